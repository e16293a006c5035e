import * as bindProblems from './bind/problems.ts'
import { checkRules } from './check/check.ts'
import type { Severity } from './diagnostics/diagnostic.ts'
import type { Duty } from './diagnostics/rule.ts'
import * as hiddenText from './diagnostics/hidden-text.ts'
import * as missingLanguage from './diagnostics/missing-language.ts'
import * as moreFindings from './diagnostics/more-findings.ts'
import * as unsafeLink from './diagnostics/unsafe-link.ts'
import { waiverRules } from './diagnostics/waivers.ts'
import * as historyProblems from './history/problems.ts'
import * as loadProblems from './load/problems.ts'
import * as localeProblems from './locale/problems.ts'
import * as parseProblems from './parse/problems.ts'
import * as limitProblems from './parse/limit-problems.ts'
import * as siteProblem from './parse/site-problem.ts'
import * as releaseProblems from './release/problems.ts'
import * as renderProblems from './render/problems.ts'
import { reviewRules } from './review/review.ts'
import * as templateProblems from './template/problems.ts'

/** A code of a finding, and what it means. */
export interface Code {
  readonly code: string
  /** A problem stops the compilation; a rule only the writing, if its level is `error`. */
  readonly kind: 'problem' | 'rule'
  readonly level: Severity
  readonly title: string
  readonly duty?: Duty
  /** The id in the catalogue of duties. */
  readonly catalogue?: string
}

const problems = [
  loadProblems,
  hiddenText,
  unsafeLink,
  moreFindings,
  parseProblems,
  limitProblems,
  siteProblem,
  missingLanguage,
  bindProblems,
  localeProblems,
  templateProblems,
  renderProblems,
  historyProblems,
  releaseProblems,
]

const all: readonly Code[] = [
  ...problems
    .flatMap((stage) => Object.values(stage))
    .map(
      ({ code, about, catalogue }): Code => ({
        code,
        kind: 'problem',
        level: 'error',
        title: about,
        ...(catalogue === undefined ? {} : { catalogue }),
      }),
    ),
  ...[...checkRules, ...reviewRules, ...waiverRules].map(
    ({ code, level, about, duty }): Code => ({
      code,
      kind: 'rule',
      level,
      title: about,
      ...(duty === undefined ? {} : { duty, catalogue: duty.catalogue }),
    }),
  ),
]

/** Every code that a finding can have, in alphabetical order. */
export const codes: readonly Code[] = [...all].sort((a, b) => (a.code < b.code ? -1 : 1))
