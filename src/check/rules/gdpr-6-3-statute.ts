import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { Basis } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { toldOf } from '../facts/resting.ts'

export const gdpr63Statute = defineRule<CheckInput>({
  code: 'gdpr-6-3-statute',
  level: 'error',
  about: 'A legal obligation and a public task stand in a law. The statement names it; with the article a reader can look it up.',
  duty: {
    catalogue: 'GDPR-6-3-STATUTE',
    law: ['GDPR 6(1)(c)', 'GDPR 6(1)(e)', 'GDPR 6(3)', 'GDPR 13(1)(c)'],
    documents: ['privacy'],
    section: 'purposes',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, arts. 6(3), 13(1)(c)',
      'The basis for the processing referred to in point (c) and (e) of paragraph 1 shall be laid down by',
    ),
  },
  check: ({ program }, say) => {
    for (const basis of items(program.bases)) {
      if (basis.kind !== 'legal-obligation' && basis.kind !== 'public-task') continue
      if (namesArticle(basis)) continue
      const what = basis.kind === 'public-task' ? 'a public task' : 'a legal obligation'
      const names = basis.statute !== undefined
      const isTold = names || namesLaw(basis)
      say(basis.at('statute'), {
        message: names
          ? `The \`statute\` of the basis \`${basis.id}\` names no article.`
          : isTold
            ? `The basis \`${basis.id}\` names no article in \`statute\`.`
            : `The basis \`${basis.id}\` is ${what}, and does not say in which law it stands.`,
        hints: [
          names
            ? 'Name the article too, such as "artikel 52 AWR" and "Article 52 AWR".'
            : 'Add `statute` with the law and its article, such as "artikel 52 AWR" and "Article 52 AWR"; a regulation of the Union will do too.',
        ],
        related: toldOf(program, basis),
        about: basis.ref,
        level: isTold ? 'warning' : 'error',
      })
    }
  },
})

/** Named in the key, or in the words that explain the basis. */
const namesArticle = ({ statute, explanation }: Basis): boolean =>
  [statute, explanation].some((text) => article.test(text?.nl ?? '') || article.test(text?.en ?? ''))

/** Words that explain the basis speak of a law, without an article. */
const namesLaw = ({ explanation }: Basis): boolean => law.nl.test(explanation?.nl ?? '') || law.en.test(explanation?.en ?? '')

/** A law by its name: "een wet" or "a law" is none. */
const law = {
  nl: /\b(?:\w+(?:wet|wetboek|besluit|verordening)\b|(?:Wet|Wetboek|Besluit|Verordening)\b|wet (?:inzake|op)\b)/,
  en: /\b(?:[A-Z]\w+ (?:Act|Code|Decree|Regulation)|(?:Act|Regulation) (?:on|of))\b/,
} as const

/** An article or another numbered part of a law. */
const article =
  /(?:\b(?:art(?:ikel(?:en)?|icles?|\.)?|arts\.|sections?|hoofdstuk|chapter|afdeling|paragraph|paragraaf|boek|book)|§)\s*[\dIVX]/i
