import { defineSection } from '../section.ts'

export const cookiesPointer = defineSection({
  id: 'cookies-pointer',
  namespace: 'privacy',
  law: ['tw-11-7a-4'],
  needs: 'another statement that covers `cookie`',
  shape: { title: 'value' },
  view: ({ program, statement, plain }) => {
    const other = program.statements.find((one) => one.id !== statement.id && one.covers.includes('cookie'))
    return other && { title: plain(other.title) }
  },
})
