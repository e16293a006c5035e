import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader of a PDF finds in it. */
export interface ReadPdf {
  /** The text of each page, its lines joined by spaces. */
  readonly pages: readonly string[]
  /** The titles of the bookmarks, each with those under it. */
  readonly outline: readonly Bookmark[]
  readonly info: Readonly<Record<string, unknown>>
  readonly language: string | null
  /** Whether the file counts as tagged. */
  readonly tagged: boolean
  /** The roles in the structure of all pages, without repeats, sorted. */
  readonly roles: readonly string[]
  readonly links: readonly { readonly url?: string; readonly contents: string }[]
}

export interface Bookmark {
  readonly title: string
  readonly items: readonly Bookmark[]
}

interface StructureNode {
  readonly role?: string
  readonly children?: readonly StructureNode[]
}

/** Reads a PDF with pdf.js, which shares nothing with what wrote it. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false, useSystemFonts: false })
  const pdf = await task.promise
  try {
    return await read(pdf)
  } finally {
    await task.destroy()
  }
}

const read = async (pdf: PDFDocumentProxy): Promise<ReadPdf> => {
  const sheets = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))
  const texts = await Promise.all(sheets.map((sheet) => sheet.getTextContent()))
  const structures = await Promise.all(sheets.map((sheet) => sheet.getStructTree() as Promise<StructureNode | null>))
  const annotations = (await Promise.all(sheets.map((sheet) => sheet.getAnnotations()))).flat()
  const { info } = await pdf.getMetadata()
  return {
    pages: texts.map(({ items }) =>
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    ),
    outline: bookmarksOf((await pdf.getOutline()) ?? []),
    info: info as Readonly<Record<string, unknown>>,
    language: (info as { Language?: string }).Language ?? null,
    tagged: ((await pdf.getMarkInfo()) as { Marked?: boolean } | null)?.Marked === true,
    roles: [...new Set(structures.flatMap((structure) => rolesOf(structure)))].sort(),
    links: annotations
      .filter(({ subtype }) => subtype === 'Link')
      .map(({ url, contentsObj }) => ({ ...(url === undefined ? {} : { url }), contents: contentsObj?.str ?? '' })),
  }
}

const bookmarksOf = (items: readonly { readonly title: string; readonly items: readonly unknown[] }[]): Bookmark[] =>
  items.map(({ title, items: below }) => ({ title, items: bookmarksOf(below as Parameters<typeof bookmarksOf>[0]) }))

const rolesOf = (node: StructureNode | null): string[] =>
  node === null ? [] : [...(node.role === undefined ? [] : [node.role]), ...(node.children ?? []).flatMap((child) => rolesOf(child))]
