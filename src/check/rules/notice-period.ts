import { defineRule, type Say } from '../../diagnostics/rule.ts'
import { dayAfter } from '../../locale/periods.ts'
import type { ChangeNote } from '../../model/program.ts'
import type { Period } from '../../model/schema/scalars.ts'
import type { CheckInput } from '../input.ts'
import { noticePeriodOf } from '../versions/offers.ts'
import { type Versions, versionsOf } from '../versions/versions.ts'

export const noticePeriod = defineRule<CheckInput>({
  code: 'notice-period',
  level: 'error',
  about:
    'A material change holds only after the notice period, unless its note says why it is urgent. No change holds before its note is published, nor before the version that it follows. All notes of a version name one day.',
  check: (input, say) => {
    const period = noticePeriodOf(input.program)
    const early = new Set<ChangeNote>()
    for (const note of input.program.changes) {
      const { id, date, effective } = note
      if (effective === undefined || effective >= date || input.released.has(id)) continue
      early.add(note)
      say(note.at('effective'), {
        message: `The change note \`${id}\` is of ${date}, and lets the change hold from ${effective}, which is before anybody can read of it.`,
        hints: [{ message: `Write \`${date}\` or a later day.`, fix: date }],
      })
    }
    const versions = versionsOf(input)
    for (const note of new Set(versions.flatMap(({ before }) => before.notes)))
      if (!early.has(note))
        checkNote(
          note,
          versions.filter(({ before }) => before.notes.includes(note)),
          period,
          say,
        )
    checkDays(versions, say)
  },
})

const effectiveOf = ({ date, effective = date }: ChangeNote) => effective

const placeOf = (note: ChangeNote) => (note.effective === undefined ? note.place : note.at('effective'))

const checkNote = (note: ChangeNote, versions: readonly Versions[], period: Period, say: Say): void => {
  const { id, date, weight, urgent } = note
  const [effective, earliest] = [effectiveOf(note), dayAfter(date, period)]
  const isEarly = weight === 'material' && effective < earliest
  if (urgent !== undefined && !isEarly)
    say(note.at('urgent'), {
      level: 'warning',
      message: `The change note \`${id}\` says why it is urgent, and it is not sooner than the notice period allows.`,
      hints: ['Remove `urgent`.'],
    })
  const base = newestOf(versions)
  const soonest = base !== undefined && base.before.record.effective > earliest ? base.before.record.effective : earliest
  if (isEarly && urgent === undefined)
    say(placeOf(note), {
      message: `The change of the note \`${id}\` is \`material\` and holds from ${effective}; with a notice period of ${period} from ${date} that is ${earliest} at the soonest${soonest > earliest ? `, and the version that it follows holds from ${soonest}` : ''}.`,
      hints: [addEffective(note, soonest), 'Can it not wait? Say why in `urgent`, in whole sentences: readers see it in the history.'],
    })
  else if (base !== undefined && effective < base.before.record.effective) {
    const { record } = base.before
    say(placeOf(note), {
      message: `The change of the note \`${id}\` holds from ${effective}, and the version of \`${base.statement.id}\` that it follows only from ${record.effective}.`,
      hints: [addEffective(note, record.effective)],
    })
  }
}

/** A version holds from one day: each note that names another day than the last of its notes is told once. */
const checkDays = (versions: readonly Versions[], say: Say): void => {
  const told = new Set<ChangeNote>()
  for (const { statement, notes } of versions) {
    const last = notes.toSorted((one, other) => (effectiveOf(one) < effectiveOf(other) ? -1 : 1)).at(-1)
    if (last === undefined) continue
    const day = effectiveOf(last)
    for (const note of notes) {
      if (effectiveOf(note) === day || told.has(note)) continue
      told.add(note)
      say(placeOf(note), {
        message: `The change notes \`${note.id}\` and \`${last.id}\` are told by one version of \`${statement.id}\`, which holds from one day: the later one is ${day}.`,
        hints: [`Write \`effective: ${day}\` in both.`],
        related: [{ message: `\`${last.id}\` holds from ${day}.`, place: placeOf(last) }],
      })
    }
  }
}

/** A version does not take effect before the one that it builds on: the last of these to take effect. */
const newestOf = (versions: readonly Versions[]): Versions | undefined =>
  versions.toSorted((one, other) => (one.before.record.effective < other.before.record.effective ? -1 : 1)).at(-1)

const addEffective = ({ effective }: ChangeNote, day: string) =>
  effective === undefined ? `Add \`effective: ${day}\`, or a later day.` : { message: `Write \`${day}\` or a later day.`, fix: day }
