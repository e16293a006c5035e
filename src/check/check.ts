import type { Report } from '../diagnostics/diagnostic.ts'
import { runRules } from '../diagnostics/rule.ts'
import type { CheckInput } from './input.ts'
import { unprintedClause } from './rules/unprinted-clause.ts'
import { changesRules } from './subjects/changes.ts'
import { cookiesRules } from './subjects/cookies.ts'
import { languageRules } from './subjects/language.ts'
import { organisationRules } from './subjects/organisation.ts'
import { protectedDataRules } from './subjects/protected-data.ts'
import { purposesRules } from './subjects/purposes.ts'
import { rightsRules } from './subjects/rights.ts'
import { sharingRules } from './subjects/sharing.ts'

/** Every rule of this stage. */
export const checkRules = [
  ...organisationRules,
  ...purposesRules,
  ...protectedDataRules,
  ...sharingRules,
  ...rightsRules,
  ...cookiesRules,
  ...changesRules,
  ...languageRules,
  unprintedClause,
]

/** Holds the facts against the rules. */
export const check = (input: CheckInput, { add }: Pick<Report, 'add'>): void => runRules(checkRules, input, add)
