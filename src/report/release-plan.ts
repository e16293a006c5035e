import type { PlannedRelease, ReleasePlan } from '../release/plan.ts'
import { visible } from './visible.ts'

/** What a release would come to, or came to, for people. */
export const planText = (plans: readonly ReleasePlan[]): string => {
  const due = plans.flatMap(({ releases }) => releases)
  return due.length === 0 ? 'There is nothing to release: every statement is as in its newest version.\n' : due.map(releaseText).join('\n')
}

const releaseText = (release: PlannedRelease): string => {
  const { policy, statement, version, published, effective, adopted, previous, weight, commit, languages } = release
  const rows: readonly (readonly [string, string])[] = [
    ['languages', languages.join(', ')],
    ['published', adopted === null ? published : `${published}, taken over on ${adopted}`],
    ['holds from', effective],
    ['follows', previous?.version ?? 'nothing: it is the first version'],
    ...(weight === null ? [] : [['weight', weight] as const]),
    ['commit', commit ?? 'none: there is no repository'],
    ...release.notes.map(({ id, date }) => ['note', `${id}, of ${date}`] as const),
  ]
  const lines = rows.map(([name, value]) => `  ${name.padEnd(12)}${visible(value)}`)
  return [`${visible(`${policy}/${statement}`)}  ${version}`, ...lines, ...changesText(release), ...adoption(release), ''].join('\n')
}

/** A first version that tells of a day gone by may have been published on it; afterwards that day cannot be taken over any more. */
const adoption = ({ previous, adopted, published, notes }: PlannedRelease): readonly string[] => {
  const told = notes[0]?.date
  return previous !== null || adopted !== null || told === undefined || told >= published
    ? []
    : [`  Was it published on ${told} already? Only now \`--adopt ${told}\` can keep that day.`]
}

const changesText = ({ told, languages }: PlannedRelease): readonly string[] =>
  languages.flatMap((language) => {
    const sentences = told[language] ?? []
    return sentences.length === 0 ? [] : [`  what changed, in ${language}`, ...sentences.map((sentence) => `    ${visible(sentence)}`)]
  })
