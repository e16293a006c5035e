import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import type { Entry, Program } from '../../model/program.ts'
import type { CheckInput } from '../input.ts'

/** Recipients are not among them: their section prints each of them, used or not. */
export const unusedEntry = defineRule<CheckInput>({
  code: 'unused-entry',
  level: 'warning',
  about: 'An entry of a register that nothing refers to is printed nowhere. It is either superfluous, or a reference to it was forgotten.',
  check: ({ program }, say) => {
    const used = reached(program)
    const registers: readonly (readonly [string, readonly Entry[]])[] = [
      ['item of data', items(program.data)],
      ['basis', items(program.bases)],
      ['retention rule', items(program.retention)],
      ['group of people', items(program.people)],
      ['source', items(program.sources)],
    ]
    for (const [thing, entries] of registers) {
      for (const entry of entries) {
        if (used.has(entry)) continue
        say(entry.place, {
          message: `Nothing refers to the ${thing} \`${entry.id}\`.`,
          hints: ['Refer to it where it is used, or remove it.'],
        })
      }
    }
  },
})

const reached = (program: Program): ReadonlySet<Entry> => {
  const used = new Set<Entry>()
  for (const purpose of items(program.purposes)) {
    const uses = [
      items(purpose.data).map(({ item }) => item),
      items(purpose.basis),
      items(purpose.retention),
      items(purpose.people),
      items(purpose.sources),
    ]
    for (const entry of uses.flat()) used.add(entry)
  }
  for (const cookie of items(program.cookies)) for (const item of items(cookie.collects)) used.add(item)
  for (const rule of items(program.retention)) {
    for (const { keep } of items(rule.branches)) used.add(keep)
    if (rule.extension !== undefined) used.add(rule.extension.basis)
  }
  return used
}
