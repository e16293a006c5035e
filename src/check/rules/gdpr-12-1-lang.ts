import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { hasFunctionWord, leansTo } from '../function-words.ts'
import type { CheckInput } from '../input.ts'
import { wordsIn } from '../prose.ts'
import { twinsIn } from '../twins.ts'

/** Shorter texts are often the same in two languages. */
const shortest = 20

export const gdpr121Lang = defineRule<CheckInput>({
  code: 'gdpr-12-1-lang',
  level: 'error',
  about: 'No text is an untranslated copy of the text in the other language. Names, addresses, statutes and lists of names may be the same.',
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

/** Words that both languages write alike. */
const common = new Set(
  (
    'account analytics app apps audio back-up browser chat cloud code computer contact cookie cookies data database e-mail event events ' +
    'firewall hardware hosting internet link live login logo logs mailing management marketing monitoring online open-source password ' +
    'platform plug-in plugin podcast privacy provider retargeting router scan server servers service sms software spam sport standard ' +
    'status streaming support team test ticket tickets tool tools tracking training url video virus web website widget wifi workshop'
  ).split(' '),
)
const statute = /wet\b|wetboek|besluit|verordening|regeling|artikel|richtlijn|\b(?:act|article|code|directive|regulation|decree)\b/i

/** Whether a text is a name, an address, a statute, a list of names: nothing that could be translated. */
export const isName = (text: string): boolean => {
  const words = wordsIn(text)
  if (hasFunctionWord(words.replace(nameWords, ' '))) return false
  const ordinary = words.match(/(?<![\p{L}\d_.'’-])\p{Ll}[\p{Ll}'’-]*(?![\p{L}\d_])/gu) ?? []
  const left = ordinary.filter((word) => !common.has(word) && word.search(nameWords) !== 0)
  return left.length < 2 || statute.test(words)
}

/** Small words that names have too. */
const nameWords = /\b(?:aan|and|bij|de|den|der|en|for|het|in|of|on|op|te|ten|ter|the|to|uit|van|voor)\b/gi
