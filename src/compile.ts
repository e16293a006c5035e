import { bind } from './bind/bind.ts'
import { check as checkFacts } from './check/check.ts'
import { createReport, type Diagnostic, type Report } from './diagnostics/diagnostic.ts'
import { didYouMean } from './diagnostics/suggest.ts'
import { emit } from './emit/emit.ts'
import { assetArtifacts, loadAssets } from './export/assets.ts'
import { exportEdition } from './export/edition.ts'
import { finishPdf } from './export/pdf-finish.ts'
import { date } from './history/date.ts'
import { fingerprintText } from './history/fingerprint.ts'
import { type Host, type Printer, UsageFault, type Written } from './host/host.ts'
import { listPolicies, load, loadBuiltIn } from './load/load.ts'
import type { Artifact } from './model/artifact.ts'
import type { Edition, Fingerprints } from './model/document.ts'
import type { IsoDate } from './model/scalars.ts'
import type { SourceFile } from './model/source-file.ts'
import type { Language } from './model/text.ts'
import { parse } from './parse/parse.ts'
import { render } from './render/render.ts'
import { review } from './review/review.ts'
import { wordingOf } from './review/wording.ts'

export interface CompileOptions {
  /** Names of folders under `policies/`; empty for all of them. */
  readonly policies: readonly string[]
  readonly pdf: boolean
  /** The folder to write, relative to the project. */
  readonly out?: string
  readonly asOf: IsoDate
  /** Verklaar and its version, for the manifest and the PDF. */
  readonly tool: string
  readonly progress?: (event: Progress) => void
}

export interface Progress {
  readonly policy: string
  readonly step: 'load' | 'check' | 'render' | 'export'
  readonly detail?: string
}

/** A statement in one language, in a line. */
export interface StatementSummary {
  readonly policy: string
  readonly kind: 'policy' | 'specimen'
  readonly statement: string
  readonly language: Language
  readonly title: string
  readonly lastChanged: IsoDate | null
  readonly fingerprints: Fingerprints
}

/** What came of a compilation. `failed`: an error stands in the way of writing. */
export interface Compilation {
  readonly diagnostics: readonly Diagnostic[]
  readonly failed: boolean
  readonly editions: readonly Edition[]
  readonly artifacts: readonly Artifact[]
  readonly statements: readonly StatementSummary[]
  /** File → text, to show the lines around a finding. */
  readonly sources: ReadonlyMap<string, string>
}

interface PolicyResult {
  readonly report: Report
  readonly failed: boolean
  readonly editions: readonly Edition[]
  readonly sources: readonly SourceFile[]
}

/** Everything but writing: the line from sources to documents, with all that can be found on the way. */
export const check = async (host: Host, options: CompileOptions): Promise<Compilation> => {
  const builtIn = await builtInFiles(host)
  const results: PolicyResult[] = []
  for (const policy of await chosen(host, options.policies)) results.push(await compilePolicy(host, policy, builtIn, options))
  const editions = results.flatMap((result) => result.editions)
  return {
    diagnostics: results.flatMap(({ report }) => report.all()),
    failed: results.some(({ failed }) => failed),
    editions,
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
    const artifacts = await exportAll(host, checked.editions, printer, options)
    const making = { tool: options.tool, asOf: options.asOf, browser: printer?.name ?? null }
    return { ...checked, artifacts, written: await emit(host, options.out ?? 'out', artifacts, making) }
  } finally {
    await printer?.close()
  }
}

const compilePolicy = async (host: Host, policy: string, builtIn: readonly SourceFile[], { asOf, progress }: CompileOptions): Promise<PolicyResult> => {
  const report = createReport()
  progress?.({ policy, step: 'load' })
  const sources = await load(host, policy, builtIn, report)
  const stopped = { report, failed: true, editions: [], sources: [...sources.own, ...builtIn] }
  if (report.failed) return stopped
  const parsed = parse(sources, report)
  if (report.failed) return stopped
  const program = bind(parsed, report)
  if (report.failed) return stopped
  progress?.({ policy, step: 'check' })
  const timeline = date(program, parsed, asOf)
  checkFacts({ program, timeline }, report)
  // Rules do not stop the stages, only writing; a problem in rendering stops both.
  const rendering = createReport()
  progress?.({ policy, step: 'render' })
  const documents = render(program, timeline, parsed, rendering)
  for (const diagnostic of rendering.all()) report.add(diagnostic)
  if (rendering.failed) return stopped
  review(documents, report)
  const editions = documents.map((document): Edition => {
    const dates = timeline.get(document.statement)
    if (dates === undefined) throw new Error(`no dates for ${document.statement}`)
    return { document, version: dates.version, fingerprints: { facts: dates.facts, wording: fingerprintText(wordingOf(document)) } }
  })
  // What rules find in a specimen is what its text does not say; it is listed and stops nothing.
  return { ...stopped, failed: report.failed && program.source.kind !== 'specimen', editions }
}

const exportAll = async (host: Host, editions: readonly Edition[], printer: Printer | undefined, { asOf, tool, progress }: CompileOptions): Promise<Artifact[]> => {
  const assets = await loadAssets(host.builtIn)
  const policies = [...new Set(editions.map(({ document }) => document.policy))]
  for (const policy of policies) progress?.({ policy, step: 'export' })
  const exported = await Promise.all(
    editions.map((edition) => exportEdition(edition, { assets, printer, day: edition.document.lastChanged ?? asOf, tool, finishPdf })),
  )
  return [...policies.flatMap((policy) => assetArtifacts(policy, assets)), ...exported.flat()]
}

const builtInFiles = async (host: Host): Promise<readonly SourceFile[]> => {
  const report = createReport()
  const files = await loadBuiltIn(host, report)
  if (report.failed) throw new Error(`Verklaar's own files are damaged: ${report.all()[0]?.message}`)
  return files
}

const chosen = async (host: Host, wanted: readonly string[]): Promise<readonly string[]> => {
  const known = await listPolicies(host)
  if (known.length === 0) throw new UsageFault('There is no policy: the folder `policies/` is missing or empty.', ['Make a folder `policies/<name>/` with a `policy.yaml`.'])
  for (const name of wanted) {
    if (known.includes(name)) continue
    const hints = didYouMean(name, known).map(({ message }) => message)
    throw new UsageFault(`No policy is called \`${name}\`.`, hints.length > 0 ? hints : [`There are: ${known.join(', ')}.`])
  }
  return wanted.length === 0 ? known : known.filter((name) => wanted.includes(name))
}

const summaryOf = ({ document, fingerprints }: Edition): StatementSummary => {
  const { policy, kind, statement, language, title, lastChanged } = document
  return { policy, kind, statement, language, title, lastChanged, fingerprints }
}
