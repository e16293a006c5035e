import { createHash } from 'node:crypto'
import { printOrigin } from '../../host/print-origin.ts'
import { saidOnce } from './pdf-bookmarks.ts'
import { type PdfFile, readPdf, writePdf } from './pdf-file.ts'
import { information, metadataStream, type PdfFacts, pdfText } from './pdf-metadata.ts'

/** The inline types that Chromium uses and PDF 1.7 does not know, with what they stand for. */
const roles = '<</Strong /Span\n/Em /Span>>'

/**
 * Finishes a PDF that Chromium printed: dates from the facts, numbers that do not depend on what was printed before,
 * title, author, subject and language, in the document information and as XMP, and an explanation at each link (what
 * `targets` calls the element it leads to, or the address). The same page gives the same bytes. Throws when the PDF is
 * not built as Chromium builds one, is not tagged, or has a link that only works beside the page.
 */
export const finishPdf = (bytes: Uint8Array, facts: PdfFacts, targets: ReadonlyMap<string, string> = new Map()): Uint8Array => {
  const file = readPdf(bytes)
  const objects = withStableIds(file.objects)
  const change = (number: number, name: string, edit: (object: string) => string) => {
    const object = objects.get(number)
    if (object === undefined) throw new Error(`The printed PDF has no ${name}.`)
    objects.set(number, edit(object))
  }
  for (const [number, object] of objects) objects.set(number, isLink(object) ? explained(object, targets) : saidOnce(object))
  const metadata = Math.max(...objects.keys()) + 1
  const printer = /\/Producer (\([^()\\]*\))/.exec(objects.get(file.info) ?? '')?.[1] ?? '()'
  change(file.info, 'document information', () => information(facts, printer))
  change(structureOf(file), 'structure', (root) => withEntry(root, 'RoleMap', roles))
  change(file.root, 'catalog', (catalog) => catalogFor(catalog, facts, metadata))
  objects.set(metadata, metadataStream(facts, printer))
  return writePdf({ ...file, objects }, identity)
}

/**
 * Chromium numbers table headers by the nodes it has ever met, and not in one order on a first and a later print. Here
 * they count from one in the order of the document, and the tree that finds them by number is sorted anew.
 */
const withStableIds = (printed: ReadonlyMap<number, string>): Map<number, string> => {
  const objects = new Map(printed)
  const withNodes = [...printed].filter(([, object]) => object.includes('(node') && !object.endsWith('endstream'))
  const found = withNodes.flatMap(([, object]) => /\/ID \(node(\d{8})\)/.exec(object)?.[1] ?? [])
  const stable = new Map(found.map((id, index) => [id, String(index + 1).padStart(8, '0')]))
  for (const [number, object] of withNodes) {
    const numbered = object.replaceAll(/\/(?:ID \(node\d{8}\)|(?:Headers|Limits|Names) \[[^\]]*\])/g, (place) =>
      place.replaceAll(/(?<=\(node)\d{8}(?=\))/g, (id) => stable.get(id) ?? id),
    )
    objects.set(number, numbered.includes('/Names [(node') ? sortedLeaf(numbered, stable.size) : numbered)
  }
  return objects
}

/** The one leaf of the tree of identifiers; throws when it does not hold them all. */
const sortedLeaf = (leaf: string, count: number): string => {
  const names = (leaf.match(/\(node\d{8}\) \d+ 0 R/g) ?? []).toSorted()
  if (names.length !== count) throw new Error(`The printed PDF has ${names.length} of ${count} identifiers in one place.`)
  const [first, last] = [names[0], names.at(-1)].map((name) => name?.slice(0, '(node00000000)'.length))
  return `<</Limits [${first} ${last}]\n/Names [${names.join(' ')}]>>`
}

const structureOf = ({ objects, root }: PdfFile): number => {
  const reference = /\/StructTreeRoot (\d+) 0 R/.exec(objects.get(root) ?? '')?.[1]
  if (reference === undefined) throw new Error('The printed PDF is not tagged.')
  return Number(reference)
}

const isLink = (object: string): boolean => object.startsWith('<</Type /Annot\n/Subtype /Link\n')

/** A link with the words that a screen reader says for it. */
const explained = (link: string, targets: ReadonlyMap<string, string>): string => {
  const address = /\/URI (\((?:\\.|[^\\()])*\))/s.exec(link)?.[1]
  if (address?.startsWith(`(${printOrigin}/`)) throw new Error(`A link of the printed page leads to another file: ${address}.`)
  const target = targets.get(/\/Dest \/([^\s/<>[\]()]+)/.exec(link)?.[1] ?? '')
  const words = address ?? (target === undefined ? undefined : pdfText(target))
  return words === undefined ? link : withEntry(link, 'Contents', words)
}

const catalogFor = (catalog: string, { language }: PdfFacts, metadata: number): string =>
  [
    ['Lang', `(${language})`],
    ['ViewerPreferences', '<</DisplayDocTitle true>>'],
    ['Metadata', `${metadata} 0 R`],
  ].reduce(
    (dictionary, [key = '', value = '']) => withEntry(dictionary, key, value),
    catalog.replace(/\/Lang \([^()]*\)\n?/, '').replace(/\/ViewerPreferences <<[^<>]*>>\n?/, ''),
  )

/** Adds an entry that is not there yet. */
const withEntry = (dictionary: string, key: string, value: string): string => {
  if (!dictionary.endsWith('>>')) throw new Error(`The printed PDF holds something else than a dictionary for /${key}.`)
  return dictionary.includes(`/${key} `) ? dictionary : `${dictionary.slice(0, -2)}\n/${key} ${value}>>`
}

const identity = (body: string): string => createHash('sha256').update(body, 'latin1').digest('hex').slice(0, 32).toUpperCase()
