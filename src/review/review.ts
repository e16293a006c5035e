import type { Report } from '../diagnostics/diagnostic.ts'
import { runRules } from '../diagnostics/rule.ts'
import type { ReviewInput } from './input.ts'
import { brokenSectionLink } from './rules/broken-section-link.ts'
import { buildParity } from './rules/build-parity.ts'
import { duplicateItem } from './rules/duplicate-item.ts'
import { gdpr121Layer } from './rules/gdpr-12-1-layer.ts'
import { gdpr131a } from './rules/gdpr-13-1-a.ts'
import { gdpr131aContact } from './rules/gdpr-13-1-a-contact.ts'
import { gdpr771 } from './rules/gdpr-77-1.ts'
import { languageParity } from './rules/language-parity.ts'
import { noteWithoutChange } from './rules/note-without-change.ts'
import { referenceParity } from './rules/reference-parity.ts'
import { unprintedEntry } from './rules/unprinted-entry.ts'
import { wordingChangedNoBump } from './rules/wording-changed-no-bump.ts'

/** Every rule of this stage. */
export const reviewRules = [
  brokenSectionLink,
  buildParity,
  duplicateItem,
  gdpr121Layer,
  gdpr131a,
  gdpr131aContact,
  gdpr771,
  languageParity,
  noteWithoutChange,
  referenceParity,
  unprintedEntry,
  wordingChangedNoBump,
]

/** Holds what was rendered against the rules: what can be seen in the text alone. */
export const review = (input: ReviewInput, { add }: Pick<Report, 'add'>): void => runRules(reviewRules, input, add)
