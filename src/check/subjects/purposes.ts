import type { Rule } from '../../diagnostics/rule.ts'
import type { CheckInput } from '../input.ts'

export const purposesRules: readonly Rule<CheckInput>[] = []
