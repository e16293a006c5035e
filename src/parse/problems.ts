import { defineProblem } from '../diagnostics/problem.ts'
import { asCode, didYouMean, suggest } from '../diagnostics/suggest.ts'

export const yamlSyntax = defineProblem<{ detail: string; remedy: string }>({
  code: 'yaml-syntax',
  about: 'The file is not well-formed YAML, so nothing in it can be read.',
  message: ({ detail }) => `This is not well-formed YAML: ${detail}.`,
  hints: ({ remedy }) => [remedy],
})

export const duplicateKey = defineProblem<{ key: string }>({
  code: 'duplicate-key',
  about: 'A key stands twice in one mapping. One of the two would silently win.',
  message: ({ key }) => `The key \`${key}\` stands here twice.`,
  hints: () => ['Remove one of the two, or give it an id of its own.'],
})

/** Features of YAML that are refused, in words, and what to do instead. */
const features = {
  alias: ['aliases (`*…`)', 'Write the value out; put quotes around a text that begins with `*`.'],
  anchor: ['anchors (`&…`)', 'Remove the anchor; put quotes around a text that begins with `&`.'],
  'merge-key': ['merge keys (`<<`)', 'Write the keys out, one by one.'],
  tag: ['tags (`!…`)', 'Remove the tag; put quotes around a text that begins with `!`.'],
  directive: ['directives (`%…`)', 'Remove this line.'],
  'second-document': ['a second document in one file', 'Remove the line `---`, or move what follows to a file of its own.'],
  key: ['a key that is no text', 'Put quotes around it; so also around a text that begins with `{` or `[`.'],
} as const

export const yamlFeature = defineProblem<{ feature: keyof typeof features }>({
  code: 'yaml-feature',
  about:
    'Aliases, anchors, merge keys, tags, directives and several documents in one file are refused: what stands in the source is what is meant.',
  message: ({ feature }) => `Verklaar does not read ${features[feature][0]}.`,
  hints: ({ feature }) => [features[feature][1]],
})

export const forbiddenKey = defineProblem<{ key: string }>({
  code: 'forbidden-key',
  about: 'Some words mean something to the machine that reads the file and are refused as keys.',
  message: ({ key }) => `\`${key}\` cannot be a key.`,
  hints: () => ['Choose another id.'],
})

export const tooDeep = defineProblem<{ limit: string }>({
  code: 'too-deep',
  about: 'Sources have limits of depth and size, so that a build always ends: 64 levels and 50000 values in a file.',
  message: ({ limit }) => `This file goes beyond ${limit}.`,
  hints: () => ['Check its indentation and brackets; a policy that is really this large is better divided in two.'],
})

export const unknownKey = defineProblem<{ key: string; known: readonly string[] }>({
  code: 'unknown-key',
  about: 'A key that Verklaar does not know would be ignored, and a fact would be missing from the statement without a word.',
  message: ({ key }) => `Verklaar does not know the key \`${key}\` here.`,
  hints: ({ key, known }) =>
    // Between braces a comma ends a text, and what follows it is read as a key.
    key.includes(' ')
      ? ['If this belongs to a text between braces, put quotes around the whole text: a comma ends it.']
      : suggest(key, known),
})

export const missingKey = defineProblem<{ key: string; home: string; description?: string }>({
  code: 'missing-key',
  about: 'A key that the statement cannot do without is not there.',
  message: ({ key, home }) => `The key \`${key}\` is missing in ${home}.`,
  hints: ({ key, description }) => [`Add \`${key}:\`.${description === undefined ? '' : ` Its meaning: ${description}`}`],
})

export const wrongType = defineProblem<{ found: string; expected: string; remedy?: string | undefined }>({
  code: 'wrong-type',
  about: 'The value is of another kind than the key asks for.',
  message: ({ found, expected }) => `Here stands ${found}, where ${expected} belongs.`,
  hints: ({ remedy }) => (remedy === undefined ? [] : [remedy]),
})

