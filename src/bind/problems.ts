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
    catalogue: 'XC-REF',
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
export const unknownPurpose = unknown('unknown-purpose', 'purpose', 'purposes.yaml')
export const unknownSource = unknown('unknown-source', 'source', 'policy.yaml', under('sources'))
export const unknownStatement = unknown(
  'unknown-statement',
  'statement',
  'policy.yaml',
  (name) => `a statement with \`id: ${name}\` to \`policy.yaml\``,
)

export const unknownClause = defineProblem<Unknown>({
  code: 'unknown-clause',
  catalogue: 'XC-REF',
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
  catalogue: 'XC-REF',
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

export const wordOfTwoLanguages = defineProblem<{ word: string; languages: readonly [string, string] }>({
  code: 'word-of-two-languages',
  about: 'A voice reads a word as it sounds in one language. A word in the lists of two languages would be read in either.',
  message: ({ word, languages: [one, other] }) => `\`${word}\` stands among the words of \`${one}\` and of \`${other}\`.`,
  hints: () => ['Leave it in the list of the language that it is read in.'],
})

export const reservedId = defineProblem<{ id: string }>({
  code: 'reserved-id',
  about: 'Some names are taken: that of a folder in the output, or that of a kind of section.',
  message: ({ id }) => `\`${id}\` has a meaning of its own and cannot be an id here.`,
  hints: () => ['Choose another id; it becomes part of the permanent address.'],
})

export const usedFormerId = defineProblem<{ id: string; old: string }>({
  code: 'used-former-id',
  about:
    'With `was`, the addresses of an id of before lead to what has its place. The addresses of an id that is in use lead there already.',
  message: ({ id, old }) => (id === old ? `\`${old}\` is its id today.` : `\`${old}\` is an id that is in use.`),
  hints: () => ['Take it out of `was`.'],
})

export const claimedFormerId = defineProblem<{ old: string; by: string }>({
  code: 'claimed-former-id',
  about: 'With `was`, the addresses of an id of before lead to what has its place. One address cannot lead to two places.',
  message: ({ old, by }) => `\`${by}\` was called \`${old}\` too.`,
  hints: () => ['Leave it where readers would look for it, and take it out of the other `was`.'],
})

export const tooManyFormerAddresses = defineProblem<{ limit: number }>({
  code: 'too-many-former-addresses',
  about:
    'Each id of before is an address, and each of a section stands before each of an entry in it. All of them stand in the page, so there is a limit.',
  message: ({ limit }) => `With this section the statement has more than ${limit} addresses of before.`,
  hints: () => ['Shorten the lists at `was`, here and in what this section shows: leave out ids that nobody can have a link to.'],
})

export const circularReference = defineProblem<{ path: readonly string[] }>({
  code: 'circular-reference',
  about: 'Retention rules, kinds of data and texts that lead back to themselves never come to an end.',
  message: ({ path }) => `This leads back to itself: ${path.map((id) => `\`${id}\``).join(' → ')}.`,
  hints: ({ path }) => [`Take one of the references out, such as the one to \`${path.at(-1)}\` in \`${path.at(-2)}\`.`],
})

/** `both` are the keys that are there and exclude each other. */
export const exactlyOne = defineProblem<{ keys: readonly string[]; both?: readonly string[] }>({
  code: 'exactly-one',
  about: 'Of some keys one is needed; where they exclude each other, only one.',
  message: ({ keys, both }) =>
    both === undefined ? `Here belongs ${oneOf(keys)}.` : `${both.map(code).join(' and ')} exclude each other.`,
  hints: ({ keys, both }) => [both === undefined ? `Add ${oneOf(keys.map((key) => `${key}:`))}.` : `Remove ${oneOf(both)}.`],
})

const code = (word: string) => `\`${word}\``
const oneOf = (words: readonly string[]) =>
  words
    .map(code)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' or ')

export const unknownEntry = defineProblem<Unknown & { home: string }>({
  code: 'unknown-entry',
  about: 'A section picks entries of a register with `only`, and one of them is not there. The statement would be silent about it.',
  message: ({ name, home }) => `\`${home}\` has no \`${name}\`.`,
  hints: ({ name, known, home }) => {
    const near = didYouMean(name, known)
    return near.length > 0 ? near : [`Add \`${name}:\` to \`${home}\`, or take it out of \`only\`.`]
  },
})

