import type { Rule } from '../../diagnostics/rule.ts'
import type { CheckInput } from '../input.ts'

export const protectedDataRules: readonly Rule<CheckInput>[] = []
