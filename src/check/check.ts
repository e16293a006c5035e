import type { Report } from '../diagnostics/diagnostic.ts'
import { runRules } from '../diagnostics/rule.ts'
import type { CheckInput } from './input.ts'
import { undatedStatement } from './rules/undated-statement.ts'
import { unprintedClause } from './rules/unprinted-clause.ts'

/** Every rule of this stage. */
export const checkRules = [undatedStatement, unprintedClause]

/** Holds the facts against the rules. */
export const check = (input: CheckInput, report: Report): void => runRules(checkRules, input, report.add)
