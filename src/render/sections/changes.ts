import type { ChangeNote } from '../../model/program.ts'
import { defineSection } from '../section.ts'

export const changes = defineSection({
  id: 'changes',
  namespace: 'common',
  law: ['gdpr-13-3', 'wp260-version', 'wp260-29-notify', 'wp260-29-check', 'build-changed-no-bump'],
  needs: '`changing` of the statement, or a change note,',
  shape: { changing: 'value', notes: [{ id: 'id', date: 'value', summary: 'value' }] },
  view: ({ statement, dates, inline, date, line, sentences }) => {
    if (statement.changing === undefined && dates.changes.length === 0) return undefined
    const holdsFrom = (note: ChangeNote) =>
      note.effective === undefined || note.effective === note.date || dates.overtaken.has(note.id)
        ? undefined
        : line('common:changes.effective', { day: date(note.effective) })
    const urgentReason = ({ urgent }: ChangeNote) => urgent && line('common:changes.urgent', { reason: inline(urgent) })
    return {
      changing: statement.changing && inline(statement.changing),
      notes: dates.changes.map((note) => ({
        id: note.id,
        date: date(note.date),
        summary: sentences([inline(note.summary), holdsFrom(note), urgentReason(note)]),
      })),
    }
  },
})
