import { defineProblem } from '../diagnostics/problem.ts'
import { asCode, didYouMean, suggest } from '../diagnostics/suggest.ts'
import type { Kind } from './paths.ts'

interface Unknown {
  readonly name: string
  readonly known: readonly string[]
}

export const templateSyntax = defineProblem<{ detail: string }>({
  code: 'template-syntax',
  about: 'The template is not well-formed Handlebars.',
  message: ({ detail }) => `This template cannot be read: ${detail}.`,
  hints: () => ['Check that every `{{#…}}` has its `{{/…}}` and every brace its pair.'],
})

export const unknownName = defineProblem<Unknown & { meant?: string }>({
  code: 'unknown-name',
  about: 'A template names something that its section does not have. It would print as nothing.',
  message: ({ name }) => `There is no \`${name}\` here.`,
  hints: ({ name, known, meant }) => {
    if (meant !== undefined) return [{ message: `Did you mean \`${meant}\`?`, fix: meant }]
    const hints = suggest(name, known)
    return hints.length > 0 ? hints : ['Nothing can be named here.']
  },
})

/** What a name is, and how it is used. */
const kinds: Readonly<Record<Kind, readonly [is: string, use: string]>> = {
  value: ['a value', 'Print it: `{{name}}`.'],
  flag: ['a yes or no', 'Ask for it: `{{#if name}}`.'],
  count: ['a number', 'Give it to a message: `count=name`.'],
  id: ['an id', 'Give it to a block: `{{#item name}}` or `{{#card name}}`.'],
  list: ['a list', 'Go through it: `{{#each name}}`.'],
  record: ['a group of values', 'Name one value of it.'],
}

export const wrongKind = defineProblem<{ name: string; kind: Kind; wanted: Kind }>({
  code: 'wrong-kind',
  about: 'A template uses something in a way that it is not made for: it prints a list, or goes through a value.',
  message: ({ name, kind, wanted }) => `\`${name}\` is ${kinds[kind][0]}, where ${kinds[wanted][0]} belongs.`,
  hints: ({ name, kind }) => [kinds[kind][1].replaceAll('name', name)],
})

export const unknownHelper = defineProblem<Unknown>({
  code: 'unknown-helper',
  about: 'Templates have a fixed set of helpers; they write structure, and messages write words.',
  message: ({ name }) => `No helper is called \`${name}\`.`,
  hints: ({ name, known }) => suggest(name, known),
})

export const unknownRole = defineProblem<Unknown>({
  code: 'unknown-role',
  about: 'A role tells the formats what a list or paragraph is: `facts`, `lettered`, `caption` and the like.',
  message: ({ name }) => `No role is called \`${name}\`.`,
  hints: ({ name, known }) => suggest(name, known),
})

export const unknownPartial = defineProblem<Unknown>({
  code: 'unknown-partial',
  about: 'A partial is a template in `templates/partials/`.',
  message: ({ name }) => `No partial is called \`${name}\`.`,
  hints: ({ name, known }) => suggest(name, known),
})

export const unfitPartial = defineProblem<{ name: string; missing: string }>({
  code: 'unfit-partial',
  about: 'A partial prints what stands around it, and asks for something that is not there.',
  message: ({ name, missing }) => `The partial \`${name}\` asks for \`${missing}\`, which is not here.`,
  hints: () => ['Use it where the template of ours does.'],
})

export const unknownTemplate = defineProblem<Unknown>({
  code: 'unknown-template',
  about: 'A policy can replace a template of Verklaar, under the same name. A template that no section uses would do nothing.',
  message: ({ name }) => `Verklaar has no template \`${name}\`.`,
  hints: ({ name, known }) => {
    const near = didYouMean(name, known)
    return near.length > 0 ? near : ['Name it as the one that it replaces; a section of your own is a clause.']
  },
})

export const unknownMessageKey = defineProblem<Unknown>({
  code: 'unknown-message-key',
  about: 'A template asks for a message that the locales do not have.',
  message: ({ name }) => `No message is called \`${name}\`.`,
  hints: ({ name, known }) => {
    const near = didYouMean(name, known)
    return near.length > 0 ? near : ['The messages stand in `locales/` of Verklaar; a key is `<file>:<key>`, as in `common:summary.title`.']
  },
})

export const messageValues = defineProblem<{ key: string; missing: readonly string[]; extra: readonly string[] }>({
  code: 'message-values',
  about: 'A template gives a message exactly the values that the message has places for.',
  message: ({ key, missing, extra }) =>
    missing.length > 0
      ? `The message \`${key}\` needs a value for ${asCode(missing)}.`
      : `The message \`${key}\` has no place for ${asCode(extra)}.`,
  hints: ({ missing, extra }) => [
    ...(missing.length > 0 ? [`Add ${asCode(missing.map((name) => `${name}=…`))}.`] : []),
    ...(extra.length > 0 ? [`Remove ${asCode(extra.map((name) => `${name}=…`))}.`] : []),
  ],
})

export const forbiddenTemplate = defineProblem<{ found: string; instead: string }>({
  code: 'template-feature',
  about:
    'A template writes structure: Markdown with a place for each value. Words, HTML, code, and what reaches beyond its view are refused.',
  message: ({ found }) => `A template cannot hold ${found}.`,
  hints: ({ instead }) => [instead],
})

export const templateMarkdown = defineProblem<{ detail: string; remedy: string }>({
  code: 'template-markdown',
  about:
    'A template writes Markdown in which each value has a place. A value in a block of code, whole paragraphs in the middle of a line, and what a policy does not have, have none.',
  message: ({ detail }) => `What this template writes cannot be filled in: ${detail}.`,
  hints: ({ remedy }) => [remedy],
})
