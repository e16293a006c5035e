import type { Logo } from './look.ts'
import { readPng } from './png.ts'
import { readSvg } from './svg.ts'

/** The names that the file of a logo can have, with their media types. */
export const logoFiles = { 'logo.svg': 'image/svg+xml', 'logo.png': 'image/png' } as const

/** A logo is loaded by every page, and kept with every version. */
export const logoLimit = 128 * 1024

/** What stands in the way of a logo. `at` and `length` are in characters of its text; a PNG has none. */
export interface LogoFault {
  readonly at: number
  readonly length: number
  /** What is wrong, as the end of a sentence. */
  readonly detail: string
  readonly remedy: string
}

/** The size of a picture in CSS pixels, or what stands in its way. */
export type PictureSize = Pick<Logo, 'width' | 'height'> | LogoFault

export const isFault = (size: PictureSize): size is LogoFault => 'detail' in size

/** The size of a logo that can be published as it is: it shows shapes, and does nothing and loads nothing. */
export const readLogo = (mediaType: Logo['mediaType'], bytes: Uint8Array): PictureSize => {
  if (mediaType === 'image/png') return readPng(bytes)
  const text = decode(bytes)
  return text === undefined ? { at: 0, length: 0, detail: 'it is not UTF-8', remedy: 'Save it as UTF-8.' } : readSvg(text)
}

/** The text of an SVG, `undefined` where it is no UTF-8. */
const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
