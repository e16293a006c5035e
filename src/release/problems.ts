import { defineProblem } from '../diagnostics/problem.ts'
import type { IsoDate } from '../model/schema/scalars.ts'

export const releaseSpecimen = defineProblem<{ policy: string }>({
  code: 'release-specimen',
  about: 'A specimen reconstructs what somebody else published. Verklaar does not publish it as a version that is in force.',
  message: ({ policy }) => `\`${policy}\` is a specimen and cannot be released.`,
  hints: () => ['Release your own policies by name: `verklaar release <policy>`.'],
})

export const clockBehind = defineProblem<{ day: IsoDate; what: string; later: IsoDate }>({
  code: 'clock-behind',
  about: 'A version is dated by the day on which it is released. A day before something that is there already is wrong.',
  message: ({ day, what, later }) => `The day of this release would be ${day}, and ${what} is of ${later}.`,
  hints: () => ['Put the clock of this machine right, or give the right day with `--as-of`.'],
})

export const adoptedAlready = defineProblem<{ statement: string; version: string }>({
  code: 'adopted-already',
  about:
    'The date of a statement that was published before Verklaar can be taken over once, as its first version. Later versions have the day of their release.',
  message: ({ statement, version }) => `The statement \`${statement}\` has versions already, from ${version} on.`,
  hints: () => ['Release without `--adopt`.'],
})

export const adoptedDay = defineProblem<{ note: string; date: IsoDate; adopt: IsoDate }>({
  code: 'adopted-day',
  about: 'A statement that is taken over keeps its date: that of its newest change note.',
  message: ({ note, date, adopt }) => `The newest change note \`${note}\` is of ${date}, and \`--adopt\` says ${adopt}.`,
  hints: ({ date }) => [`Take over that day with \`--adopt ${date}\`, or correct the date of the note.`],
})

export const uncommitted = defineProblem<{ file: string }>({
  code: 'uncommitted',
  about: 'A release names the commit that its sources are in. What is not committed is in none, and nobody could look it up.',
  message: ({ file }) => `\`${file}\` is not committed as it stands.`,
  hints: () => ['Commit it, then release.'],
})

export const noteDay = defineProblem<{ note: string; date: IsoDate; day: IsoDate }>({
  code: 'note-day',
  about: 'A change note is dated on the day on which readers can read it: the day of the release.',
  message: ({ note, date, day }) => `The change note \`${note}\` is of ${date}, and would be published on ${day}.`,
  hints: ({ day }) => [{ message: `Write \`date: ${day}\`, or release on the day of the note.`, fix: day }],
})

export const untoldChange = defineProblem<{ statement: string }>({
  code: 'untold-change',
  about: 'A version says what is new in it. So what is released has a change note, even if only words changed.',
  message: ({ statement }) => `The statement \`${statement}\` changed, and no change note tells it.`,
  hints: () => ['Add a note to changelog.yaml; `verklaar diff` shows what changed, and `verklaar diff --note` writes the note.'],
})
