import { defineProblem } from './problem.ts'

export const moreFindings = defineProblem<{ count: number }>({
  code: 'more-findings',
  about: 'Of a file with very many findings only the first are told, one by one. The others count as much.',
  message: ({ count }) => `This file has ${count} more ${count === 1 ? 'finding' : 'findings'}.`,
  hints: () => ['Mend the others first, then check again.'],
})
