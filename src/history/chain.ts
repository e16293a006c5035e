import type { Report } from '../diagnostics/diagnostic.ts'
import { fileStart } from '../model/position.ts'
import type { Release, ReleaseList } from '../model/release.ts'
import { effectiveDay, weightOf } from './terms.ts'
import { releaseAltered, releaseExtra, releaseMissing, releaseOrder } from './problems.ts'

const listFile = (folder: string): string => `${folder}/releases.json`

interface Listed {
  /** Where the releases of the policy lie. */
  readonly folder: string
  readonly list: ReleaseList
  readonly releases: readonly Release[]
  /** The folders of those that cannot be read; what is wrong with them is reported. */
  readonly broken: readonly string[]
}

/** The releases in the order of their list. What the list, the records and each other's hashes do not agree on is reported. */
export const checkChains = ({ folder, list, releases, broken }: Listed, report: Report): readonly Release[] => {
  const found = list.releases.flatMap(({ statement, version, sha256 }) => {
    const release = releases.find(({ record }) => record.statement === statement && record.version === version)
    if (release === undefined) {
      if (!broken.includes(`${version}/${statement}`))
        report.add(releaseMissing(fileStart(listFile(folder)), { what: `The statement \`${statement}\``, version }))
    } else if (release.sha256 !== sha256)
      report.add(releaseAltered(release.place, { file: 'release.json', version, how: 'its SHA-256 is another than in `releases.json`' }))
    return release ?? []
  })
  for (const release of releases) if (!found.includes(release)) reportUnlisted(release, report)
  if (new Set(found).size < found.length)
    report.add(
      releaseExtra(fileStart(listFile(folder)), {
        file: 'a second line of the same release',
        remedy: 'Put `releases.json` back as it was committed.',
      }),
    )
  // One fault is told once: what follows from it in the chain is not.
  if (!report.failed) for (const chain of chainsOf(found)) checkChain(chain, report)
  return found
}

const chainsOf = (releases: readonly Release[]): readonly (readonly Release[])[] =>
  [...new Set(releases.map(({ record }) => record.statement))].map((statement) =>
    releases.filter(({ record }) => record.statement === statement),
  )

/** A release that was written whole, and the list not: it was never told. */
const reportUnlisted = ({ place, record }: Release, report: Report): void =>
  report.add(
    releaseExtra(place, {
      file: `${record.version}/${record.statement}`,
      remedy: `Was a release interrupted? Remove this folder and release again. Else put \`releases.json\` back as it was committed.`,
    }),
  )

/** Holds each version of a statement against the one before it, up to the first that does not follow. */
const checkChain = (releases: readonly Release[], report: Report): void => {
  for (const [index, release] of releases.entries()) {
    const fault = faultOf(release, releases[index - 1]) ?? faultOfTerms(release, releases[index - 1])
    if (fault === undefined) continue
    const { statement, version } = release.record
    const remedy = 'Put `releases` back as it was committed; versions are only added, by `verklaar release`.'
    report.add(releaseOrder(release.place, { statement, version, fault, remedy }))
    return
  }
}

const faultOf = ({ record }: Release, before: Release | undefined): string | undefined => {
  const { version, published, effective, previous, adopted } = record
  if (dayOf(version) !== published) return `says that it was published on ${published}`
  if (effective < published) return `holds from ${effective}, before it was published`
  if (before === undefined)
    return previous === null ? undefined : `follows ${previous.version}, which is not before it in \`releases.json\``
  const old = before.record
  if (adopted !== null) return 'was taken over, though it is not the first'
  if (previous === null) return `does not say that it follows ${old.version}`
  if (previous.version !== old.version) return `follows ${previous.version}, and ${old.version} is before it in \`releases.json\``
  if (previous.sha256 !== before.sha256) return `follows a ${old.version} that was another: the SHA-256 differs`
  if (published < old.published) return `is published before ${old.version}, which it follows`
  if (effective < old.effective) return `holds from ${effective}, before ${old.version}, which it follows, does`
  const expected = nameAfter(old.version, published)
  return version === expected ? undefined : `is not the version that follows ${old.version} on that day, ${expected}`
}

/** What a version holds from, and how weighty it is, follows from its notes. */
const faultOfTerms = ({ record }: Release, before: Release | undefined): string | undefined => {
  const { published, effective, weight, notes } = record
  const made = { published, notes, before: before?.record }
  if (effective !== effectiveDay(made)) return `holds from ${effective}, and by its notes from ${effectiveDay(made)}`
  return weight === weightOf(made) ? undefined : `has the weight \`${weight}\`, and its notes have \`${weightOf(made)}\``
}

const dayOf = (version: string): string => version.slice(0, 10)

/** What the version of a day is called if it follows this one: the day, or the day and the number of the version of that day. */
export const nameAfter = (previous: string | undefined, published: string): string => {
  if (previous === undefined || dayOf(previous) !== published) return published
  return `${published}.${Number(previous.slice(11) || '1') + 1}`
}
