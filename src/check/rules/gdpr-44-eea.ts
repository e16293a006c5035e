import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { phrasesIn } from '../words/phrases.ts'
import { countryName, isTransfer, outsidePlace, transferCountries } from '../facts/transfers.ts'

export const gdpr44Eea = defineRule<CheckInput>({
  code: 'gdpr-44-eea',
  level: 'error',
  about:
    'Where a recipient is outside the European Economic Area, or can reach the data from there, the policy says what protects the data. It may also say why the data stay within.',
  duty: {
    catalogue: 'GDPR-44-EEA',
    law: ['GDPR 44', 'GDPR 13(1)(f)', 'GDPR 14(1)(f)'],
    documents: ['privacy'],
    section: 'transfers',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 44',
      'shall take place only if, subject to the other provisions of this Regulation, the conditions laid down in this Chapter are complied with',
    ),
  },
  check: ({ program }, say) => {
    for (const recipient of items(program.recipients)) {
      if (!isTransfer(recipient) || recipient.safeguard !== undefined) continue
      const { id, ref: about, country } = recipient
      const [outside = ''] = transferCountries(recipient)
      const add = `Add \`safeguard\` to \`${id}\` in processors.yaml, with one or more kinds.`
      if (recipient['eea-only'] !== undefined) {
        say(outsidePlace(recipient), {
          message: `\`eea-only\` of \`${id}\` says that the data stay in the EEA, and \`access-from\` that they can be reached from outside it (${countryName(outside)}).`,
          hints: [add, 'If nobody there can reach the data, leave the country out of `access-from`.'],
          about,
        })
        continue
      }
      const way = outside === country ? 'is' : 'can reach the data from'
      say(outsidePlace(recipient), {
        message: `The recipient \`${id}\` ${way} outside the EEA (${countryName(outside)}), and nothing says what protects the data there.`,
        hints: [add, 'Do the data stay in the EEA? Say why in `eea-only`: where they are, and who can reach them.'],
        about,
      })
    }
    for (const { phrase, text, place } of phrasesIn(program, outsideUnion, ({ isClause }) => !isClause)) {
      if (/\b(?:EER|EEA|Europese Economische Ruimte|European Economic Area)\b/.test(text.text)) continue
      say(place, {
        message: `The text says “${phrase}”: the law draws the line at the European Economic Area.`,
        hints: ['Write “outside the EEA”, in Dutch “buiten de EER”.'],
        level: 'advice',
      })
    }
  },
})

const outsideUnion = {
  nl: /\bbuiten de (?:EU|Europese Unie)\b/,
  en: /\boutside (?:of )?the (?:EU|European Union)\b/,
}
