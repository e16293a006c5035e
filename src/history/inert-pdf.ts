import { linkFault } from '../model/schema/link.ts'

/** Names of what does something in a PDF, holds another file, or hides objects from whoever reads the file as it stands. */
const refused = new Set(
  [
    'AA AcroForm EF EmbeddedFile EmbeddedFiles Encrypt FDF FFilter FS FileAttachment Filespec GoTo3DView GoToE GoToR Hide',
    'ImportData JS JavaScript Launch Movie Named ObjStm OpenAction Rendition ResetForm RichMedia Screen SetOCGState',
    'Sound SubmitForm Thread Trans Widget XFA XRef XRefStm',
  ]
    .join(' ')
    .split(' '),
)

const header = /^%PDF-1\.\d\n%[\u0080-\u00ff]{4}\n/
const objectStart = /(\d{1,10}) 0 obj(?=[\n ])/y
/** A name, a text, bytes, a bracket, a number or a word. Nothing that begins a comment, or a name with an escape. */
const token =
  /[ \n]*(?:\/([\w.+-]*)|\(([^\\()]*(?:\\[^][^\\()]*)*)\)|<[\dA-Fa-f \n]*>|(<<|>>|\[|\])|([-+.\d]+)|(R|true|false|null)(?![\w.+-]))/y
const streamStart = /[ \n]stream\n/y
const [streamEnd, objectEnd] = ['\nendstream', '\nendobj\n']
const tail =
  /^xref\n0 (\d+)\n((?:\d{10} \d{5} [nf] \n)+)trailer\n<<\/Size \1\n\/Root \d+ 0 R\n\/Info \d+ 0 R\n\/ID \[<[\dA-F]{32}> <[\dA-F]{32}>\]>>\nstartxref\n\d+\n%%EOF\n$/

/** What is found, in the way it is told. */
interface Found {
  readonly found: string
}
/** Where what was read ends. */
interface Ended {
  readonly end: number
}
const unread: Found = { found: 'a PDF of another form than Verklaar writes' }

/**
 * What in a PDF could do something: a script, a form, a file in it, a link that a page may not have; or that it is not
 * written as Verklaar writes a PDF, so that nobody knows. `undefined` for one that only says something.
 */
export const activeInPdf = (bytes: Uint8Array): string | undefined => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const table = Number(/\nstartxref\n(\d{1,10})\n%%EOF\n$/.exec(text.slice(-40))?.[1] ?? -1)
  const starts = new Map<number, number>()
  let at = header.exec(text)?.[0].length ?? Number.POSITIVE_INFINITY
  while (at < table) {
    objectStart.lastIndex = at
    const number = objectStart.exec(text)?.[1]
    const read = number === undefined ? unread : readObject(text, objectStart.lastIndex)
    if ('found' in read) return read.found
    starts.set(Number(number), at)
    at = read.end
  }
  return at === table && isListed(text.slice(table), starts) ? undefined : unread.found
}

/** Whether the table at the end names these objects, where they are, and no others: no reader finds one within a stream. */
const isListed = (end: string, starts: ReadonlyMap<number, number>): boolean => {
  const entries = tail.exec(end)?.[2]?.split('\n').slice(0, -1) ?? []
  const used = entries.flatMap((entry, number) => (entry.includes('n') ? [{ number, offset: Number(entry.slice(0, 10)) }] : []))
  return used.length === starts.size && used.every(({ number, offset }) => starts.get(number) === offset)
}

/** Reads an object, and over the stream that it may have. */
const readObject = (text: string, from: number): Found | Ended => {
  const read = readTokens(text, from)
  if ('found' in read) return read
  const { end, length } = read
  streamStart.lastIndex = end
  const isStream = streamStart.test(text)
  const streamed = isStream ? streamStart.lastIndex + (length ?? 0) : end
  if (isStream && (length === undefined || !text.startsWith(streamEnd, streamed))) return unread
  const last = isStream ? streamed + streamEnd.length : end
  return text.startsWith(objectEnd, last) ? { end: last + objectEnd.length } : unread
}

interface Token {
  readonly written: string
  readonly name: string | undefined
  readonly text: string | undefined
  readonly bracket: string | undefined
  readonly number: string | undefined
}

const tokenAt = (text: string, at: number): Token | undefined => {
  token.lastIndex = at
  const matched = token.exec(text)
  if (matched === null) return undefined
  const [written, name, string, bracket, number] = matched
  return { written, name, text: string, bracket, number }
}

/** Reads up to what is no token. A stream is as long as its dictionary says once, in a number of its own. */
const readTokens = (text: string, from: number): Found | (Ended & { readonly length: number | undefined }) => {
  const lengths: number[] = []
  let [end, depth] = [from, 0]
  let before: Token | undefined
  for (let next = tokenAt(text, end); next !== undefined; next = tokenAt(text, end)) {
    if (!isPlain(before, next)) return { found: `\`${[before, next].map((one) => one?.written.trim()).join(' ')}\`` }
    if (next.bracket === '<<') depth += 1
    if (next.bracket === '>>') depth -= 1
    if (before?.name === 'Length' && depth === 1) lengths.push(Number(next.number))
    before = next
    end += next.written.length
  }
  return depth === 0 && lengths.length < 2 ? { end, length: lengths[0] } : unread
}

/** Whether a token does nothing where it stands. */
const isPlain = (before: Token | undefined, { name, text, bracket, number }: Token): boolean => {
  if (name !== undefined && refused.has(name)) return false
  // Of an annotation these are flags; of a stream it would be a file that the stream is in.
  if (before?.name === 'F') return number !== undefined
  if (before?.name !== 'URI') return true
  return text === undefined ? name !== undefined || bracket === '>>' : linkFault(text.replaceAll(/\\([()\\])/g, '$1')) === undefined
}
