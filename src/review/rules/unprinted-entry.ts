import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import type { Entry, Program } from '../../model/program.ts'
import { recipientsInUse } from '../../model/recipients.ts'
import type { ReviewInput } from '../input.ts'
import { reachOf } from '../reach.ts'

export const unprintedEntry = defineRule<ReviewInput>({
  code: 'unprinted-entry',
  level: 'warning',
  about:
    'An entry of a register that no statement prints tells the reader nothing. Nothing refers to it, no section shows it, or its section picks others.',
  check: ({ documents, program }, say) => {
    const reached = new Set(documents.flatMap(({ sections }) => [...reachOf(sections.flatMap(({ content }) => content))]))
    for (const [thing, entries] of registersOf(program)) {
      for (const entry of entries) {
        if (reached.has(entry.ref)) continue
        say(entry.place, {
          message: `No statement prints the ${thing} \`${entry.id}\`.`,
          hints: ['Refer to it where it is used, add the section that shows it, or remove it.'],
        })
      }
    }
  },
})

const registersOf = (program: Program): readonly (readonly [string, readonly Entry[]])[] => [
  ['purpose', items(program.purposes)],
  ['item of data', items(program.data)],
  ['basis', items(program.bases)],
  ['retention rule', items(program.retention)],
  ['recipient', listed(program, [...recipientsInUse(program)])],
  ['cookie', items(program.cookies)],
  ['group of people', items(program.people)],
  ['source', items(program.sources)],
  ['claim', items(program.claims)],
  ['term', items(program.terms)],
]

/** That nothing refers to a recipient, and that no section shows any, are findings of their own. */
const listed = ({ statements }: Program, recipients: readonly Entry[]): readonly Entry[] =>
  statements.some(({ sections }) => sections.some(({ known }) => known === 'recipients')) ? recipients : []
