import { defineSection } from '../section.ts'

export const changes = defineSection({
  id: 'changes',
  namespace: 'common',
  law: ['gdpr-13-3', 'wp260-version', 'wp260-29-notify', 'wp260-29-check'],
  needs: '`changing` of the statement, or a change note,',
  shape: { changing: 'value', notes: [{ id: 'id', date: 'value', summary: 'value' }] },
  view: ({ statement, dates, inline, date }) => {
    if (statement.changing === undefined && dates.changes.length === 0) return undefined
    return {
      changing: statement.changing && inline(statement.changing),
      notes: dates.changes.map((note) => ({ id: note.id, date: date(note.date), summary: inline(note.summary) })),
    }
  },
})
