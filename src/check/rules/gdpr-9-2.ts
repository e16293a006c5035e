import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { protectedDataOf } from '../../model/protected-data.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { protectedUse, unexplained } from '../facts/protected-data.ts'
import { covering } from '../facts/statements.ts'

export const gdpr92 = defineRule<CheckInput>({
  code: 'gdpr-9-2',
  level: 'error',
  about: 'A purpose that uses special categories of data says which exception of art. 9(2) GDPR permits it, and the statement tells it.',
  duty: {
    catalogue: 'GDPR-9-2',
    law: ['GDPR 9(1)', 'GDPR 9(2)', 'UAVG 22(1)', 'UAVG 22(2)'],
    documents: ['privacy'],
    section: 'special-data',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 9(1)-(2)',
      'Paragraph 1 shall not apply if one of the following applies',
    ),
  },
  check: ({ program }, say) => {
    const purposes = items(program.purposes).filter((purpose) => protectedDataOf(purpose, 'special').length > 0)
    for (const purpose of purposes) {
      const use = protectedUse(purpose, 'special')
      if (use === undefined || purpose['permitted-by']?.['article-9'] !== undefined) continue
      say(purpose['permitted-by'] === undefined ? use.place : purpose.at('permitted-by'), {
        message: `The purpose \`${purpose.id}\` uses special data (\`${use.item.id}\`) and does not say which point of art. 9(2) GDPR permits that.`,
        hints: [
          `Add \`permitted-by: { article-9: a }\` to \`${purpose.id}\` in purposes.yaml if people give explicit consent, else another point, \`b\` to \`j\`.`,
          `If it is no special data, write \`special: none\` at \`${use.item.id}\` in data.yaml.`,
        ],
        related: use.related,
        about: purpose.ref,
      })
    }
    const permitted = purposes.filter((purpose) => purpose['permitted-by']?.['article-9'] !== undefined)
    for (const statement of covering(program, 'privacy')) {
      const purpose = unexplained(statement, permitted)
      if (purpose === undefined) continue
      say(statement.at('sections'), {
        level: 'warning',
        message: `The statement \`${statement.id}\` does not say what permits the special data of the purpose \`${purpose.id}\`.`,
        hints: [`Add \`special-data\` to the sections of the statement \`${statement.id}\`.`],
        related: [{ message: 'This is what permits it.', place: purpose.at('permitted-by') }],
        about: purpose.ref,
      })
    }
  },
})
