import { createHash } from 'node:crypto'
import { activeIn } from '../history/inert.ts'
import { manifestName } from '../host/folder/manifest.ts'
import { OutsideFault, type Reader, ReadRefused } from '../host/host.ts'
import { type ListedFile, type Manifest, manifest as manifestSchema } from '../model/manifest.ts'

/** A folder that was built: its list of files, and the files. */
export interface PublishedFolder {
  readonly manifest: Manifest
  /** The text of a listed file, which must be the one that was built; a fragment must do nothing. Throws `OutsideFault`. */
  text(file: ListedFile): Promise<string>
}

const mebibyte = 1024 * 1024
const limits = { manifest: 256 * mebibyte, file: 64 * mebibyte }
const buildHint = 'Build first: `verklaar build`. Another folder is named with `--out`.'

/** Opens a folder that was built. Throws `OutsideFault` where there is none. */
export const openPublished = async (reader: Reader, folder: string): Promise<PublishedFolder> => {
  const read = async (path: string, limit: number): Promise<Uint8Array> => {
    try {
      return await reader.read(path, limit)
    } catch (cause) {
      if (!(cause instanceof ReadRefused)) throw cause
      throw new OutsideFault(whyNot(cause, folder, path), [buildHint])
    }
  }
  const manifest = manifestSchema.safeParse(parsed(new TextDecoder().decode(await read(manifestName, limits.manifest))))
  if (!manifest.success) throw new OutsideFault(`\`${folder}/${manifestName}\` is not as this Verklaar writes it.`, [buildHint])
  return {
    manifest: manifest.data,
    text: async (file) => {
      const { path, sha256 } = file
      const bytes = await read(path, limits.file)
      if (createHash('sha256').update(bytes).digest('hex') !== sha256)
        throw new OutsideFault(`\`${folder}/${path}\` is not as it was built.`, ['Build again: `verklaar build`.'])
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
      refuseActive(folder, file, text)
      return text
    },
  }
}

/** A list can be changed along with a file: what is pasted into pages is looked at too. */
const refuseActive = (folder: string, { path, policy, statement }: ListedFile, text: string): void => {
  if (!path.endsWith('/fragment.html')) return
  const found = activeIn(text, { policy: policy ?? '', statement: statement ?? '', form: 'fragment' })
  if (found === undefined) return
  throw new OutsideFault(`\`${folder}/${path}\` holds what no statement has: ${found}.`, ['Build again: `verklaar build`.'])
}

const whyNot = ({ refusal, detail }: ReadRefused, folder: string, path: string): string => {
  if (refusal !== 'missing') return `\`${folder}/${path}\` cannot be read: ${detail}.`
  return path === manifestName
    ? `The folder \`${folder}\` is not there, or was not built by Verklaar: \`${folder}/${path}\` is missing.`
    : `\`${folder}/${path}\` is missing, though \`${manifestName}\` names it.`
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
