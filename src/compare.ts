import { type CompileOptions, type Compiled, compileAll } from './compile.ts'
import { didYouMean } from './diagnostics/suggest.ts'
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import { editionsOf } from './history/edition.ts'
import { tellingOf } from './history/telling.ts'
import { type Host, UsageFault, type Written } from './host/host.ts'
import type { Difference } from './model/difference.ts'
import { emit } from './emit/emit.ts'
import { assetArtifacts, loadAssets } from './export/assets/assets.ts'
import { changesPage } from './export/pages/changes-page.ts'
import type { Artifact } from './model/artifact.ts'
import type { Edition } from './model/document.ts'
import { type Release, versionPattern } from './model/release.ts'
import type { Language } from './model/schema/text.ts'
import type { StatementSources } from './model/statement-sources.ts'
import { type Redline, redlineOf } from './redline/redline.ts'

/** One side of a comparison: a released version, or the sources as they are. */
export interface Side {
  readonly release: Release | undefined
  readonly sources: StatementSources
  readonly editions: ReadonlyMap<Language, Edition>
}

/** What two versions of a statement say otherwise. */
export interface Comparison {
  readonly policy: string
  readonly statement: string
  readonly before: Side & { readonly release: Release }
  readonly after: Side
  readonly differences: readonly Difference[]
  /** The differences in sentences, and in the text, in each language that both have. */
  readonly languages: readonly ComparedLanguage[]
}

/** What two versions say otherwise in one language. */
export interface ComparedLanguage {
  readonly language: Language
  readonly after: Edition
  readonly told: readonly string[]
  readonly redline: Redline
}

/** What came of comparing. `diagnostics`: problems of policies that could not be read. */
export interface Compared {
  readonly comparisons: readonly Comparison[]
  /** Change notes that are missing, as YAML for changelog.yaml. */
  readonly notes: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, string>
}

/** What is compared: `policy`, `policy/statement` or `policy/statement@version`; a version alone is of the same statement. */
interface Named {
  readonly policy: string | undefined
  readonly statement: string | undefined
  readonly version: string | undefined
}

/** Compares versions of statements. Without `to` it is the sources as they are; without a version in `from`, the newest release. Throws `UsageFault`. */
export const compare = async (
  host: Host,
  { from, to, ...options }: CompileOptions & { readonly from: string | undefined; readonly to: string | undefined },
): Promise<Compared> => {
  const [one, other] = [named(from), named(to)]
  if (other.policy !== undefined && (other.policy !== one.policy || other.statement !== one.statement))
    throw new UsageFault(`\`${from}\` and \`${to}\` are different statements.`, ['Compare two versions of the same statement.'])
  const results = await compileAll(host, { ...options, policies: one.policy === undefined ? [] : [one.policy] })
  const wanted = results.flatMap(({ compiled }) =>
    compiled === undefined ? [] : statementsOf(compiled, one.statement).map((id) => ({ compiled, id })),
  )
  return {
    comparisons: wanted.flatMap(({ compiled, id }) => comparisonOf(compiled, id, one.version, other.version) ?? []),
    notes: results.flatMap(({ report }) => report.all().flatMap(missingNote)),
    diagnostics: results.flatMap(({ compiled, report }) => (compiled === undefined ? report.all() : [])),
    sources: new Map(results.flatMap(({ sources }) => sources.map(({ path, text }) => [path, text] as const))),
  }
}

/** The rules that ask for a change note offer it. */
const missingNote = ({ code, hints }: Diagnostic): readonly string[] =>
  code === 'build-changed-no-bump' || code === 'wording-changed-no-bump' ? hints.flatMap(({ fix }) => fix ?? []) : []

const named = (written: string | undefined): Named => {
  if (written === undefined) return { policy: undefined, statement: undefined, version: undefined }
  if (versionPattern.test(written)) return { policy: undefined, statement: undefined, version: written }
  const [address = '', version] = written.split('@')
  const [policy = '', statement] = address.split('/')
  if (version === undefined || (versionPattern.test(version) && statement !== undefined)) return { policy, statement, version }
  throw new UsageFault(`\`${written}\` names no version.`, ['Write it as `korenaar/privacy@2026-10-12`.'])
}

