import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { leansTo } from '../words/function-words.ts'
import type { CheckInput } from '../input.ts'
import { isName } from '../words/name-like.ts'
import { twinsIn } from '../words/twins.ts'

/** Shorter texts are often the same in two languages. */
const shortest = 20

export const gdpr121Lang = defineRule<CheckInput>({
  code: 'gdpr-12-1-lang',
  level: 'error',
  about:
    'No text is an untranslated copy of the text in the other language. Names, addresses, statutes and lists of names may be the same.',
  duty: {
    catalogue: 'GDPR-12-1-LANG',
    law: ['GDPR 12(1)', 'WP260 rev.01, para. 13'],
    documents: ['privacy', 'cookie'],
    section: 'all',
    evidence: read(
      '2026-11-21',
      'Article 29 Working Party, Guidelines on transparency, WP260 rev.01, para. 13, as quoted in full in a public document',
      'where the controller targets data subjects speaking those languages',
    ),
  },
  check: ({ program }, say) => {
    for (const twins of twinsIn(program)) {
      const [first, ...others] = [...twins.values()]
      if (first === undefined || first.text.trim().length <= shortest || isName(first.text)) continue
      for (const other of others) {
        if (other.text.trim() !== first.text.trim()) continue
        // The one that is in the wrong language; the later one where that cannot be told.
        const [copy, original] = leansTo(first.text) === other.language ? [first, other] : [other, first]
        say(copy.locate(0, copy.text.length), {
          message: `The \`${copy.language}\` text is the same as the \`${original.language}\` text.`,
          hints: [`Write it in ${copy.language === 'nl' ? 'Dutch' : 'English'}.`],
          related: [{ message: 'This is the text that it repeats.', place: original.locate(0, original.text.length) }],
        })
      }
    }
  },
})
