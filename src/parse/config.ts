import type { Report } from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../model/source-file.ts'
import { type Config, config } from '../model/source/config.ts'
import { diagnosticsOf } from './issues.ts'
import { readYaml } from './yaml.ts'

/** The configuration that a file holds, or `undefined` after reporting what is wrong with it. */
export const parseConfig = (file: SourceFile, report: Report): Config | undefined => {
  const yaml = readYaml(file, report)
  if (yaml === undefined) return undefined
  const result = config.safeParse(yaml.value)
  if (result.success) return result.data
  for (const diagnostic of diagnosticsOf(config, yaml, result.error.issues)) report.add(diagnostic)
  return undefined
}
