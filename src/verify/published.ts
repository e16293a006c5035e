import { manifestName } from '../host/folder/manifest.ts'
import { fingerprintBytes } from '../history/fingerprint.ts'
import { OutsideFault, type Reader, ReadRefused } from '../host/host.ts'
import { type Manifest, manifest as manifestSchema } from '../model/manifest.ts'

/** A file of a published folder; without a hash if it is no ordinary file, or larger than any of ours. */
export interface PresentFile {
  readonly sha256: string | null
  readonly bytes: number
}

/** A published folder as it lies there. */
export interface Published {
  /** `undefined` where it is not of the form that Verklaar writes. */
  readonly manifest: Manifest | undefined
  /** Every file but the manifest, by its path in the folder. */
  readonly files: ReadonlyMap<string, PresentFile>
}

const mebibyte = 1024 * 1024
const largestManifest = 256 * mebibyte
export const largestFile = 64 * mebibyte
/** Links that lead round in a circle make a folder without end. */
const mostFiles = 200_000

/** Reads a published folder. Throws `OutsideFault` when it has no manifest, or cannot be read. */
export const readPublished = async (reader: Reader, shown: string): Promise<Published> => {
  const text = await manifestText(reader, shown)
  const files = new Map<string, PresentFile>()
  await readBelow(reader, '', files, shown)
  files.delete(manifestName)
  return { manifest: text === undefined ? undefined : manifestIn(text), files }
}

const buildHint = 'Publish with `verklaar build`, or name the folder that was published: `verklaar verify <folder>`.'

/** The text of the manifest, `undefined` where it is no text. */
const manifestText = async (reader: Reader, shown: string): Promise<string | undefined> => {
  try {
    return decode(await reader.read(manifestName, largestManifest))
  } catch (cause) {
    if (!(cause instanceof ReadRefused)) throw cause
    if (cause.refusal !== 'missing')
      throw new OutsideFault(`\`${shown}/${manifestName}\` cannot be read: ${cause.detail}.`, ['Put it back as it was built.'])
    const isThere = (await reader.list('')).length > 0
    throw isThere
      ? new OutsideFault(`The folder \`${shown}\` has no \`${manifestName}\`.`, [
          buildHint,
          'Publish the manifest with the files: without it none can be held against it.',
        ])
      : new OutsideFault(`There is no folder \`${shown}\`, or it is empty.`, [
          buildHint,
          'Releases alone are verified by `verklaar check`.',
        ])
  }
}

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A manifest that stands there word for word as Verklaar writes it. */
const manifestIn = (text: string): Manifest | undefined => {
  const result = manifestSchema.safeParse(parsed(text))
  if (!result.success) return undefined
  const { files } = result.data
  const isSorted = files.every(({ path }, index) => index === 0 || (files[index - 1]?.path ?? '') < path)
  return isSorted && text === `${JSON.stringify(result.data, null, 2)}\n` ? result.data : undefined
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const readBelow = async (reader: Reader, folder: string, into: Map<string, PresentFile>, shown: string): Promise<void> => {
  for (const { name, kind } of await reader.list(folder)) {
    const path = folder === '' ? name : `${folder}/${name}`
    if (into.size > mostFiles)
      throw new OutsideFault(`The folder \`${shown}\` holds more than ${mostFiles} files.`, [
        'Is there a link in it that leads round in a circle?',
      ])
    if (kind === 'folder') await readBelow(reader, path, into, shown)
    else into.set(path, await readFile(reader, path))
  }
}

const readFile = async (reader: Reader, path: string): Promise<PresentFile> => {
  try {
    const bytes = await reader.read(path, largestFile)
    return { sha256: fingerprintBytes(bytes), bytes: bytes.length }
  } catch (cause) {
    if (!(cause instanceof ReadRefused)) throw cause
    return { sha256: null, bytes: 0 }
  }
}
