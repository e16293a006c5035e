import { bind } from './bind/bind.ts'
import { check as checkFacts, checkRules } from './check/check.ts'
import { loadConfig } from './config.ts'
import { type Compilation, type CompileOptions, summaryOf } from './compilation.ts'
import { createReport, type Diagnostic, type Report } from './diagnostics/diagnostic.ts'
import { weighing } from './diagnostics/waivers.ts'
import { emit } from './emit/emit.ts'
import { exportEditions } from './export/editions.ts'
import { lookOf } from './export/look.ts'
import { readArchive, refuseSpecimen } from './history/archive.ts'
import { asDraft, currentOf, draftOf, reviewable } from './history/edition.ts'
import { type History, historyOf } from './history/history.ts'
import { reportUnreleased, unreleasedOf } from './history/unreleased.ts'
import type { Host, Written } from './host/host.ts'
import { choosePolicies } from './load/choose.ts'
import { load, loadBuiltIn } from './load/load.ts'
import { loadReleases } from './load/releases.ts'
import type { Edition } from './model/document.ts'
import type { Parsed } from './model/parsed.ts'
import type { Program } from './model/program.ts'
import type { SourceFile } from './model/source-file.ts'
import { parse } from './parse/parse.ts'
import { render } from './render/render.ts'
import { review, reviewRules } from './review/review.ts'

export type { Compilation, CompileOptions, Progress, StatementSummary } from './compilation.ts'

/** Everything but writing: from sources to documents, with all that can be found on the way. Throws `ConfigurationFault`. */
export const check = async (host: Host, options: CompileOptions): Promise<Compilation> => {
  await loadConfig(host)
  return compilationOf(await compileAll(host, options))
}

/** Writes every statement in every format. Nothing is written if a policy has an error. Throws `ConfigurationFault`. */
export const build = async (host: Host, options: CompileOptions): Promise<Compilation & { readonly written?: Written }> => {
  const { site } = await loadConfig(host)
  const policies = await compileAll(host, options)
  const checked = compilationOf(policies)
  if (checked.failed) return checked
  const printer = options.pdf ? await host.printer() : undefined
  try {
    // A draft stands alone: it is to be read and not published.
    const archives = options.draft === true ? [] : policies.flatMap(({ compiled }) => compiled?.history.archive ?? [])
    const artifacts = await exportEditions(checked.editions, { builtIn: host.builtIn, printer, archives, site, ...options })
    const making = { tool: options.tool, asOf: options.asOf, browser: printer?.name ?? null }
    return { ...checked, artifacts, written: await emit(host, options.out ?? 'out', artifacts, making) }
  } finally {
    await printer?.close()
  }
}

/** What came of one policy. `compiled` is there if no problem stood in the way. */
export interface PolicyResult {
  readonly policy: string
  readonly report: Report
  readonly failed: boolean
  /** What the current addresses show. */
  readonly editions: readonly Edition[]
  readonly program?: Program
  readonly compiled?: Compiled
  readonly sources: readonly SourceFile[]
}

/** A policy that came through every stage. */
export interface Compiled {
  readonly program: Program
  readonly parsed: Parsed
  readonly history: History
  /** The sources as they are. */
  readonly drafts: readonly Edition[]
}

/** Compiles each of the policies that are asked for. */
export const compileAll = async (host: Host, options: CompileOptions): Promise<readonly PolicyResult[]> => {
  const builtIn = await loadBuiltIn(host)
  const results: PolicyResult[] = []
  for (const policy of await choosePolicies(host, options.policies)) results.push(await compilePolicy(host, policy, builtIn, options))
  return results
}

const compilationOf = (results: readonly PolicyResult[]): Compilation => {
  const editions = results.flatMap((result) => result.editions)
  return {
    diagnostics: onceEach(results.flatMap(({ report }) => report.all())),
    failed: results.some(({ failed }) => failed),
    editions,
    programs: results.flatMap(({ program }) => program ?? []),
    artifacts: [],
    statements: editions.map(summaryOf),
    unreleased: results.flatMap(({ compiled }) => (compiled === undefined ? [] : unreleasedOf(compiled.drafts, compiled.history))),
    sources: new Map(results.flatMap(({ sources }) => sources.map(({ path, text }) => [path, text] as const))),
  }
}

/** What is wrong with a shared register is found by each policy, and told once. */
const onceEach = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values(),
]

/** The line. A problem stops it after its stage; what a rule finds stops only the writing. */
const compilePolicy = async (
  host: Host,
  policy: string,
  builtIn: readonly SourceFile[],
  options: CompileOptions,
): Promise<PolicyResult> => {
  const { asOf, progress } = options
  const report = createReport()
  progress?.({ policy, step: 'load' })
  const sources = await load(host, policy, builtIn, report)
  const stored = report.failed ? [] : await loadReleases(host, policy, report)
  const stopped = { policy, report, failed: true, editions: [], sources: [...sources.own, ...sources.shared, ...builtIn] }
  if (report.failed) return stopped

  const parsed = parse(sources, report)
  const archive = readArchive(policy, stored, report)
  if (report.failed) return stopped

  const program = bind(parsed, report)
  refuseSpecimen(program, archive, report)
  if (report.failed) return stopped

  const history = historyOf(parsed, program, archive, asOf)
  progress?.({ policy, step: 'check' })
  const rules = [...checkRules, ...reviewRules]
  const judged = weighing(report, { program, asOf, rules })
  checkFacts({ program, asOf, ...history }, judged)

  progress?.({ policy, step: 'render' })
  const problems = createReport(report)
  const documents = render(program, history.timeline, parsed, problems)
  if (problems.failed) return stopped

  const look = lookOf(program, parsed)
  const drafts = documents.map((document) => draftOf(document, { ...history, look }))
  review({ program, asOf, ...reviewable(drafts, history) }, judged)
  judged.close()
  if (options.frozen === true) reportUnreleased(program, drafts, history, report)
  const editions = options.draft === true ? drafts.map(asDraft) : currentOf(drafts, history, asOf)
  // What rules find in a specimen is what its text does not say: it is listed, and stops nothing.
  // So it is of a draft, which is there to be judged.
  const failed = report.failed && program.source.kind !== 'specimen' && options.draft !== true
  return { ...stopped, failed, editions, program, compiled: { program, parsed, history, drafts } }
}
