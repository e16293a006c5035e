import type { Place } from '../model/place.ts'
import { factFiles, languageFiles, optionalFiles, type ReleaseRecord, type StoredFile } from '../model/release.ts'
import { keyPlace } from './records.ts'

/** What a record says of its files that no release says. */
export interface Misnamed {
  readonly place: Place
  readonly detail: string
}

/** Names that are fixed: whatever is on record is published, so that a record cannot name what it likes. */
export const misnamed = (record: ReleaseRecord, file: StoredFile): readonly Misnamed[] => {
  const needed = new Map([...Object.entries(factFiles), ...ofLanguages(record, languageFiles)])
  const known = new Map([...needed, ...ofLanguages(record, optionalFiles)])
  const missing = [...needed.keys()].filter((path) => !record.files.some((one) => one.path === path))
  return [
    ...missing.map((path) => ({ place: keyPlace(file, 'files'), detail: `it does not name \`${path}\`` })),
    ...entriesOf(record.files, (path) => known.get(path), file),
    ...entriesOf(record.assets, assetType, file),
  ]
}

const ofLanguages = ({ languages }: ReleaseRecord, names: Readonly<Record<string, string>>): readonly (readonly [string, string])[] =>
  languages.flatMap((language) => Object.entries(names).map(([name, type]) => [`${language}/${name}`, type] as const))

const entriesOf = (
  entries: ReleaseRecord['files'],
  typeOf: (path: string, sha256: string) => string | undefined,
  file: StoredFile,
): readonly Misnamed[] =>
  entries.flatMap(({ path, sha256, type }, index) => {
    const place = keyPlace(file, path)
    const known = typeOf(path, sha256)
    if (known === undefined) return { place, detail: `\`${path}\` is no file of a release` }
    if (entries.findIndex((one) => one.path === path) < index) return { place, detail: `it names \`${path}\` twice` }
    return known === type ? [] : { place, detail: `\`${path}\` is not of the type \`${type}\`` }
  })

const assetNames: readonly (readonly [RegExp, string])[] = [
  [/^(?:statement|fragment)\.([0-9a-f]{10})\.css$/, 'text/css'],
  [/^logo\.([0-9a-f]{10})\.svg$/, 'image/svg+xml'],
  [/^logo\.([0-9a-f]{10})\.png$/, 'image/png'],
  [/^fonts\/[a-z0-9-]+\.([0-9a-f]{10})\.woff2$/, 'font/woff2'],
  [/^fonts\/[a-z0-9-]+\.LICENSE\.([0-9a-f]{10})\.txt$/, 'text/plain'],
]

/** The media type of an asset, whose name holds the beginning of its SHA-256. */
const assetType = (path: string, sha256: string): string | undefined =>
  assetNames.find(([name]) => sha256.startsWith(name.exec(path)?.[1] ?? '-'))?.[1]
