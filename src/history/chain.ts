import type { Report } from '../diagnostics/diagnostic.ts'
import { fileStart } from '../model/position.ts'
import type { Release, ReleaseList } from '../model/release.ts'
import { releaseAltered, releaseExtra, releaseMissing, releaseOrder } from './problems.ts'

const listFile = (folder: string): string => `${folder}/releases.json`

/** The releases in the order of their list. What the list, the records and each other's hashes do not agree on is reported. */
export const checkChains = (folder: string, list: ReleaseList, releases: readonly Release[], report: Report): readonly Release[] => {
  const listed = list.releases.flatMap(({ statement, version, sha256 }) => {
    const release = releases.find(({ record }) => record.statement === statement && record.version === version)
    if (release === undefined) report.add(releaseMissing(fileStart(listFile(folder)), { what: `The statement \`${statement}\``, version }))
    else if (release.sha256 !== sha256)
      report.add(releaseAltered(release.place, { file: 'release.json', version, how: 'its SHA-256 is another than in `releases.json`' }))
    return release ?? []
  })
  for (const release of releases) if (!listed.includes(release)) reportUnlisted(release, report)
  if (new Set(listed).size < listed.length)
    report.add(
      releaseExtra(fileStart(listFile(folder)), {
        file: 'a second line of the same release',
        remedy: 'Put `releases.json` back as it was committed.',
      }),
    )
  const statements = new Set(listed.map(({ record }) => record.statement))
  for (const statement of statements)
    checkChain(
      listed.filter(({ record }) => record.statement === statement),
      report,
    )
  return listed
}

/** A release that was written whole, and the list not: it was never told. */
const reportUnlisted = ({ place, record }: Release, report: Report): void =>
  report.add(
    releaseExtra(place, {
      file: `${record.version}/${record.statement}`,
      remedy: `Was a release interrupted? Remove this folder and release again. Else put \`releases.json\` back as it was committed.`,
    }),
  )

/** Holds each version of a statement against the one before it. */
const checkChain = (releases: readonly Release[], report: Report): void => {
  for (const [index, release] of releases.entries()) {
    const before = releases[index - 1]
    const { record, place } = release
    const fault = faultOf(release, before)
    if (fault !== undefined)
      report.add(
        releaseOrder(place, {
          statement: record.statement,
          version: record.version,
          fault,
          remedy: 'Put `releases` back as it was committed; versions are only added, by `verklaar release`.',
        }),
      )
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

const dayOf = (version: string): string => version.slice(0, 10)

/** What the version of a day is called if it follows this one: the day, or the day and the number of the version of that day. */
export const nameAfter = (previous: string | undefined, published: string): string => {
  if (previous === undefined || dayOf(previous) !== published) return published
  return `${published}.${Number(previous.slice(11) || '1') + 1}`
}
