import { defineProblem } from '../diagnostics/problem.ts'
import { didYouMean } from '../diagnostics/suggest.ts'

interface Unknown {
  readonly name: string
  readonly known: readonly string[]
}

const listed = (known: readonly string[]) => (known.length === 0 ? [] : [`Known here: ${known.map((one) => `\`${one}\``).join(', ')}.`])

export const templateSyntax = defineProblem<{ detail: string }>({
  code: 'template-syntax',
  about: 'The template is not well-formed Handlebars.',
  message: ({ detail }) => `This template cannot be read: ${detail}.`,
  hints: () => ['Check that every `{{#…}}` has its `{{/…}}` and every brace its pair.'],
})

export const unknownName = defineProblem<Unknown>({
  code: 'unknown-name',
  about: 'A template names something that its section does not have. It would print as nothing.',
  message: ({ name }) => `There is no \`${name}\` here.`,
  hints: ({ name, known }) => [...didYouMean(name, known), ...listed(known)],
})

export const unknownHelper = defineProblem<Unknown>({
  code: 'unknown-helper',
  about: 'Templates have a fixed set of helpers; they write structure, and messages write words.',
  message: ({ name }) => `No helper is called \`${name}\`.`,
  hints: ({ name, known }) => [...didYouMean(name, known), ...listed(known)],
})

export const unknownPartial = defineProblem<Unknown>({
  code: 'unknown-partial',
  about: 'A partial is a template in `templates/partials/`.',
  message: ({ name }) => `No partial is called \`${name}\`.`,
  hints: ({ name, known }) => [...didYouMean(name, known), ...listed(known)],
})

export const unknownTemplate = defineProblem<Unknown>({
  code: 'unknown-template',
  about: 'A policy can replace a template of Verklaar, under the same name. A template that no section uses would do nothing.',
  message: ({ name }) => `Verklaar has no template \`${name}\`.`,
  hints: ({ name, known }) => didYouMean(name, known),
})

export const unknownMessageKey = defineProblem<Unknown>({
  code: 'unknown-message-key',
  about: 'A template asks for a message that the locales do not have.',
  message: ({ name }) => `No message is called \`${name}\`.`,
  hints: ({ name, known }) => didYouMean(name, known),
})

export const messageValues = defineProblem<{ key: string; missing: readonly string[]; extra: readonly string[] }>({
  code: 'message-values',
  about: 'A template gives a message exactly the values that the message has places for.',
  message: ({ key, missing, extra }) =>
    missing.length > 0 ? `The message \`${key}\` needs a value for \`${missing[0]}\`.` : `The message \`${key}\` has no place for \`${extra[0]}\`.`,
  hints: ({ missing, extra }) => [missing.length > 0 ? `Add \`${missing[0]}=…\`.` : `Remove \`${extra[0]}=…\`.`],
})

export const forbiddenTemplate = defineProblem<{ found: string; instead: string }>({
  code: 'template-feature',
  about: 'Some of Handlebars is refused: what prints unescaped, what reaches the whole context, and code.',
  message: ({ found }) => `Verklaar does not run ${found} in a template.`,
  hints: ({ instead }) => [instead],
})
