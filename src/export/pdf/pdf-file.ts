/**
 * A PDF as Chromium writes one: a single table of objects, each on its own, only streams compressed. Bytes are held as
 * characters up to 255, an object without its `obj` and `endobj`.
 */
export interface PdfFile {
  readonly header: string
  /** By object number, in the order of the file. */
  readonly objects: ReadonlyMap<number, string>
  /** The numbers of the catalog and of the document information. */
  readonly root: number
  readonly info: number
}

/** Takes a printed PDF apart. Throws when it is built in another way than Chromium builds one. */
export const readPdf = (bytes: Uint8Array): PdfFile => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const [, trailer, start] =
    /trailer\s*<<(.*?)>>\s*startxref\s*(\d+)\s*%%EOF\s*$/s.exec(text.slice(-2000)) ?? unexpected('it has no trailer')
  const table = Number(start)
  const offsets = readTable(text, table)
  const objects = new Map<number, string>()
  for (const [index, { number, offset }] of offsets.entries()) {
    const [opening, closing] = [`${number} 0 obj\n`, '\nendobj\n']
    const written = text.slice(offset, offsets[index + 1]?.offset ?? table)
    if (!written.startsWith(opening) || !written.endsWith(closing)) unexpected(`object ${number} is not where it should be`)
    objects.set(number, written.slice(opening.length, -closing.length))
  }
  const reference = (key: string) => Number(new RegExp(`/${key} (\\d+) 0 R`).exec(trailer ?? '')?.[1] ?? unexpected(`it has no ${key}`))
  return { header: text.slice(0, offsets[0]?.offset), objects, root: reference('Root'), info: reference('Info') }
}

/** Where each object begins, in the order of the file. */
const readTable = (text: string, start: number): readonly { number: number; offset: number }[] => {
  const [head, count] = /^xref\n0 (\d+)\n/.exec(text.slice(start, start + 30)) ?? unexpected('it has no plain table of objects')
  const entries = text.slice(start + (head?.length ?? 0)).match(/^\d{10} \d{5} [nf] $/gm) ?? []
  if (entries.length !== Number(count)) unexpected('its table of objects is cut short')
  return entries
    .map((entry, number) => ({ number, offset: Number(entry.slice(0, 10)), used: entry.includes('n') }))
    .filter(({ used }) => used)
    .toSorted((one, other) => one.offset - other.offset)
}

/** Puts a PDF together again, under an identifier of 32 hexadecimal digits. */
export const writePdf = ({ header, objects, root, info }: PdfFile, identify: (body: string) => string): Uint8Array => {
  const parts = [header]
  const offsets: number[] = []
  let length = header.length
  for (const [number, object] of objects) {
    const part = `${number} 0 obj\n${object}\nendobj\n`
    offsets[number] = length
    length += part.length
    parts.push(part)
  }
  const body = parts.join('')
  const size = Math.max(...objects.keys()) + 1
  const id = `<${identify(body)}>`
  const entries = Array.from({ length: size }, (_, number) => tableEntry(offsets[number]))
  const trailer = `trailer\n<</Size ${size}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/ID [${id} ${id}]>>\nstartxref\n${length}\n%%EOF\n`
  return Buffer.from(`${body}xref\n0 ${size}\n${entries.join('')}${trailer}`, 'latin1')
}

const tableEntry = (offset: number | undefined): string =>
  offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`

const unexpected = (what: string): never => {
  throw new Error(`The printed PDF is not built as Chromium builds one: ${what}.`)
}
