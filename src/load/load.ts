import { createReport, type Report } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/suggest.ts'
import { type Entry, type Host, type Reader, ReadRefused } from '../host/host.ts'
import { fileStart } from '../model/position.ts'
import { idPattern } from '../model/schema/scalars.ts'
import type { SourceFile, Sources } from '../model/source-file.ts'
import { registerNames, sourceNames } from '../model/source/sources.ts'
import { loadLogo, logoNames } from './logo.ts'
import { missingFile, policyName, unknownFile, unreadableFile } from './problems.ts'
import { readText, refused } from './text-file.ts'

export const policiesFolder = 'policies'

/** What may lie in a policy's folder beside its source files; `releases` is written by Verklaar. */
const besides = [...logoNames, 'NOTICE', 'README.md', 'clauses', 'templates', 'locales', 'releases']
/** How the names of the files in a folder end. */
const endings: Readonly<Record<string, string>> = { clauses: '.md', templates: '.hbs', locales: '.yaml' }

/** The policies of the project, by name. What begins with a dot, and `shared`, is no policy. Throws `ReadRefused`. */
export const listPolicies = async (host: Host): Promise<readonly string[]> => {
  const entries = await host.project.list(policiesFolder)
  // A link that leads nowhere good is taken for a policy, so that it is reported and not passed over.
  return entries.filter(({ name, kind }) => kind !== 'file' && !name.startsWith('.') && name !== sharedFolder).map(({ name }) => name)
}

/** Reads every file of a policy and everything of ours that it is compiled with. */
export const load = async (host: Host, policy: string, builtIn: readonly SourceFile[], report: Report): Promise<Sources> => {
  const folder = `${policiesFolder}/${policy}`
  if (!idPattern.test(policy) || policy === reservedName) report.add(policyName(fileStart(folder), { name: policy }))
  const entries = await list(host.project, folder, report)
  const shared = await loadShared(host, report)
  if (entries === undefined) return { policy, own: [], shared, builtIn }
  const own: SourceFile[] = []
  for (const entry of entries) own.push(...(await loadEntry(host.project, folder, entry, report)))
  const logo = await loadLogo(host.project, folder, entries, report)
  // One that is nearly called so was reported under the name it has.
  const isThere = entries.some(({ name }) => name === 'policy.yaml' || (!known.includes(name) && nearest(name, known) === 'policy.yaml'))
  if (!isThere) report.add(missingFile(fileStart(folder), { name: 'policy.yaml', folder }))
  return { policy, logo, own, shared, builtIn }
}

/** In the output this is where the pages above the policies keep their style. */
const reservedName = 'assets'

const sharedFolder = 'shared'
/** What may lie in the shared folder. */
const sharable: readonly string[] = [...registerNames, 'NOTICE', 'README.md']

/** The registers that policies share, if there are any. */
const loadShared = async (host: Host, report: Report): Promise<readonly SourceFile[]> => {
  const folder = `${policiesFolder}/${sharedFolder}`
  const policies = await list(host.project, policiesFolder, report)
  if (!policies?.some(({ name }) => name === sharedFolder)) return []
  const found: SourceFile[] = []
  for (const { name } of (await list(host.project, folder, report)) ?? []) {
    if (!sharable.includes(name)) {
      if (!name.startsWith('.')) report.add(unknownFile(fileStart(`${folder}/${name}`), { name, known: sharable }))
    } else if (name.endsWith('.yaml')) found.push(...(await loadFile(host.project, `${folder}/${name}`, name, report)))
  }
  return found
}

const known: readonly string[] = [...sourceNames, ...besides]

const loadEntry = async (reader: Reader, folder: string, { name, kind }: Entry, report: Report): Promise<readonly SourceFile[]> => {
  const path = `${folder}/${name}`
  const ending = endings[name]
  if (!known.includes(name)) {
    if (!name.startsWith('.')) report.add(unknownFile(fileStart(path), { name, known }))
    return []
  }
  if (logoNames.includes(name)) return []
  if (kind === 'other' || name.endsWith('.yaml')) return loadFile(reader, path, name, report)
  if (ending === undefined) return []
  if (kind === 'folder') return loadFolder(reader, path, name, ending, report)
  report.add(unreadableFile(fileStart(path), { detail: 'a folder belongs here', remedy: 'Make it a folder, with the files in it.' }))
  return []
}

/** The entries of a folder, or `undefined` after reporting why it cannot be read. */
const list = async (reader: Reader, folder: string, report: Report): Promise<readonly Entry[] | undefined> => {
  try {
    return await reader.list(folder)
  } catch (cause) {
    if (!(cause instanceof ReadRefused)) throw cause
    report.add(refused(cause, folder))
    return undefined
  }
}

/** Reads the templates and locales that come with Verklaar. A fault in them is ours. */
export const loadBuiltIn = async (host: Host): Promise<readonly SourceFile[]> => {
  const report = createReport()
  const templates = await loadFolder(host.builtIn, 'templates', 'templates', '.hbs', report)
  const locales = await loadFolder(host.builtIn, 'locales', 'locales', '.yaml', report)
  if (report.failed) throw new Error(`Verklaar's own files are damaged: ${report.all()[0]?.message}`)
  return [...templates, ...locales]
}

const loadFile = async (reader: Reader, path: string, name: string, report: Report): Promise<SourceFile[]> => {
  const text = await readText(reader, path, report)
  return text === undefined ? [] : [{ path, name, text }]
}

const deepest = 3

const loadFolder = async (reader: Reader, path: string, name: string, ending: string, report: Report): Promise<SourceFile[]> => {
  const found: SourceFile[] = []
  for (const entry of (await list(reader, path, report)) ?? []) {
    const [inner, innerName] = [`${path}/${entry.name}`, `${name}/${entry.name}`]
    if (entry.name.startsWith('.')) continue
    if (entry.kind === 'folder' && name.split('/').length < deepest)
      found.push(...(await loadFolder(reader, inner, innerName, ending, report)))
    else if (entry.kind === 'other' || (entry.kind === 'file' && entry.name.endsWith(ending)))
      found.push(...(await loadFile(reader, inner, innerName, report)))
    else report.add(unknownFile(fileStart(inner), { name: entry.name, ending }))
  }
  return found
}
