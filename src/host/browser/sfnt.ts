import { inflateSync } from 'node:zlib'

interface Table {
  readonly tag: Buffer
  readonly checksum: number
  readonly bytes: Buffer
}

const woffHeader = 44
const woffEntry = 20
const sfntHeader = 12
const sfntEntry = 16

/** The TrueType or OpenType font inside a WOFF (version 1) file. Throws when it is not one. */
export const sfntOf = (woff: Buffer): Buffer => {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('The font is not a WOFF file.')
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => tableAt(woff, woffHeader + index * woffEntry))
  return Buffer.concat([directory(woff.readUInt32BE(4), tables), ...tables.map(({ bytes }) => padded(bytes))])
}

const tableAt = (woff: Buffer, entry: number): Table => {
  const [start, packed, full] = [woff.readUInt32BE(entry + 4), woff.readUInt32BE(entry + 8), woff.readUInt32BE(entry + 12)]
  const stored = woff.subarray(start, start + packed)
  const bytes = packed < full ? inflateSync(stored) : stored
  if (bytes.length !== full) throw new Error('A table of the font is not as long as it says.')
  return { tag: woff.subarray(entry, entry + 4), checksum: woff.readUInt32BE(entry + 16), bytes }
}

const directory = (flavor: number, tables: readonly Table[]): Buffer => {
  const power = Math.floor(Math.log2(tables.length))
  const search = 2 ** power * 16
  const made = Buffer.alloc(sfntHeader + tables.length * sfntEntry)
  made.writeUInt32BE(flavor, 0)
  for (const [index, value] of [tables.length, search, power, tables.length * 16 - search].entries())
    made.writeUInt16BE(value, 4 + index * 2)
  let offset = made.length
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const entry = sfntHeader + index * sfntEntry
    tag.copy(made, entry)
    for (const [field, value] of [checksum, offset, bytes.length].entries()) made.writeUInt32BE(value, entry + 4 + field * 4)
    offset += padded(bytes).length
  }
  return made
}

const padded = (bytes: Buffer): Buffer => (bytes.length % 4 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(4 - (bytes.length % 4))]))
