import { isFault, readLogo } from '../model/logo.ts'
import type { Logo } from '../model/look.ts'
import type { ReleaseRecord } from '../model/release.ts'
import { activeIn } from './inert.ts'
import { loadedBy } from './styles.ts'

/** What in a file of a release could do something, and where it begins in the text of the file. */
interface Active {
  readonly text: string
  readonly at: number
  readonly found: string
}

/** What in a page, a stylesheet or a logo could do something; files of other kinds are never run. */
export const activeInFile = (path: string, bytes: Uint8Array, { policy, statement }: ReleaseRecord): Active | undefined => {
  if (/\.(?:svg|png)$/.test(path)) return activeInLogo(path.endsWith('.svg') ? 'image/svg+xml' : 'image/png', bytes)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (path.endsWith('.css')) return foundIn(text, loadedBy(text))
  if (!path.endsWith('.html')) return undefined
  const form = path.endsWith('/fragment.html') ? 'fragment' : 'page'
  return foundIn(text, activeIn(text, { policy, statement, form }))
}

const foundIn = (text: string, found: string | undefined): Active | undefined =>
  found === undefined ? undefined : { text, at: text.indexOf(found.slice(1, -1)), found }

const activeInLogo = (mediaType: Logo['mediaType'], bytes: Uint8Array): Active | undefined => {
  const read = readLogo(mediaType, bytes)
  if (!isFault(read)) return undefined
  const text = new TextDecoder().decode(bytes)
  const { at, length } = read
  return { text, at, found: length === 0 ? 'a picture that is no logo' : `\`${text.slice(at, at + length)}\`` }
}
