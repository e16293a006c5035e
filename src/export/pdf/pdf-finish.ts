import { createHash } from 'node:crypto'
import { printOrigin } from '../../host/print-origin.ts'
import { saidOnce } from './pdf-bookmarks.ts'
import { type PdfFile, readPdf, writePdf } from './pdf-file.ts'
import { withHeadsOnce } from './pdf-heads.ts'
import { information, metadataStream, type PdfFacts, pdfText } from './pdf-metadata.ts'

/** The inline types that Chromium uses and PDF 1.7 does not know, with what they stand for. */
const roles = '<</Strong /Span\n/Em /Span>>'

/**
 * Finishes a PDF that Chromium printed: dates from the facts, numbers that do not depend on what was printed before,
 * title, author, subject and language, in the document information and as XMP, and at each link its words, which are
 * given in the order of the text; each of `headings` once in its bookmark. The same page gives the same bytes. Throws when the PDF is not built as Chromium builds
 * one, is not tagged, or has other links than those, or one that only works beside the page.
 */
export const finishPdf = (
  bytes: Uint8Array,
  facts: PdfFacts,
  links: readonly string[],
  headings: ReadonlySet<string> = new Set(),
): Uint8Array => {
  const file = readPdf(bytes)
  const structure = structureOf(file)
  const objects = withHeadsOnce(withStableIds(file.objects))
  const words = wordsOfLinks(objects, links)
  const change = (number: number, name: string, edit: (object: string) => string) => {
    const object = objects.get(number)
    if (object === undefined) throw new Error(`The printed PDF has no ${name}.`)
    objects.set(number, edit(object))
  }
  for (const [number, object] of objects)
    if (!object.endsWith('endstream'))
      objects.set(number, isLink(object) ? explained(object, words.get(number)) : saidOnce(object, headings))
  const metadata = Math.max(...objects.keys()) + 1
  const printer = /\/Producer (\([^()\\]*\))/.exec(objects.get(file.info) ?? '')?.[1] ?? '()'
  change(file.info, 'document information', () => information(facts, printer))
  change(structure, 'structure', (root) => withEntry(root, 'RoleMap', roles))
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

/** By its number, the words of each link; one that goes on in another line has a number for each. */
const wordsOfLinks = (objects: ReadonlyMap<number, string>, links: readonly string[]): ReadonlyMap<number, string> => {
  const tagged = [...objects.values()].filter((object) => object.startsWith('<</Type /StructElem\n/S /Link\n'))
  if (tagged.length !== links.length) throw new Error(`The printed PDF has ${tagged.length} of ${links.length} links.`)
  const placed = tagged.map((object) => [...object.matchAll(/\/Obj (\d+) 0 R/g)].map(([, number]) => Number(number)))
  return new Map(links.flatMap((words, index) => (placed[index] ?? []).map((number) => [number, words] as const)))
}

/** A link with the words that a screen reader says for it. */
const explained = (link: string, words: string | undefined): string => {
  const address = /\/URI (\((?:\\.|[^\\()])*\))/s.exec(link)?.[1]
  if (address?.startsWith(`(${printOrigin}/`)) throw new Error(`A link of the printed page leads to another file: ${address}.`)
  if (words === undefined) throw new Error('A link of the printed page has no place in the structure.')
  return withEntry(link, 'Contents', pdfText(words))
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
