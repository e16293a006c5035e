import { defineProblem } from '../diagnostics/problem.ts'
import { didYouMean, nearest, suggest } from '../diagnostics/suggest.ts'
import { clausePrefix } from '../model/source/sections.ts'

interface Unknown {
  readonly name: string
  readonly known: readonly string[]
}

/** A reference to a thing that is not there. `add` says where it would stand. */
const unknown = (code: string, thing: string, home: string, add = (name: string) => `\`${name}:\` to \`${home}\``) =>
  defineProblem<Unknown>({
    code,
    about: `A reference to a ${thing} that is not in \`${home}\`. The statement would be silent about it.`,
    message: ({ name }) => `No ${thing} is called \`${name}\`.`,
    hints: ({ name, known }) => {
      const near = didYouMean(name, known)
      return near.length > 0 ? near : [`Add ${add(name)}, or name another.`]
    },
  })

const under = (key: string) => (name: string) => `\`${name}:\` under \`${key}\` in \`policy.yaml\``

export const unknownData = unknown('unknown-data', 'item of data', 'data.yaml')
export const unknownBasis = unknown('unknown-basis', 'basis', 'bases.yaml')
export const unknownRetention = unknown('unknown-retention', 'retention rule', 'retention.yaml')
export const unknownProcessor = unknown('unknown-processor', 'processor or other recipient', 'processors.yaml')
export const unknownPeople = unknown('unknown-people', 'group of people', 'policy.yaml', under('people'))
export const unknownSource = unknown('unknown-source', 'source', 'policy.yaml', under('sources'))
export const unknownStatement = unknown(
  'unknown-statement',
  'statement',
  'policy.yaml',
  (name) => `a statement with \`id: ${name}\` to \`policy.yaml\``,
)

export const unknownClause = defineProblem<Unknown>({
  code: 'unknown-clause',
  about: 'A statement asks for a clause that has no file in `clauses/`. Its section would be empty.',
  message: ({ name }) => `No clause is called \`${name}\`.`,
  hints: ({ name, known }) => {
    const near = nearest(name, known)
    if (near === undefined) return [`Add \`clauses/${name}.<language>.md\` in each language, or name another.`]
    return [{ message: `Did you mean \`${clausePrefix}${near}\`?`, fix: clausePrefix + near }]
  },
})

export const unknownSection = defineProblem<Unknown>({
  code: 'unknown-section',
  about: 'A statement is made of sections that Verklaar knows, and of clauses of the policy (`clause-` and the id of the clause).',
  message: ({ name }) => `No section is called \`${name}\`.`,
  hints: ({ name, known }) =>
    [suggest(name, known)[0] ?? [], 'For a text of your own, write `clause-<id>` and add the clause files.'].flat(),
})

export const duplicateId = defineProblem<{ id: string; thing: string; remedy?: string }>({
  code: 'duplicate-id',
  about: 'Two things of one kind have the same id; an address or a reference would mean both.',
  message: ({ id, thing }) => `Two ${thing} are called \`${id}\`.`,
  hints: ({ remedy = 'Give one of them another id.' }) => [remedy],
})

export const repeatedItem = defineProblem<{ item: string }>({
  code: 'repeated-item',
  about: 'The same word stands twice in one list, and would be printed twice. Perhaps another one was meant.',
  message: ({ item }) => `\`${item}\` stands twice in this list.`,
  hints: () => ['Remove it, or write the one that was meant.'],
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
  hints: ({ path }) => [`Take one of the branches out, such as \`keep: ${path.at(-1)}\` of \`${path.at(-2)}\`.`],
})

export const exactlyOne = defineProblem<{ keys: readonly [string, string]; both: boolean }>({
  code: 'exactly-one',
  about: 'Of two keys one is needed; where they exclude each other, only one.',
  message: ({ keys: [one, other], both }) =>
    both ? `\`${one}\` and \`${other}\` exclude each other.` : `Here belongs \`${one}\` or \`${other}\`.`,
  hints: ({ both, keys: [one, other] }) => [both ? `Remove \`${one}\` or \`${other}\`.` : `Add \`${one}:\` or \`${other}:\`.`],
})

export const deepBranches = defineProblem<{ id: string; limit: number }>({
  code: 'deep-branches',
  about:
    'A branch of a retention rule is printed where it holds, with its own branches. Beyond a few steps nobody can follow how long data are kept.',
  message: ({ id, limit }) => `The branches of \`${id}\` go more than ${limit} rules deep.`,
  hints: () => ['Say it in fewer steps: let a branch lead to a rule without branches of its own.'],
})
