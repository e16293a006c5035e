import type { Compiled } from '../compile.ts'
import { standingOf } from '../history/standing.ts'
import { unreleasedOf } from '../history/unreleased.ts'
import type { Manifest } from '../model/manifest.ts'
import type { IsoDate } from '../model/schema/scalars.ts'
import type { VerificationNote } from './verification.ts'

/** What is to be known of a published folder although nothing in it is at fault. */
export const notesOn = (
  manifest: Manifest,
  compiled: readonly Compiled[],
  { tool, today }: { readonly tool: string; readonly today: IsoDate },
): readonly VerificationNote[] => {
  const policies = new Set(manifest.files.map(({ policy }) => policy))
  const published = compiled.filter(({ program }) => policies.has(program.id))
  return [
    ...(manifest.tool === tool ? printed(manifest) : [{ kind: 'other-tool' as const, tool: manifest.tool }]),
    ...compiled.flatMap(({ program: { id } }) => (policies.has(id) ? [] : [{ kind: 'unpublished' as const, policy: id }])),
    ...published.flatMap((one) => drafts(one, manifest)),
    ...published.flatMap((one) => behind(one, manifest.asOf, today)),
  ]
}

/** The statements whose sources say more than their newest version. */
export const unreleasedNotes = (compiled: readonly Compiled[]): readonly VerificationNote[] =>
  compiled
    .filter(({ program }) => program.source.kind !== 'specimen')
    .flatMap(({ drafts: own, history }) => unreleasedOf(own, history))
    .map((unreleased) => ({ kind: 'unreleased', ...unreleased }))

const printed = ({ files }: Manifest): readonly VerificationNote[] => {
  const count = files.filter(({ type, path }) => type === 'application/pdf' && path.split('/').length === 4).length
  return count === 0 ? [] : [{ kind: 'printed', count }]
}

/** Statements with a version that the folder shows without one. */
const drafts = ({ program, history }: Compiled, { files, asOf }: Manifest): readonly VerificationNote[] => {
  const shown = files.filter(({ policy, language, path }) => policy === program.id && language !== null && path.endsWith('/index.html'))
  return program.statements
    .filter(
      ({ id }) =>
        standingOf(history.archive, id, asOf) !== null && shown.some(({ statement, version }) => statement === id && version === null),
    )
    .map(({ id }) => ({ kind: 'draft', policy: program.id, statement: id }))
}

/** Versions that were published from the day of the folder to today, and are announced since. */
const behind = ({ program, history: { archive } }: Compiled, asOf: IsoDate, today: IsoDate): readonly VerificationNote[] =>
  [...archive.releases.keys()].flatMap((statement): VerificationNote[] => {
    const newest = standingOf(archive, statement, today)?.published.at(-1)
    if (newest === undefined || newest.record.published <= asOf) return []
    return [{ kind: 'behind', policy: program.id, statement, version: newest.record.version }]
  })
