import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { SourceText } from '../../model/program.ts'
import { partsOf, type Protection } from '../../model/protected-data.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { isBelow, phrasesIn } from '../words/phrases.ts'
import { protectedWords } from '../words/protected-words.ts'

/** What each kind of word suggests, and how to say yes and no to it. */
const suggestions = {
  special: { what: 'special data', yes: '`special` with its kind, such as `special: health`,', no: 'special: none' },
  criminal: { what: 'criminal data', yes: '`criminal: true`', no: 'criminal: false' },
  'national-id': { what: 'a national number', yes: '`national-id: true`', no: 'national-id: false' },
} as const satisfies Readonly<Record<Protection, { what: string; yes: string; no: string }>>

const protections = Object.keys(suggestions) as readonly Protection[]

export const xcSpecialFlag = defineRule<CheckInput>({
  code: 'xc-special-flag',
  level: 'warning',
  about: 'An item of data whose name or description suggests special data, criminal data or a national number says whether it is.',
  duty: {
    catalogue: 'XC-SPECIAL-FLAG',
    law: ['GDPR 9(1)', 'GDPR 10', 'GDPR 87', 'CJEU C-184/20, paras 127-128'],
    documents: ['privacy'],
    section: 'special-data',
    evidence: read(
      '2026-11-22',
      'CJEU, judgment of 1 August 2022, C-184/20, para. 127',
      'those provisions cannot be interpreted as meaning that the processing of personal data that are liable indirectly to reveal sensitive information concerning a natural person is excluded',
    ),
  },
  check: ({ program }, say) => {
    for (const protection of protections) {
      const phrases = phrasesIn(program, protectedWords[protection], tellsWhatItIs)
      for (const item of items(program.data)) {
        if (partsOf(item).some((part) => part[protection] !== undefined)) continue
        const found = phrases.find(({ text }) => isBelow('data.yaml', item.id)(text))
        if (found === undefined) continue
        const { what, yes, no } = suggestions[protection]
        say(found.place, {
          message: `The words \`${found.phrase}\` suggest that \`${item.id}\` is ${what}, and the item does not say whether it is.`,
          hints: [`Add ${yes} to \`${item.id}\` in data.yaml, or \`${no}\` if it is not.`],
          about: item.ref,
        })
      }
    }
  },
})

/** The texts that say what an item is, not what is done with it. */
const tellsWhatItIs = ({ path: [file, , key] }: SourceText): boolean =>
  file === 'data.yaml' && (key === 'name' || key === 'description' || key === 'condition')
