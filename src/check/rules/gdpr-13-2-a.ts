import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { DataItem, Program, Statement } from '../../model/program.ts'
import { partsOf } from '../../model/protected-data.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { prints } from '../facts/purposes.ts'
import { covering } from '../facts/statements.ts'

export const gdpr132a = defineRule<CheckInput>({
  code: 'gdpr-13-2-a',
  level: 'error',
  about: 'A privacy statement says how long the data are kept, or what decides that: for each purpose, or for each item of its data.',
  duty: {
    catalogue: 'GDPR-13-2-a',
    law: ['GDPR 13(2)(a)', 'GDPR 14(2)(a)', 'GDPR 5(1)(e)'],
    documents: ['privacy'],
    section: 'retention',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 13(2)(a)',
      'the period for which the personal data will be stored, or if that is not possible, the criteria used to determine that period',
    ),
  },
  check: ({ program }, say) => {
    const purposes = items(program.purposes)
    const [first] = purposes
    const isTold = [...purposes, ...items(program.data)].some(({ retention }) => retention !== undefined)
    if (first !== undefined && !isTold) {
      say(first.place, {
        message: 'No purpose and no item of data says how long data are kept.',
        hints: ['Write rules in retention.yaml, and name them under `retention` of each purpose in purposes.yaml.'],
      })
      return
    }
    for (const purpose of purposes) {
      const { id, ref, data, retention } = purpose
      if (retention !== undefined || data === 'none') continue
      const lacking = items(data).find(({ item }) => !isKept(item))
      if (lacking === undefined && items(data).length > 0) continue
      say(purpose.place, {
        message: `Nothing says how long the data of the purpose \`${id}\` are kept${lacking === undefined ? '' : `, such as \`${lacking.item.id}\``}.`,
        hints: [`Add \`retention\` to \`${id}\` in purposes.yaml, with the id of a rule of retention.yaml.`],
        about: ref,
      })
    }
    if (!isTold) return
    for (const item of usedByItself(program)) {
      say(item.place, {
        message: `Nothing says how long the item of data \`${item.id}\` is kept, and no purpose uses it.`,
        hints: [`Add \`retention\` to \`${item.id}\` in data.yaml, or name it under \`data\` of a purpose.`],
        about: item.ref,
      })
    }
    for (const statement of covering(program, 'privacy')) {
      if (tellsRetention(statement)) continue
      say(statement.at('sections'), {
        message: `The statement \`${statement.id}\` does not say how long data are kept.`,
        hints: ['Add `retention` to its `sections`.'],
      })
    }
  },
})

/** Whether an item says how long it is kept, or all that it holds does. */
const isKept = ({ retention, includes }: DataItem): boolean =>
  retention !== undefined || (items(includes).length > 0 && items(includes).every(isKept))

/** Items with a use of their own that no purpose names, and that nothing keeps for a time. */
const usedByItself = ({ data, purposes }: Program): readonly DataItem[] => {
  const used = new Set(partsOf(...items(purposes).flatMap((purpose) => items(purpose.data).map(({ item }) => item))))
  const kept = new Set(partsOf(...items(data).filter(({ retention }) => retention !== undefined)))
  return items(data).filter((item) => item.uses !== undefined && !used.has(item) && !kept.has(item) && !isKept(item))
}

/** A section of its own, or one of purposes or of data with that column. */
const tellsRetention = ({ sections }: Statement): boolean =>
  sections.some((use) => use.known === 'retention' || ((use.known === 'purposes' || use.known === 'data') && prints(use, 'retention')))
