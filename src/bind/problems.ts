import { defineProblem } from '../diagnostics/problem.ts'
import { didYouMean } from '../diagnostics/suggest.ts'

interface Unknown {
  readonly name: string
  readonly known: readonly string[]
}

const unknown = (code: string, thing: string, home: string) =>
  defineProblem<Unknown>({
    code,
    about: `A reference to a ${thing} that is not in \`${home}\`. The statement would be silent about it.`,
    message: ({ name }) => `No ${thing} is called \`${name}\`.`,
    hints: ({ name, known }) => {
      const near = didYouMean(name, known)
      return near.length > 0 ? near : [`Add \`${name}:\` to \`${home}\`, or name another.`]
    },
  })

export const unknownPurpose = unknown('unknown-purpose', 'purpose', 'purposes.yaml')
export const unknownData = unknown('unknown-data', 'item of data', 'data.yaml')
export const unknownBasis = unknown('unknown-basis', 'basis', 'bases.yaml')
export const unknownRetention = unknown('unknown-retention', 'retention rule', 'retention.yaml')
export const unknownProcessor = unknown('unknown-processor', 'processor', 'processors.yaml')
export const unknownPeople = unknown('unknown-people', 'group of people', 'policy.yaml')
export const unknownSource = unknown('unknown-source', 'source', 'policy.yaml')
export const unknownStatement = unknown('unknown-statement', 'statement', 'policy.yaml')
export const unknownClause = unknown('unknown-clause', 'clause', 'clauses/')

export const unknownSection = defineProblem<Unknown>({
  code: 'unknown-section',
  about: 'A statement is made of sections that Verklaar knows, and of clauses of the policy (`clause-` and the id of the clause).',
  message: ({ name }) => `No section is called \`${name}\`.`,
  hints: ({ name, known }) => [...didYouMean(name, known), 'For a text of your own, write `clause-<id>` and add the clause files.'],
})

export const duplicateId = defineProblem<{ id: string; thing: string }>({
  code: 'duplicate-id',
  about: 'Two things of one kind have the same id; an address or a reference would mean both.',
  message: ({ id, thing }) => `Two ${thing} are called \`${id}\`.`,
  hints: () => ['Give one of them another id.'],
})

export const reservedId = defineProblem<{ id: string }>({
  code: 'reserved-id',
  about: 'A statement is a folder of its policy in the output, and some names there are taken.',
  message: ({ id }) => `No statement can be called \`${id}\`.`,
  hints: () => ['Choose another id; it becomes part of the permanent address.'],
})

export const circularReference = defineProblem<{ path: readonly string[] }>({
  code: 'circular-reference',
  about: 'Retention rules that lead back to themselves never come to an end.',
  message: ({ path }) => `This rule leads back to itself: ${path.map((id) => `\`${id}\``).join(' → ')}.`,
  hints: () => ['Let the last of them stand alone.'],
})

export const exactlyOne = defineProblem<{ keys: readonly [string, string]; both: boolean }>({
  code: 'exactly-one',
  about: 'Two keys exclude each other, and one of them is needed.',
  message: ({ keys: [one, other], both }) => (both ? `\`${one}\` and \`${other}\` exclude each other.` : `Here belongs \`${one}\` or \`${other}\`.`),
  hints: ({ both, keys: [one, other] }) => [both ? `Remove \`${one}\` or \`${other}\`.` : `Add \`${one}:\` or \`${other}:\`.`],
})
