import { bind } from './bind/bind.ts'
import { check as checkFacts, checkRules } from './check/check.ts'
import { type Compilation, type CompileOptions, summaryOf } from './compilation.ts'
import { createReport, type Diagnostic, type Report } from './diagnostics/diagnostic.ts'
import { weighing } from './diagnostics/waivers.ts'
import { emit } from './emit/emit.ts'
import { exportEditions } from './export/editions.ts'
import { date } from './history/date.ts'
import { editionOf } from './history/edition.ts'
import { factsOf } from './history/facts.ts'
import type { Host, Written } from './host/host.ts'
import { choosePolicies } from './load/choose.ts'
import { load, loadBuiltIn } from './load/load.ts'
import type { Edition } from './model/document.ts'
import type { Program } from './model/program.ts'
import type { SourceFile } from './model/source-file.ts'
import { parse } from './parse/parse.ts'
import { render } from './render/render.ts'
import { review, reviewRules } from './review/review.ts'

export type { Compilation, CompileOptions, Progress, StatementSummary } from './compilation.ts'

/** Everything but writing: from sources to documents, with all that can be found on the way. */
export const check = async (host: Host, options: CompileOptions): Promise<Compilation> => {
  const builtIn = await loadBuiltIn(host)
  const results: PolicyResult[] = []
  for (const policy of await choosePolicies(host, options.policies)) results.push(await compilePolicy(host, policy, builtIn, options))
  const editions = results.flatMap((result) => result.editions)
  return {
    diagnostics: onceEach(results.flatMap(({ report }) => report.all())),
    failed: results.some(({ failed }) => failed),
    editions,
    programs: results.flatMap(({ program }) => program ?? []),
    artifacts: [],
    statements: editions.map(summaryOf),
    sources: new Map(results.flatMap(({ sources }) => sources.map(({ path, text }) => [path, text] as const))),
  }
}

/** Writes every statement in every format. Nothing is written if a policy has an error. */
export const build = async (host: Host, options: CompileOptions): Promise<Compilation & { readonly written?: Written }> => {
  const checked = await check(host, options)
  if (checked.failed) return checked
  const printer = options.pdf ? await host.printer() : undefined
  try {
    const artifacts = await exportEditions(checked.editions, { builtIn: host.builtIn, printer, ...options })
    const making = { tool: options.tool, asOf: options.asOf, browser: printer?.name ?? null }
    return { ...checked, artifacts, written: await emit(host, options.out ?? 'out', artifacts, making) }
  } finally {
    await printer?.close()
  }
}

/** What is wrong with a shared register is found by each policy, and told once. */
const onceEach = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values(),
]

interface PolicyResult {
  readonly report: Report
  readonly failed: boolean
  readonly editions: readonly Edition[]
  readonly program?: Program
  readonly sources: readonly SourceFile[]
}

/** The line. A problem stops it after its stage; what a rule finds stops only the writing. */
const compilePolicy = async (
  host: Host,
  policy: string,
  builtIn: readonly SourceFile[],
  { asOf, previous, progress }: CompileOptions,
): Promise<PolicyResult> => {
  const report = createReport()
  progress?.({ policy, step: 'load' })
  const sources = await load(host, policy, builtIn, report)
  const stopped = { report, failed: true, editions: [], sources: [...sources.own, ...sources.shared, ...builtIn] }
  if (report.failed) return stopped

  const parsed = parse(sources, report)
  if (report.failed) return stopped

  const program = bind(parsed, report)
  if (report.failed) return stopped

  const facts = factsOf(parsed, program)
  const timeline = date(program, facts, asOf)
  progress?.({ policy, step: 'check' })
  const rules = [...checkRules, ...reviewRules]
  const judged = weighing(report, { program, asOf, rules })
  checkFacts({ program, timeline, asOf, facts, previous: previous?.(policy) }, judged)

  progress?.({ policy, step: 'render' })
  const problems = createReport(report)
  const documents = render(program, timeline, parsed, problems)
  if (problems.failed) return stopped

  review({ documents, program }, judged)
  judged.close()
  const editions = documents.map((document) => editionOf(document, timeline))
  // What rules find in a specimen is what its text does not say: it is listed, and stops nothing.
  return { ...stopped, failed: report.failed && program.source.kind !== 'specimen', editions, program }
}