export const quoteNumber = defineProblem<{ written: string }>({
  code: 'quote-number',
  about: 'A telephone number, register number or postcode is a name. As a number it would lose its leading zeros.',
  message: ({ written }) => `\`${written}\` is read as a number, where a text belongs.`,
  hints: ({ written }) => [{ message: `Put quotes around it: \`'${written}'\`.`, fix: `'${written}'` }],
})

export const invalidValue = defineProblem<{ found: string; allowed: readonly string[] }>({
  code: 'invalid-value',
  about: 'The key takes one of a few words, and this is none of them.',
  message: ({ found }) => `\`${found}\` is not one of the words that can stand here.`,
  hints: ({ found, allowed }) => [...didYouMean(found, allowed), `Choose one of ${asCode(allowed)}.`],
})

export const invalidId = defineProblem<{ found: string }>({
  code: 'invalid-id',
  about: 'Ids become part of addresses: small letters and digits, in words joined by single hyphens, at most 64 characters.',
  message: ({ found }) => `\`${found}\` cannot be an id.`,
  hints: ({ found }) => {
    const fix = found
      .normalize('NFD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 64)
      .replace(/-$/, '')
    return fix === '' ? ['Use small letters, digits and single hyphens.'] : [{ message: `Write \`${fix}\`.`, fix }]
  },
})

export const invalidDate = defineProblem<{ found: string }>({
  code: 'invalid-date',
  about: 'Dates are written as YYYY-MM-DD and must exist: a statement may not be dated on 31 February.',
  message: ({ found }) =>
    isDated(found) ? `\`${found}\` is not a day that exists.` : `\`${found}\` is not a date in the form year, month, day.`,
  hints: ({ found }) => [isDated(found) ? 'Check the month and the day.' : 'Write the day as `2026-03-01`, for 1 March 2026.'],
})

const isDated = (found: string) => /^\d{4}-\d{2}-\d{2}$/.test(found)

export const invalidPeriod = defineProblem<{ found: string; words: readonly string[] }>({
  code: 'invalid-period',
  about: 'Periods are written as ISO 8601 durations of years, months, weeks and days, so that both languages write out the same.',
  message: ({ found, words }) => `\`${found}\` is not an ISO 8601 period${words.map((word) => `, nor the word \`${word}\``).join('')}.`,
  hints: ({ found, words }) => [
    ...didYouMean(found, words),
    'Write `P7Y` for seven years, `P13M` for thirteen months, `P6W` for six weeks, `P2D` for two days.',
  ],
})

export const invalidColour = defineProblem<{ found: string }>({
  code: 'invalid-colour',
  about: 'Colours are written as six digits of 0 to f after `#`, so that their contrast can be computed.',
  message: ({ found }) => `\`${found}\` is not a colour in the form \`#rrggbb\`.`,
  hints: () => ["Write a colour as `'#0b5d57'`, in quotes: two digits each for red, green and blue."],
})

export const unknownCountry = defineProblem<{ found: string; suggestion?: string }>({
  code: 'unknown-country',
  about: 'Countries are written as the two letters of ISO 3166, so that each language can name them.',
  message: ({ found }) => `\`${found}\` is not a country code of ISO 3166.`,
  hints: ({ suggestion }) =>
    suggestion === undefined
      ? ['Write two capitals: `NL`, `US`, `IE`.']
      : [{ message: `Did you mean \`${suggestion}\`?`, fix: suggestion }],
})

export const emptyText = defineProblem<{ remedy?: string }>({
  code: 'empty-text',
  about: 'An empty text prints as nothing, and a reader cannot see that something is missing.',
  message: () => 'This text is empty.',
  hints: ({ remedy = 'Write the text, or leave the whole key out.' }) => [remedy],
})

export const invalidEmail = defineProblem<{ found: string }>({
  code: 'invalid-email',
  about: 'An e-mail address that does not work leaves the reader without a way to reach you.',
  message: ({ found }) => `\`${found}\` is not an e-mail address.`,
  hints: () => ['Write it as `name@example.org`.'],
})

