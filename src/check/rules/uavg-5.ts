import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { isUnderDutchLaw } from '../../law/dutch-law.ts'
import { isAboutChildren, isForChildren } from '../../model/children.ts'
import type { Statement } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { covering, hasSection } from '../facts/statements.ts'

export const uavg5 = defineRule<CheckInput>({
  code: 'uavg-5',
  level: 'warning',
  about:
    'A statement about data of children says what their legal representative decides, and what they decide themselves from the age of 12.',
  duty: {
    catalogue: 'UAVG-5',
    law: ['UAVG 5(1)', 'UAVG 5(3)', 'UAVG 5(4)', 'UAVG 5(5)', 'UAVG 5(6)', 'UAVG 5(7)'],
    documents: ['privacy'],
    section: 'children',
    evidence: read(
      '2026-11-21',
      'Uitvoeringswet AVG (UAVG), consolidated text in force since 1 September 2026 (wetten.overheid.nl), art. 5(1)-(7)',
      'indien de betrokkene de leeftijd van twaalf jaren, maar nog niet die van zestien jaren heeft bereikt',
    ),
  },
  check: ({ program }, say) => {
    if (!isUnderDutchLaw(program.source)) return
    const about = items(program.purposes).filter(isAboutChildren)
    const tells = ({ sections }: Statement) =>
      sections.some(({ known, only }) => known === 'purposes' && about.some((purpose) => only === undefined || only.includes(purpose)))
    for (const statement of covering(program, 'privacy')) {
      if (hasSection(statement, 'children')) continue
      if (!isForChildren(statement) && !tells(statement)) continue
      say(statement.at('sections'), {
        message: `The statement \`${statement.id}\` is about children and does not say what their legal representative decides.`,
        hints: [`Add \`children\` to the sections of the statement \`${statement.id}\`: Verklaar then writes it.`],
        related: about.slice(0, 1).map((purpose) => ({ message: 'This is about children.', place: purpose.at('people') })),
      })
    }
  },
})
