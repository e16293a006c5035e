import { isFault, readLogo } from '../model/logo.ts'
import type { Logo } from '../model/look.ts'
import type { ReleaseRecord } from '../model/release.ts'
import { activeIn } from './inert.ts'
import { activeInPdf } from './inert-pdf.ts'
import { loadedBy } from './styles.ts'

/** What in a file of a release could do something, and where it begins in the text of the file. */
interface Active {
  readonly text: string
  readonly at: number
  readonly found: string
}

/** What in a page, a PDF, a stylesheet or a logo could do something; files of other kinds are never run. */
export const activeInFile = (path: string, bytes: Uint8Array, record: ReleaseRecord): Active | undefined => {
  if (/\.(?:svg|png)$/.test(path)) return activeInLogo(path.endsWith('.svg') ? 'image/svg+xml' : 'image/png', bytes)
  if (path.endsWith('.pdf')) return foundIn('', activeInPdf(bytes))
  if (!/\.(?:css|html)$/.test(path)) return undefined
  const text = decoded(bytes)
  if (text === undefined) return foundIn('', 'bytes that are not UTF-8')
  return foundIn(text, path.endsWith('.css') ? loadedBy(text) : activeInPage(path, text, record))
}

const activeInPage = (path: string, html: string, { policy, statement, assets }: ReleaseRecord): string | undefined => {
  const form = path.endsWith('/fragment.html') ? 'fragment' : 'page'
  return activeIn(html, { policy, statement, form, assets: new Set(assets.map((asset) => asset.path)) })
}

/** A text with all of its characters, also one that has a browser read it in another way; `undefined` where it is no UTF-8. */
const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const foundIn = (text: string, found: string | undefined): Active | undefined =>
  found === undefined ? undefined : { text, at: Math.max(0, text.indexOf(found.slice(1, -1))), found }

const activeInLogo = (mediaType: Logo['mediaType'], bytes: Uint8Array): Active | undefined => {
  const read = readLogo(mediaType, bytes)
  if (!isFault(read)) return undefined
  const text = new TextDecoder().decode(bytes)
  const { at, length } = read
  return { text, at, found: length === 0 ? 'a picture that is no logo' : `\`${text.slice(at, at + length)}\`` }
}
