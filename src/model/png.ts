import type { PictureSize } from './logo.ts'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** In pixels; a few bytes of PNG can be a picture that fills the memory. */
const largest = 4096

const fault = (detail: string, remedy: string): PictureSize => ({ at: 0, length: 0, detail, remedy })
/** The type of a chunk can be any four bytes. */
const besides = (type: string): string =>
  /^[a-z]{4}$/i.test(type) ? `it holds \`${type}\`, which is no part of the picture` : 'it holds something that is no part of the picture'
const again = 'Export it as PNG again.'

/** A part of a PNG: its type, and where its data begin and end. */
interface Chunk {
  readonly type: string
  readonly start: number
  readonly end: number
}

/** What a picture is made of: pixels, colours and their profile, and how large a pixel is. */
const ofPicture: ReadonlySet<string> = new Set('IHDR PLTE tRNS cHRM gAMA iCCP sBIT sRGB bKGD pHYs IDAT IEND'.split(' '))

const lengthOfNumber = 4
const lengthOfHeader = 13

/** The parts of a PNG in their order, or `undefined` where they do not fill it. */
const chunksIn = (bytes: Uint8Array): readonly Chunk[] | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let at = signature.length; at < bytes.length; ) {
    const start = at + 2 * lengthOfNumber
    if (start > bytes.length) return undefined
    const end = start + view.getUint32(at)
    const type = String.fromCodePoint(...bytes.subarray(at + lengthOfNumber, start))
    chunks.push({ type, start, end })
    // The checksum follows.
    at = end + lengthOfNumber
    if (at > bytes.length) return undefined
  }
  return chunks
}

/** The size of a PNG that stands still, is whole, and is nothing else besides. */
export const readPng = (bytes: Uint8Array): PictureSize => {
  if (!signature.every((byte, index) => bytes[index] === byte)) return fault('it does not begin as a PNG does', again)
  const chunks = chunksIn(bytes)
  const [header] = chunks ?? []
  const end = chunks?.find(({ type }) => type === 'IEND')
  if (header?.type !== 'IHDR' || header.end - header.start !== lengthOfHeader || end !== chunks?.at(-1) || end?.start !== end?.end)
    return fault('it is no whole PNG', again)
  if (chunks?.some(({ type }) => type === 'acTL')) return fault('it is a PNG that moves', 'Export one picture of it.')
  const other = chunks?.find(({ type }) => !ofPicture.has(type))?.type
  if (other !== undefined) return fault(besides(other), 'Export it without metadata: no texts, no dates, no data of a camera.')
  const view = new DataView(bytes.buffer, bytes.byteOffset + header.start, lengthOfHeader)
  const [width, height] = [view.getUint32(0), view.getUint32(lengthOfNumber)]
  if (Math.min(width, height) < 1 || Math.max(width, height) > largest)
    return fault(`it has ${width} by ${height} pixels`, `Make it at most ${largest} by ${largest} pixels.`)
  return { width, height }
}
