import type { Report } from '../diagnostics/diagnostic.ts'
import { type Entry, type Host, ReadRefused } from '../host/host.ts'
import { fileStart } from '../model/position.ts'
import type { SourceFile } from '../model/source-file.ts'
import { configName } from '../model/source/config.ts'
import { unknownFile } from './problems.ts'
import { readText, refused } from './text-file.ts'

/** Names under which somebody may have meant the configuration. */
const nearlyNamed = /^\.?verklaar(?:\.ya?ml|\.config\..+)$/i

/** The configuration of the project as it is written; `undefined` where there is none, or after reporting why it cannot be read. */
export const loadConfigFile = async (host: Host, report: Report): Promise<SourceFile | undefined> => {
  const names = (await entriesOf(host, report)).map(({ name }) => name)
  for (const name of names)
    if (name !== configName && nearlyNamed.test(name)) report.add(unknownFile(fileStart(name), { name, known: [configName] }))
  if (!names.includes(configName)) return undefined
  const text = await readText(host.project, configName, report)
  return text === undefined ? undefined : { path: configName, name: configName, text }
}

const entriesOf = async (host: Host, report: Report): Promise<readonly Entry[]> => {
  try {
    return await host.project.list('')
  } catch (cause) {
    if (!(cause instanceof ReadRefused)) throw cause
    report.add(refused(cause, configName))
    return []
  }
}
