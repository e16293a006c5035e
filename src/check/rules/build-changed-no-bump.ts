import { house } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { changesFacts } from '../../model/difference.ts'
import { keysInWords } from '../facts/several.ts'
import type { CheckInput } from '../input.ts'
import { offerFor } from '../versions/offers.ts'
import { placesOf } from '../versions/places.ts'
import { differencesInWords } from '../versions/told.ts'
import { type Versions, versionsOf } from '../versions/versions.ts'

export const buildChangedNoBump = defineRule<CheckInput>({
  code: 'build-changed-no-bump',
  level: 'error',
  about: 'What a statement tells has changed since it was published, and no change note says so: its date would be wrong.',
  duty: {
    catalogue: 'BUILD-CHANGED-NO-BUMP',
    law: ['GDPR 5(2)'],
    documents: ['privacy', 'cookie'],
    section: 'changes',
    evidence: house,
  },
  check: (input, say) => {
    const { program, released } = input
    const untold = versionsOf(input).filter(({ before, notes }) => notes.length === 0 && changesFacts(before.differences))
    const taken = new Set([...program.changes.map(({ id }) => id), ...released.keys()])
    for (const group of alike(untold)) {
      const { statement, before } = group[0]
      const [[first, ...rest], later] = [placesOf(program, pathsIn(group[0])), before.notes.at(-1)]
      // What is gone stands nowhere; then it is the statement that tells it no more.
      const place = first?.place ?? statement.place
      const changed = [
        ...(first === undefined ? [] : [{ message: `The statement \`${statement.id}\` tells it.`, place: statement.place }]),
        ...rest,
      ]
      if (later !== undefined) {
        say(place, {
          message: `${said(group)}.`,
          hints: [`Correct the date of \`${later.id}\`, or build as on that day with \`--as-of\`.`],
          related: [{ message: `\`${later.id}\` tells of it only from ${later.date}.`, place: later.at('date') }, ...changed],
        })
        continue
      }
      const { id, hints } = offerFor(group, input, taken)
      taken.add(id)
      const others = group.slice(1).map((one) => ({ message: `So it is in \`${one.statement.id}\`.`, place: one.statement.place }))
      say(place, { message: `${said(group)}.`, hints, related: [...changed.slice(0, 1), ...others, ...changed.slice(1)] })
    }
  },
})

type Group = readonly [Versions, ...Versions[]]

/** Statements that say the same otherwise, and can share a note. */
const alike = (versions: readonly Versions[]): readonly Group[] => {
  const groups = new Map<string, Group>()
  for (const version of versions) {
    const key = JSON.stringify([version.before.differences, version.before.notes.at(-1)?.id])
    const group = groups.get(key)
    groups.set(key, group === undefined ? [version] : [...group, version])
  }
  return [...groups.values()]
}

const said = (group: Group): string => {
  const ids = keysInWords(group.map(({ statement }) => statement.id))
  const since = [...new Set(group.map(({ before }) => before.record.version))].join(' and ')
  const [statements, have, version] = group.length === 1 ? ['statement', 'has', 'version'] : ['statements', 'have', 'versions']
  return `The ${statements} ${ids} ${have} other facts than the ${version} of ${since}, and no change note tells so: ${differencesInWords(group[0].before)}`
}

/** The paths of facts that changed and are still there. */
const pathsIn = ({ before }: Versions) =>
  before.differences.filter(({ kind }) => kind !== 'wording' && kind !== 'removed').map(({ path }) => path)
