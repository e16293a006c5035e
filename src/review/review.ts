import type { Report } from '../diagnostics/diagnostic.ts'
import { runRules } from '../diagnostics/rule.ts'
import type { Document } from '../model/document.ts'
import { brokenSectionLink } from './rules/broken-section-link.ts'
import { duplicateItem } from './rules/duplicate-item.ts'
import { languageParity } from './rules/language-parity.ts'

/** Every rule of this stage. */
export const reviewRules = [brokenSectionLink, duplicateItem, languageParity]

/** Holds what was rendered against the rules: what can be seen in the text alone. */
export const review = (documents: readonly Document[], report: Report): void => runRules(reviewRules, documents, report.add)
