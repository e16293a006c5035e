import type { Report } from '../diagnostics/diagnostic.ts'
import { runRules } from '../diagnostics/rule.ts'
import type { ReviewInput } from './input.ts'
import { brokenSectionLink } from './rules/broken-section-link.ts'
import { duplicateItem } from './rules/duplicate-item.ts'
import { languageParity } from './rules/language-parity.ts'
import { referenceParity } from './rules/reference-parity.ts'
import { unprintedEntry } from './rules/unprinted-entry.ts'

/** Every rule of this stage. */
export const reviewRules = [brokenSectionLink, duplicateItem, languageParity, referenceParity, unprintedEntry]

/** Holds what was rendered against the rules: what can be seen in the text alone. */
export const review = (input: ReviewInput, { add }: Pick<Report, 'add'>): void => runRules(reviewRules, input, add)
