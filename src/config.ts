import { ConfigurationFault } from './diagnostics/configuration-fault.ts'
import { createReport } from './diagnostics/diagnostic.ts'
import type { Host } from './host/host.ts'
import { loadConfigFile } from './load/config.ts'
import { siteAddress } from './model/schema/site.ts'
import { parseConfig } from './parse/config.ts'

/** What is true of the project as a whole. */
export interface Configuration {
  /** Where the output folder is published, with a slash at its end. */
  readonly site?: string
}

/** The configuration of the project; without the file an empty one. Throws `ConfigurationFault`. */
export const loadConfig = async (host: Host): Promise<Configuration> => {
  const report = createReport()
  const file = await loadConfigFile(host, report)
  const config = file === undefined || report.failed ? {} : parseConfig(file, report)
  if (report.failed || config === undefined)
    throw new ConfigurationFault(report.all(), new Map(file === undefined ? [] : [[file.path, file.text]]))
  return config.site === undefined ? {} : { site: siteAddress(config.site) }
}