export const emptyList = defineProblem<{ isNoneAllowed: boolean; isOptional: boolean }>({
  code: 'empty-list',
  about: 'An empty list says nothing. `none` says that there is nothing; leaving the key out says that nobody looked.',
  message: () => 'This list is empty.',
  hints: ({ isNoneAllowed, isOptional }) => {
    if (isNoneAllowed) return ['Write `none` if there is nothing; leave the key out if nobody has looked yet.']
    return [`Put at least one item in it${isOptional ? ', or leave the key out' : ''}.`]
  },
})

export const clauseName = defineProblem<{ name: string; languages: readonly string[] }>({
  code: 'clause-name',
  about: 'A clause is a Markdown file per language, named by its id and the language.',
  message: ({ name }) => `\`${name}\` is not the name of a clause file.`,
  hints: ({ languages }) => [`Name it \`<id>.<language>.md\`, with one of ${asCode(languages)} for the language.`],
})

export const clauseTitle = defineProblem<Record<never, never>>({
  code: 'clause-title',
  about: 'The first line of a clause is its title: the heading of its section.',
  message: () => 'This clause does not begin with a title.',
  hints: () => ['Begin the file with `# ` and the title.'],
})

export const localeName = defineProblem<{ name: string; known: readonly string[] }>({
  code: 'locale-name',
  about: 'Messages stand in `locales/<language>/<namespace>.yaml`.',
  message: ({ name }) => `\`${name}\` is not the name of a file of messages.`,
  hints: ({ name, known }) => suggest(name, known),
})

interface Override {
  readonly field: string
  /** The shared entry. */
  readonly from: string
}

export const unknownShared = defineProblem<{ name: string; id?: string; known: readonly string[] }>({
  code: 'unknown-shared',
  about: 'An entry takes over one of `policies/shared/` that is not there. The statement would be silent about it.',
  message: ({ name, id }) =>
    id === undefined ? `There is no \`policies/shared/${name}\`.` : `\`policies/shared/${name}\` has no \`${id}\`.`,
  hints: ({ name, id, known }) => {
    if (id === undefined) return [`Add the file \`policies/shared/${name}\`, or write the entries here.`]
    const near = didYouMean(id, known)
    return near.length > 0 ? near : [`Add \`${id}:\` to \`policies/shared/${name}\`, or write the entry here.`]
  },
})

export const overrideNothing = defineProblem<Override>({
  code: 'override-nothing',
  about: 'What stands under `override` takes the place of what a shared entry says. Where that says nothing, there is nothing to replace.',
  message: ({ field, from }) => `The shared entry \`${from}\` has no \`${field}\` to replace.`,
  hints: ({ field }) => [`To add it, write \`${field}:\` beside \`shared:\`, not under \`override:\`.`],
})

export const overrideSame = defineProblem<Override>({
  code: 'override-same',
  about: 'A replacement that is equal to what it replaces changes nothing, and hides later changes of the shared entry.',
  message: ({ field, from }) => `The shared entry \`${from}\` has the same \`${field}\`.`,
  hints: ({ field }) => [`Remove \`${field}:\`.`],
})

export const overrideTwice = defineProblem<{ field: string }>({
  code: 'override-twice',
  about: 'A field of a shared entry is replaced once. Of two values one would silently win.',
  message: ({ field }) => `\`${field}\` stands here twice: beside \`shared:\` and under \`override:\`.`,
  hints: () => ['Keep the one under `override:`.'],
})

export const silentOverride = defineProblem<Override>({
  code: 'silent-override',
  about: 'What a policy says otherwise than a shared entry stands under `override`, so that everyone sees that it is replaced.',
  message: ({ field, from }) => `The shared entry \`${from}\` has a \`${field}\` already.`,
  hints: ({ field }) => [`To replace it, move \`${field}:\` under \`override:\`.`, `To keep the shared one, remove \`${field}:\`.`],
})
