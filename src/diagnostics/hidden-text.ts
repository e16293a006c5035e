import { defineProblem } from './problem.ts'

export const hiddenText = defineProblem<{ name: string }>({
  code: 'hidden-character',
  about:
    'Characters that cannot be seen can change what a sentence says or how it is shown: control characters, bidirectional marks, zero-width and private-use characters.',
  message: ({ name }) => `There is a hidden character here (${name}).`,
  hints: () => ['Delete it; retyping the words around it is the surest way.'],
})
