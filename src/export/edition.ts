import type { Printer } from '../host/host.ts'
import type { Artifact } from '../model/artifact.ts'
import type { Edition } from '../model/document.ts'
import type { IsoDate } from '../model/schema/scalars.ts'
import type { Assets } from './assets.ts'
import { writable } from './content.ts'
import { writeElement } from './html.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import { page } from './page.ts'
import { pageTitle } from './page-frame.ts'
import type { finishPdf } from './pdf-finish.ts'
import { printPage } from './print-page.ts'
import { statementTree, type StatementTree } from './tree/statement.ts'

/** What an edition is written with. */
export interface ExportContext {
  readonly assets: Assets
  /** Absent where no PDF is asked for. */
  readonly printer: Printer | undefined
  /** The day of the build: the date of the PDF. */
  readonly day: IsoDate
  /** What makes the PDF, without a version: "Verklaar". */
  readonly tool: string
  /** Gives a printed PDF its properties and takes out what differs from print to print. */
  readonly finishPdf: typeof finishPdf
}

/** One statement on its way out: the edition, its tree, and its article, written once for all that hold it. */
interface Work {
  readonly edition: Edition
  readonly tree: StatementTree
  readonly article: string
  readonly context: ExportContext
}

interface Exporter {
  readonly file: string
  readonly mediaType: string
  /** The content, or `undefined` where this format is not asked for. */
  readonly write: (work: Work) => string | undefined | Promise<Uint8Array | undefined>
}

const pdf = async (work: Work): Promise<Uint8Array | undefined> => {
  const { edition, tree, article, context } = work
  const { printer, assets, day, tool, finishPdf } = context
  if (printer === undefined) return undefined
  const { document } = edition
  const targets = new Map(tree.sections.map(({ elementId, section }) => [elementId, section.title]))
  const facts = {
    title: pageTitle(document),
    language: document.language,
    author: document.organisation,
    subject: document.furniture.description,
    producer: tool,
    day,
  }
  return finishPdf(await printer.print(printPage(edition, article, assets)), facts, targets)
}

const wholePage = ({ edition, article, context }: Work): string =>
  page(edition, article, { stylesheet: `../../assets/${context.assets.stylesheet.name}`, pdf: context.printer !== undefined })

/** The formats of a statement. */
export const exporters: readonly Exporter[] = [
  { file: 'index.html', mediaType: 'text/html', write: wholePage },
  { file: 'fragment.html', mediaType: 'text/html', write: ({ article }) => article },
  { file: 'statement.md', mediaType: 'text/markdown', write: ({ edition }) => markdown(edition.document) },
  { file: 'statement.json', mediaType: 'application/json', write: ({ edition, tree }) => json(edition, tree) },
  { file: 'statement.pdf', mediaType: 'application/pdf', write: pdf },
]

/** Writes one edition in every format. */
export const exportEdition = async (given: Edition, context: ExportContext): Promise<Artifact[]> => {
  const edition = { ...given, document: writable(given.document) }
  const tree = statementTree(edition)
  const work: Work = { edition, tree, article: writeElement(tree.article), context }
  const { policy, statement, language } = edition.document
  const artifacts = exporters.map(async ({ file, mediaType, write }): Promise<Artifact[]> => {
    const content = await write(work)
    if (content === undefined) return []
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    return [{ path: `${policy}/${statement}/${language}/${file}`, mediaType, bytes, policy, statement, language, version: given.version }]
  })
  return (await Promise.all(artifacts)).flat()
}