export const unknownView = defineProblem<Unknown & { section: string }>({
  code: 'unknown-view',
  about: 'Each kind of section has its views: purposes can be cards, a table or definitions; most sections have one only.',
  message: ({ name, section, known }) =>
    known.length === 0 ? `The section \`${section}\` has no views to choose from.` : `The section \`${section}\` has no view \`${name}\`.`,
  hints: ({ name, known }) => (known.length === 0 ? ['Remove `view`.'] : suggest(name, known)),
})

export const unknownColumn = defineProblem<Unknown & { section: string }>({
  code: 'unknown-column',
  about: 'A table has the columns that its section knows. Those in which every cell is empty are left out by themselves.',
  message: ({ name, section }) => `The table of the section \`${section}\` has no column \`${name}\`.`,
  hints: ({ name, known }) => suggest(name, known),
})

export const sectionOption = defineProblem<{ option: string; section: string; remedy: string }>({
  code: 'section-option',
  about: 'What a statement can choose differs from section to section. A choice that a section cannot follow would be ignored.',
  message: ({ option, section }) => `The section \`${section}\` cannot follow \`${option}\` here.`,
  hints: ({ remedy }) => [remedy],
})

export const unknownFact = defineProblem<{ path: string; known: readonly string[] }>({
  code: 'unknown-fact',
  about: 'A text refers to a fact as `{{…}}`, and the sources do not have it, or no longer. The sentence would have a gap.',
  message: ({ path }) => `The sources have no \`${path}\`.`,
  hints: ({ path, known }) => {
    const near = didYouMean(path, known)
    return near.length > 0 ? near : ['Write a path to a fact, such as `{{processor.<id>.name}}` or `{{retention.<id>.period}}`.']
  },
})

export const unfitFact = defineProblem<{ path: string; parts: readonly string[] }>({
  code: 'unfit-fact',
  about: 'A reference in a text prints one fact: a name, a text of one paragraph, a period, a date, a country or an address.',
  message: ({ path }) => `\`${path}\` is no single fact that a text can print.`,
  hints: ({ path, parts }) =>
    parts.length === 0
      ? ['Refer to another fact, or write it out.']
      : [`Name one of its parts: ${parts.map((part) => code(`${path}.${part}`)).join(', ')}.`],
})

export const manyBranches = defineProblem<{ id: string; limit: number }>({
  code: 'many-branches',
  about: 'A branch of a retention rule is printed where it holds, with its own branches. Nobody can follow very many of them.',
  message: ({ id, limit }) => `\`${id}\` has more than ${limit} branches, with those of its branches.`,
  hints: () => ['Say it in fewer cases, or give some purposes a rule of their own.'],
})

export const repeatedMark = defineProblem<{ mark: string }>({
  code: 'repeated-mark',
  about: 'A sign behind a name stands for one retention rule. Two rules with one sign would give it two notes.',
  message: ({ mark }) => `Two retention rules have the mark \`${mark}\`.`,
  hints: () => ['Give one of them another sign.'],
})

export const muchRepeated = defineProblem<{ path: string; limit: number }>({
  code: 'much-repeated',
  about:
    'References print the facts that they name, wherever they stand. A text that refers to texts that refer to texts can grow beyond measure.',
  message: ({ path, limit }) => `With \`${path}\` here, references print more than ${limit} characters.`,
  hints: () => ['Refer to long texts less often, or to a section instead.'],
})

export const referenceInPlainText = defineProblem<{ found: string }>({
  code: 'reference-in-plain-text',
  about: 'References to facts belong in texts with Markdown and in clauses. Names and plain texts are printed as they are, braces and all.',
  message: ({ found }) => `\`${found}\` would be printed as it stands: this text is plain.`,
  hints: () => ['Write the words themselves.'],
})

export const namelessOrganisation = defineProblem<Record<never, never>>({
  code: 'nameless-organisation',
  about: 'A statement says who it is of (art. 13(1)(a) GDPR). Only a specimen can reconstruct a text that does not.',
  message: () => 'The organisation has no `name`.',
  hints: () => ['Add `name:` with the legal name under `organisation`.'],
})

export const deepBranches = defineProblem<{ id: string; limit: number }>({
  code: 'deep-branches',
  about:
    'A branch of a retention rule is printed where it holds, with its own branches. Beyond a few steps nobody can follow how long data are kept.',
  message: ({ id, limit }) => `The branches of \`${id}\` go more than ${limit} rules deep.`,
  hints: () => ['Say it in fewer steps: let a branch lead to a rule without branches of its own.'],
})
