import { defineProblem } from '../diagnostics/problem.ts'
import { asCode, nearest } from '../diagnostics/suggest.ts'

export const missingMessage = defineProblem<{ key: string; language: string }>({
  code: 'missing-message',
  about: 'A message must be there in every language. Nothing is ever filled in from another language.',
  message: ({ key, language }) => `The message \`${key}\` is missing in \`${language}\`.`,
  hints: ({ key, language }) => [`Add it to \`locales/${language}/${key.split(':')[0]}.yaml\`.`],
})

export const missingVoice = defineProblem<{ key: string; voice: string; language: string }>({
  code: 'missing-voice',
  about:
    'A message that addresses the reader has a form for each voice: `_formal` and `_informal`. One of them would silently stand in for the other.',
  message: ({ key, voice, language }) => `The message \`${key}\` has no ${voice} form in \`${language}\`.`,
  hints: ({ key, voice }) => [`Add \`${key.split(':')[1]?.split('.').at(-1)}_${voice}:\` beside it.`],
})

export const missingPlural = defineProblem<{ key: string; form: string; language: string }>({
  code: 'missing-plural',
  about: 'A message that counts has a form for each way the language counts: `_one` and `_other` in Dutch and English.',
  message: ({ key, form, language }) => `The message \`${key}\` has no form for \`${form}\` in \`${language}\`.`,
  hints: ({ key, form }) => [`Add \`${key.split(':')[1]?.split('.').at(-1)}_${form}:\` beside it.`],
})

export const missingPlaceholder = defineProblem<{ key: string; name: string }>({
  code: 'missing-placeholder',
  about: 'All forms of a message say the same, so they have the same placeholders. A missing one would drop a fact in one language.',
  message: ({ key, name }) => `The message \`${key}\` lacks the placeholder \`{{${name}}}\` here.`,
  hints: ({ name }) => [`Use \`{{${name}}}\` in the text.`],
})

export const unknownPlaceholder = defineProblem<{ key: string; written: string; known: readonly string[] }>({
  code: 'unknown-placeholder',
  about: 'A message gets the values that Verklaar has for it and no others, each by its name between double braces.',
  message: ({ key, written }) => `The message \`${key}\` has no value for \`${written}\`.`,
  hints: ({ written, known }) => {
    const placeholders = known.map((one) => `{{${one}}}`)
    const near = nearest(written, placeholders)
    if (near !== undefined) return [`Did you mean \`${near}\`?`]
    return [
      known.length === 0 ? 'Take it out; this message has no placeholders.' : `Take it out; this message has ${asCode(placeholders)}.`,
    ]
  },
})

export const unknownMessage = defineProblem<{ key: string; known: readonly string[] }>({
  code: 'unknown-message',
  about: 'A policy can replace a message of Verklaar, under the same key. A key that Verklaar never asks for would do nothing.',
  message: ({ key }) => `Verklaar has no message \`${key}\`.`,
  hints: ({ key, known }) => {
    const forms = known.filter((other) => withoutForm(other) === withoutForm(key))
    if (forms.length > 0) return [`Write ${forms.map((one) => `\`${one}\``).join(' or ')}.`]
    const near = nearest(key, known)
    return [near === undefined ? 'The keys stand in the file of the same name that comes with Verklaar.' : `Did you mean \`${near}\`?`]
  },
})

const withoutForm = (key: string) => key.replace(/(_(formal|informal|zero|one|two|few|many|other))+$/, '')
