import { createReport, type Report } from '../diagnostics/diagnostic.ts'
import type { Host, Reader } from '../host/host.ts'
import { fileStart } from '../model/position.ts'
import { idPattern } from '../model/scalars.ts'
import type { SourceFile, Sources } from '../model/source-file.ts'
import { sourceNames } from '../model/sources.ts'
import { missingFile, outsideRoot, policyName, unknownFile } from './problems.ts'
import { readText } from './text-file.ts'

export const policiesFolder = 'policies'

/** What may lie in a policy's folder beside its source files; `releases` is written by Verklaar. */
const besides = ['NOTICE', 'README.md', 'clauses', 'templates', 'locales', 'releases']
const folderFiles: Readonly<Record<string, RegExp>> = { clauses: /\.md$/, templates: /\.hbs$/, locales: /\.yaml$/ }

/** The policies of the project, by name. A folder that begins with a dot, and `shared`, is no policy. */
export const listPolicies = async (host: Host): Promise<readonly string[]> => {
  const entries = await host.project.list(policiesFolder)
  return entries.filter(({ name, kind }) => kind === 'folder' && !name.startsWith('.') && name !== 'shared').map(({ name }) => name)
}

/** Reads every file of a policy and everything of ours that it is compiled with. */
export const load = async (host: Host, policy: string, builtIn: readonly SourceFile[], report: Report): Promise<Sources> => {
  const folder = `${policiesFolder}/${policy}`
  if (!idPattern.test(policy)) report.add(policyName(fileStart(folder), { name: policy }))
  const own: SourceFile[] = []
  const known = [...sourceNames, ...besides]
  const entries = await host.project.list(folder)
  for (const { name, kind } of entries) {
    const path = `${folder}/${name}`
    if (kind === 'other') report.add(outsideRoot(fileStart(path), { detail: 'it is a link that ends elsewhere, or no file at all' }))
    else if (!known.includes(name) && !name.startsWith('.')) report.add(unknownFile(fileStart(path), { name, known }))
    else if (folderFiles[name] !== undefined) own.push(...(await loadFolder(host.project, path, name, folderFiles[name], report)))
    else if (name.endsWith('.yaml')) own.push(...(await loadFile(host.project, path, name, report)))
  }
  if (!entries.some(({ name }) => name === 'policy.yaml')) report.add(missingFile(fileStart(folder), { name: 'policy.yaml', folder }))
  return { policy, own, builtIn }
}

/** Reads the templates and locales that come with Verklaar. A fault in them is ours. */
export const loadBuiltIn = async (host: Host): Promise<readonly SourceFile[]> => {
  const report = createReport()
  const templates = await loadFolder(host.builtIn, 'templates', 'templates', /\.hbs$/, report)
  const locales = await loadFolder(host.builtIn, 'locales', 'locales', /\.yaml$/, report)
  if (report.failed) throw new Error(`Verklaar's own files are damaged: ${report.all()[0]?.message}`)
  return [...templates, ...locales]
}

const loadFile = async (reader: Reader, path: string, name: string, report: Report): Promise<SourceFile[]> => {
  const text = await readText(reader, path, report)
  return text === undefined ? [] : [{ path, name, text }]
}

const loadFolder = async (reader: Reader, path: string, name: string, pattern: RegExp, report: Report): Promise<SourceFile[]> => {
  const found: SourceFile[] = []
  for (const entry of await reader.list(path)) {
    const [inner, innerName] = [`${path}/${entry.name}`, `${name}/${entry.name}`]
    if (entry.kind === 'folder' && name.split('/').length < 3) found.push(...(await loadFolder(reader, inner, innerName, pattern, report)))
    else if (entry.kind === 'file' && pattern.test(entry.name)) found.push(...(await loadFile(reader, inner, innerName, report)))
    else if (!entry.name.startsWith('.')) report.add(unknownFile(fileStart(inner), { name: entry.name, known: [pattern.source.slice(1, -1).replaceAll('\\', '*')] }))
  }
  return found
}
