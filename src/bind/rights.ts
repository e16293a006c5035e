import type { Report } from '../diagnostics/diagnostic.ts'
import type { ParsedFile } from '../model/parsed.ts'
import type { PolicySource } from '../model/program.ts'
import { exactlyOne } from './problems.ts'

/** What says more of something else, and would not be printed without it. */
const needs = [
  ['extension', 'term'],
  ['extension-reason', 'extension'],
] as const

export const checkRights = (policy: ParsedFile<PolicySource>, report: Report): void => {
  const { rights } = policy.value
  for (const [key, needed] of needs)
    if (rights?.[key] !== undefined && rights[needed] === undefined)
      report.add(exactlyOne(policy.at(['rights', key], 'key'), { keys: [needed] }))
}
