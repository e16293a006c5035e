import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { Program, Purpose } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import { restsOn } from '../facts/bases.ts'
import type { CheckInput } from '../input.ts'
import { withIncluded } from '../facts/origins.ts'
import { isSameText } from '../words/stock.ts'

export const xcBasisMulti = defineRule<CheckInput>({
  code: 'xc-basis-multi',
  level: 'warning',
  about: 'Where consent stands beside another basis, nobody can tell what withdrawing it does.',
  duty: {
    catalogue: 'XC-BASIS-MULTI',
    law: ['GDPR 5(1)(a)', 'GDPR 6(1)', 'EDPB Guidelines 05/2020, para. 123'],
    documents: ['privacy'],
    section: 'purposes',
    evidence: read(
      '2026-11-22',
      'EDPB Guidelines 05/2020 on consent, para. 123, as quoted in two public documents',
      'the controller cannot swap from consent to other lawful bases',
    ),
  },
  check: ({ program }, say) => {
    const purposes = items(program.purposes)
    for (const [index, purpose] of purposes.entries()) {
      const other = items(purpose.basis).find(({ kind }) => kind !== 'consent')
      if (restsOn(purpose, 'consent') && other !== undefined && !isForSpecialData(purpose)) {
        say(purpose.at('basis'), {
          message: `The purpose \`${purpose.id}\` rests on consent and on \`${other.id}\` too, so people cannot tell what withdrawing does.`,
          hints: ['Make it two purposes, each with the data it uses and one basis, or take the basis out that does not apply.'],
          related: [{ message: 'The other basis.', place: other.place }],
          about: purpose.ref,
        })
      }
      const twin = purposes.slice(0, index).find((one) => isTwin(one, purpose, program))
      if (twin !== undefined) {
        say(purpose.at('basis'), {
          message: `The purpose \`${purpose.id}\` is the same as \`${twin.id}\`, and one of them rests on consent.`,
          hints: ['Say in `description` how they differ, or remove one of them.'],
          related: [{ message: 'The other purpose.', place: twin.at('basis') }],
          about: purpose.ref,
        })
      }
    }
  },
})

/** Explicit consent can permit special data (art. 9(2)(a) GDPR) beside the basis of the purpose. */
const isForSpecialData = ({ 'permitted-by': permitted, basis, data }: Purpose): boolean =>
  items(basis).every(({ kind, explicit }) => kind !== 'consent' || explicit === true) &&
  (permitted?.['article-9'] === 'a' ||
    items(data)
      .flatMap(({ item }) => withIncluded(item))
      .some(({ special = 'none' }) => special !== 'none'))

/** The same words about the same data of the same people, with consent once and another basis once. */
const isTwin = (one: Purpose, two: Purpose, { languages }: Program): boolean =>
  restsOn(one, 'consent') !== restsOn(two, 'consent') &&
  items(one.basis).length > 0 &&
  items(two.basis).length > 0 &&
  isSameText(one.description ?? one.name, two.description ?? two.name, languages) &&
  isSameSet(
    items(one.data).map(({ item }) => item),
    items(two.data).map(({ item }) => item),
  ) &&
  isSameSet(items(one.people), items(two.people))

const isSameSet = <T>(one: readonly T[], two: readonly T[]): boolean =>
  one.length === two.length && one.every((entry) => two.includes(entry))
