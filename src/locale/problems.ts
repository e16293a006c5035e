import { defineProblem } from '../diagnostics/problem.ts'
import { didYouMean } from '../diagnostics/suggest.ts'

export const missingMessage = defineProblem<{ key: string; language: string }>({
  code: 'missing-message',
  about: 'A message must be there in every language. Nothing is ever filled in from another language.',
  message: ({ key, language }) => `The message \`${key}\` is missing in \`${language}\`.`,
  hints: ({ key, language }) => [`Add it to \`locales/${language}/${key.split(':')[0]}.yaml\`.`],
})

export const missingVoice = defineProblem<{ key: string; voice: string; language: string }>({
  code: 'missing-voice',
  about: 'A message that addresses the reader has a form for each voice: `_formal` and `_informal`. One of them would silently stand in for the other.',
  message: ({ key, voice, language }) => `The message \`${key}\` has no ${voice} form in \`${language}\`.`,
  hints: ({ key, voice }) => [`Add \`${key.split(':')[1]?.split('.').at(-1)}_${voice}:\` beside it.`],
})

export const missingPlural = defineProblem<{ key: string; form: string; language: string }>({
  code: 'missing-plural',
  about: 'A message that counts has a form for each way the language counts: `_one` and `_other` in Dutch and English.',
  message: ({ key, form, language }) => `The message \`${key}\` has no form for \`${form}\` in \`${language}\`.`,
  hints: ({ key, form }) => [`Add \`${key.split(':')[1]?.split('.').at(-1)}_${form}:\` beside it.`],
})

export const placeholderMismatch = defineProblem<{ key: string; missing: readonly string[]; extra: readonly string[] }>({
  code: 'placeholder-mismatch',
  about: 'All forms of a message say the same, so they have the same placeholders. A missing one would drop a fact in one language.',
  message: ({ key, missing, extra }) =>
    missing.length > 0
      ? `The message \`${key}\` lacks the placeholder \`{{${missing[0]}}}\` here.`
      : `The message \`${key}\` has no placeholder \`{{${extra[0]}}}\` elsewhere.`,
  hints: ({ missing, extra }) => [missing.length > 0 ? `Use \`{{${missing[0]}}}\` in the text.` : `Remove \`{{${extra[0]}}}\`, or use it in every form and language.`],
})

export const unknownMessage = defineProblem<{ key: string; known: readonly string[] }>({
  code: 'unknown-message',
  about: 'A policy can replace a message of Verklaar, under the same key. A key that Verklaar never asks for would do nothing.',
  message: ({ key }) => `Verklaar has no message \`${key}\`.`,
  hints: ({ key, known }) => {
    const near = didYouMean(key, known)
    return near.length > 0 ? near : ['The keys stand in the files of the same name that come with Verklaar.']
  },
})
