import { undatedStatement } from '../rules/undated-statement.ts'

export const changesRules = [undatedStatement]
