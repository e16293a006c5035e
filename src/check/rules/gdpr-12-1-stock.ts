import { unreviewed } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { saysEnough, stockLanguage, stockPurpose } from '../words/stock.ts'

export const gdpr121Stock = defineRule<CheckInput>({
  code: 'gdpr-12-1-stock',
  level: 'warning',
  about: 'A purpose such as "improving our services" fits every organisation, and tells a reader nothing of what is done with data.',
  duty: {
    catalogue: 'GDPR-12-1-STOCK',
    law: ['WP260 rev.01, examples after para. 12', 'GDPR 12(1)', 'GDPR 5(1)(b)'],
    documents: ['privacy'],
    section: 'purposes',
    evidence: unreviewed,
  },
  check: ({ program }, say) => {
    for (const purpose of items(program.purposes)) {
      const { description, example, name } = purpose
      const told = [description, example].filter((text) => text !== undefined)
      // A short name alone lacks a description, whatever its words.
      if (told.length === 0 && !saysEnough(name, program.languages)) continue
      const language = stockLanguage(told.length === 0 ? [name] : told, program.languages, stockPurpose)
      if (language === undefined) continue
      const key = description === undefined ? (example === undefined ? 'name' : 'example') : 'description'
      say(purpose.at(key, language), {
        message: `The \`${key}\` of the purpose \`${purpose.id}\` fits every organisation, and does not tell what is done with the data.`,
        hints: ['Write in `description` what is done with which data, and what comes of it.'],
        about: purpose.ref,
      })
    }
  },
})
