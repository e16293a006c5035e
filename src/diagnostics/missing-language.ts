import { defineProblem } from './problem.ts'

export const missingLanguage = defineProblem<{ language: string; languages: readonly string[]; file?: string }>({
  code: 'missing-language',
  catalogue: 'GDPR-12-1-LANG',
  about: 'A text must be there in every language of the policy. Nothing is ever filled in from another language.',
  message: ({ language }) => `This text is missing in \`${language}\`.`,
  hints: ({ language, languages, file }) => [
    `Add \`${file ?? `${language}:`}\` with the same text; the policy's languages are ${languages.join(' and ')}.`,
  ],
})