const statementsOf = ({ program, history }: Compiled, wanted: string | undefined): readonly string[] => {
  const known = [...new Set([...program.statements.map(({ id }) => id), ...history.archive.releases.keys()])]
  if (wanted === undefined) return known
  if (known.includes(wanted)) return [wanted]
  const hints = didYouMean(wanted, known).map(({ message }) => message)
  throw new UsageFault(
    `The policy \`${program.id}\` has no statement \`${wanted}\`.`,
    hints.length > 0 ? hints : [`It has: ${known.join(', ')}.`],
  )
}

/** Nothing for a statement that has no release to compare with. */
const comparisonOf = (compiled: Compiled, statement: string, from: string | undefined, to: string | undefined): Comparison | undefined => {
  const releases = compiled.history.archive.releases.get(statement) ?? []
  const before = from === undefined ? releases.at(-1) : versionOf(releases, statement, from)
  const after = to === undefined ? sourcesSide(compiled, statement) : releaseSide(versionOf(releases, statement, to))
  if (before === undefined || after === undefined) return undefined
  const telling = tellingOf(compiled.parsed)
  const differences = telling.differences(before.sources, after.sources)
  const languages = compiled.program.languages.flatMap((language) => {
    const [old, now] = [before.documents.get(language), after.editions.get(language)]
    if (old === undefined || now === undefined) return []
    const told = telling.sentences(differences, before.sources, after.sources, language)
    return { language, after: now, told, redline: redlineOf(old, now.document) }
  })
  return { policy: compiled.program.id, statement, before: releaseSide(before), after, differences, languages }
}

const versionOf = (releases: readonly Release[], statement: string, version: string): Release => {
  const found = releases.find(({ record }) => record.version === version)
  if (found !== undefined) return found
  const known = releases.map(({ record }) => record.version)
  throw new UsageFault(`The statement \`${statement}\` has no version ${version}.`, [
    known.length === 0 ? 'It was never released.' : `It has: ${known.join(', ')}.`,
  ])
}

const releaseSide = (release: Release) => ({ release, sources: release.sources, editions: editionsOf(release) })

const sourcesSide = ({ history, drafts }: Compiled, statement: string): Side | undefined => {
  const sources = history.sources.get(statement)
  if (sources === undefined) return undefined
  const own = drafts.filter(({ document }) => document.statement === statement)
  return { release: undefined, sources, editions: new Map(own.map((edition) => [edition.document.language, edition])) }
}

/** Writes a page for each comparison into a folder of their own, with the assets that they need. Throws `OutsideFault`. */
export const writeComparisons = async (
  host: Host,
  folder: string,
  comparisons: readonly Comparison[],
  { tool, asOf }: Pick<CompileOptions, 'tool' | 'asOf'>,
): Promise<Written> => emit(host, folder, await pagesOf(host, comparisons), { tool, asOf, browser: null })

const pagesOf = async (host: Host, comparisons: readonly Comparison[]): Promise<readonly Artifact[]> => {
  const assets = await loadAssets(host.builtIn)
  const pages = comparisons.flatMap(({ policy, statement, before: { release }, languages }) =>
    languages.map(({ language, after, told, redline }) => {
      const page = changesPage(
        { edition: after, previous: release.record, told, redline },
        { stylesheet: `../../assets/${assets.stylesheet.name}` },
      )
      const path = `${policy}/${statement}/${language}/changes.html`
      return { path, mediaType: 'text/html', bytes: new TextEncoder().encode(page), policy, statement, language, version: after.version }
    }),
  )
  const policies = new Set(comparisons.map(({ policy }) => policy))
  return [...[...policies].flatMap((policy) => assetArtifacts(policy, assets)), ...pages]
}
