import { dayBefore } from '../locale/periods.ts'
import type { Document, Edition } from '../model/document.ts'
import type { Release } from '../model/release.ts'
import type { IsoDate } from '../model/schema/scalars.ts'
import type { Language } from '../model/schema/text.ts'
import type { Standing } from '../model/standing.ts'

/** A version of a statement as its readers in one language find it. */
export interface PublishedVersion {
  readonly release: Release
  /** Whether it is in force, will be, or was; `unused` if a later version came into force before it. */
  readonly state: 'now' | 'upcoming' | 'past' | 'unused'
  /** The last day on which it is in force; `null` where no version comes after it. */
  readonly until: IsoDate | null
  /** The language in which it is read: the reader's, or one that it was published in. */
  readonly language: Language
  /** In that language. */
  readonly document: Document
  /** Its folder, as a page at the current address writes it, with a slash behind it. */
  readonly folder: string
}

/** The published versions of a statement, newest first; none if it was never released. */
export const versionsOf = ({ document, standing }: Edition): readonly PublishedVersion[] =>
  standing === null
    ? []
    : standing.published
        .map((release, index) => ({
          release,
          ...periodOf(release, standing.published.slice(index + 1), standing),
          ...readIn(release, document.language),
        }))
        .toReversed()

/** The versions that are announced: they are published, and will be in force. */
export const announcedVersions = (edition: Edition): readonly PublishedVersion[] =>
  versionsOf(edition)
    .filter(({ release, state }) => state === 'upcoming' && release !== edition.standing?.current)
    .toReversed()

/** Whether a version tells notes of other days than its own, as the first one may; then each of them is told with its day. */
export const datesNotes = ({ release, document }: PublishedVersion): boolean =>
  document.changes.some(({ date }) => date !== release.record.published)

/** Whether a file was published with a version. */
export const hasFile = ({ release, language }: PublishedVersion, name: string): boolean =>
  release.files.some((file) => file.language === language && file.path === name)

const periodOf = (
  release: Release,
  later: readonly Release[],
  { current, inForce, upcoming }: Standing,
): Pick<PublishedVersion, 'state' | 'until'> => {
  const { effective } = release.record
  const next = later.map(({ record }) => record.effective).toSorted()[0]
  const overtaking = later.find(({ record }) => record.effective <= effective)
  // One that was in force already, until another was published on its very day, was so for a part of that day.
  if (overtaking !== undefined && overtaking.record.published >= effective) return { state: 'past', until: effective }
  if (overtaking !== undefined) return { state: 'unused', until: null }
  const until = next === undefined ? null : dayBefore(next)
  if (release === current) return { state: inForce ? 'now' : 'upcoming', until }
  return { state: upcoming.includes(release) ? 'upcoming' : 'past', until }
}

const readIn = ({ record, documents }: Release, wanted: Language): Pick<PublishedVersion, 'language' | 'document' | 'folder'> => {
  const language = documents.has(wanted) ? wanted : record.languages[0]
  const document = language === undefined ? undefined : documents.get(language)
  if (language === undefined || document === undefined) throw new Error(`The version ${record.version} has no text.`)
  return { language, document, folder: language === wanted ? `${record.version}/` : `../${language}/${record.version}/` }
}
