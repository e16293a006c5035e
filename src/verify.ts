import { type CompileOptions, compileAll, type PolicyResult } from './compile.ts'
import { loadConfig } from './config.ts'
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import { statementsIn } from './export/published/published-text.ts'
import type { Host } from './host/host.ts'
import { listPolicies } from './load/load.ts'
import { manifestName } from './host/folder/manifest.ts'
import { heldAsText } from './verify/current.ts'
import { dayFaults } from './verify/day.ts'
import { hold } from './verify/hold.ts'
import { notesOn, unreleasedNotes } from './verify/notes.ts'
import { isOf, shownStatement } from './verify/page.ts'
import { readPublished } from './verify/published.ts'
import { compiledOf, rebuild } from './verify/rebuild.ts'
import type { FolderVerification, PageVerification } from './verify/verification.ts'

export type { FileFault, FolderVerification, PageVerification, ShownStatement, Verdict, VerificationNote } from './verify/verification.ts'
export { agrees } from './verify/verification.ts'

export type VerifyOptions = Pick<CompileOptions, 'asOf' | 'tool' | 'progress'>

/** Holds a published folder against the releases and the sources of every policy. Throws `OutsideFault` where there is none, or `ConfigurationFault`. */
export const verifyFolder = async (host: Host, folder: string, { asOf: today, ...options }: VerifyOptions): Promise<FolderVerification> => {
  const { site } = await loadConfig(host)
  const reader = host.folder(folder)
  const { manifest, files } = await readPublished(reader, folder)
  const asOf = manifest?.asOf ?? today
  const results = await compileAll(host, { ...options, asOf, pdf: false, policies: [] })
  const compiled = compiledOf(results)
  const found = {
    folder,
    asOf,
    ...told(results),
    counted: { files: files.size, releases: compiled.flatMap(({ history }) => [...history.archive.releases.values()].flat()).length },
  }
  const unreleased = unreleasedNotes(compiled)
  if (manifest === undefined) return { ...found, files: [{ path: manifestName, fault: 'altered', against: 'form' }], notes: unreleased }
  const expected = await rebuild(results, manifest, { builtIn: host.builtIn, tool: options.tool, site })
  const { faults, notes } = hold({ manifest, present: files, expected })
  const texts = manifest.tool === options.tool ? [] : await heldAsText(reader, manifest, compiled)
  const known = new Set(faults.map(({ path }) => path))
  const more = [...dayFaults(manifest, compiled, today), ...texts.filter(({ path }) => !known.has(path))]
  return {
    ...found,
    files: [...faults, ...more],
    notes: [...notesOn(manifest, compiled, { tool: options.tool, today }), ...notes, ...unreleased],
  }
}

/** Holds the statements on a page of the web, or the one that is asked for, against releases and sources. Throws `OutsideFault`. */
export const verifyPage = async (
  host: Host,
  address: string,
  { statement, ...options }: VerifyOptions & { readonly statement?: string | undefined },
): Promise<PageVerification> => {
  const page = await host.fetch(address)
  const known = await listPolicies(host)
  const found = statementsIn(page.text, page.address).filter((one) => (one.named || known.includes(one.policy)) && isOf(one, statement))
  const policies = known.filter((policy) => found.some((one) => one.policy === policy))
  const results = policies.length === 0 ? [] : await compileAll(host, { ...options, pdf: false, policies })
  const broken = new Set(results.filter(({ compiled }) => compiled === undefined).map(({ policy }) => policy))
  const compiled = compiledOf(results)
  const statements = found.filter(({ policy }) => !broken.has(policy)).map((one) => shownStatement(one, compiled, options.asOf))
  return { address: page.address, statements, ...told(results) }
}

const told = (
  results: readonly PolicyResult[],
): { readonly diagnostics: readonly Diagnostic[]; readonly sources: ReadonlyMap<string, string> } => ({
  diagnostics: results.flatMap(({ compiled, report }) =>
    compiled === undefined ? report.all().filter(({ severity }) => severity === 'error') : [],
  ),
  sources: new Map(results.flatMap(({ sources }) => sources.map(({ path, text }) => [path, text] as const))),
})
