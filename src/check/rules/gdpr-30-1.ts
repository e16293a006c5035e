import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { DataItem, Purpose } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'

export const gdpr301 = defineRule<CheckInput>({
  code: 'gdpr-30-1',
  level: 'warning',
  about:
    'The record of processing activities tells about whom the data of each purpose are, and in general how they are secured. The rest of it follows from what other rules ask.',
  duty: {
    catalogue: 'GDPR-30-1',
    law: ['GDPR 30(1)(c)', 'GDPR 30(1)(g)', 'GDPR 30(5)'],
    documents: ['register'],
    section: 'register',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 30(1)-(5)',
      'a description of the categories of data subjects and of the categories of personal data',
    ),
  },
  check: ({ program }, say) => {
    const [first, ...others] = items(program.purposes).filter((purpose) => !saysAboutWhom(purpose))
    if (first !== undefined)
      say(first.place, {
        message: `The record does not say about whom the data of the purpose \`${first.id}\` are${others.length === 0 ? '' : `, nor of ${others.length} more`}.`,
        hints: ['Add `people` to the purpose, with ids of the groups below `people` in policy.yaml.'],
        about: first.ref,
        related: others.map(({ id, place }) => ({ message: `Nor does it for \`${id}\`.`, place })),
      })
    if (items(program.purposes).length > 0 && program.source.security?.measures === undefined)
      say(program.at(program.source.security === undefined ? 'organisation' : 'security'), {
        message: 'The record does not say in general how the data are secured.',
        hints: ['Add `security` to policy.yaml, with a list of `measures`.'],
      })
  },
})

/** A purpose says it, or the data that it uses. */
const saysAboutWhom = ({ people, data }: Purpose): boolean => people !== undefined || items(data).some(({ item }) => isAboutSomebody(item))

const isAboutSomebody = ({ people, includes }: DataItem): boolean => people !== undefined || items(includes).some(isAboutSomebody)
