import { defineProblem } from '../diagnostics/problem.ts'
import { longestForeignWord } from '../model/source/foreign-words.ts'

export const listTooLong = defineProblem<{ count: number; limit: number }>({
  code: 'list-too-long',
  about: 'Some lists have a limit: what they list is looked for or written at many places, so a long one would slow down every build.',
  message: ({ count, limit }) => `${count} items stand here, and there can be at most ${limit}.`,
  hints: ({ limit }) => [`Keep the ${limit} that matter most.`],
})

export const invalidForeignWord = defineProblem<{ found: string }>({
  code: 'invalid-foreign-word',
  about: 'A word of another language is found where it stands as a whole word, so it begins and ends as a word does.',
  message: ({ found }) =>
    found.length > longestForeignWord
      ? `This word is longer than ${longestForeignWord} characters.`
      : `\`${found}\` does not begin and end with a letter or a digit.`,
  hints: () => ['Write the name alone, as it stands in the text, without spaces and signs around it.'],
})
