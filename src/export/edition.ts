import type { Printer } from '../host/host.ts'
import type { Artifact } from '../model/artifact.ts'
import type { Document, Edition } from '../model/document.ts'
import type { HeadingLevel } from '../model/look.ts'
import type { FrozenFile, Release, ReleaseRecord } from '../model/release.ts'
import type { IsoDate } from '../model/schema/scalars.ts'
import type { Language } from '../model/schema/text.ts'
import type { Standing } from '../model/standing.ts'
import { redlineOf } from '../redline/redline.ts'
import { assetAddress, changesFile, feedFile, frameFile, historyFile, type Standpoint } from './addresses.ts'
import { announced, introduced } from './pages/announce.ts'
import type { Assets } from './assets/assets.ts'
import { changesPage } from './pages/changes-page.ts'
import { writable } from './content.ts'
import { feed } from './feed.ts'
import { framePage, leavingFrame } from './pages/frame-page.ts'
import { historyPage } from './pages/history-page.ts'
import { writeElement } from './html.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import { page } from './pages/page.ts'
import { pageTitle, type ShownLogo, shownLogo } from './pages/page-frame.ts'
import { linkWords } from './pdf/link-words.ts'
import { headingTexts } from './pdf/pdf-bookmarks.ts'
import type { finishPdf } from './pdf/pdf-finish.ts'
import { printPage } from './pdf/print-page.ts'
import { statementTree, type StatementTree } from './tree/statement.ts'
import { announcedVersions } from './versions.ts'

/** What an edition is written with. */
export interface ExportContext {
  readonly assets: Assets
  /** Absent where no PDF is asked for. */
  readonly printer: Printer | undefined
  /** The day of the build: the date of the PDF. */
  readonly day: IsoDate
  /** What makes the PDF, without a version: "Verklaar". */
  readonly tool: string
  /** Where the output folder is published, with a slash at its end. What stands at a permanent address does not tell it. */
  readonly site?: string | undefined
  /** Gives a printed PDF its properties and takes out what differs from print to print. */
  readonly finishPdf: typeof finishPdf
}

/** The version before one that is released, in the same language. */
export interface VersionBefore {
  readonly document: Document
  readonly record: ReleaseRecord
  /** What changed since, in sentences of the language. */
  readonly told: readonly string[]
}

/** What a version is written with. */
export interface ReleaseContext extends ExportContext {
  /** Absent for the first version in a language. */
  readonly before?: VersionBefore
}

/** One statement on its way out: the edition, its tree, and its article, written once for all that hold it. */
interface Work {
  readonly edition: Edition
  /** Of whole pages, whose title is their first heading. */
  readonly tree: StatementTree
  readonly article: string
  /** The same as the page shows it, which says above the statement which versions come. */
  readonly shown: string
  /** Of what stands in pages of somebody else, with headings of the level that the policy chose. */
  readonly embedded: { readonly tree: StatementTree; readonly article: string }
  /** Where it will stand. */
  readonly at: Standpoint
  /** Whether a page in the folder of the version tells what changed. */
  readonly changes: boolean
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
  const facts = {
    title: pageTitle(document),
    language: document.language,
    author: document.organisation,
    subject: document.furniture.description,
    producer: tool,
    day,
  }
  return finishPdf(await printer.print(printPage(edition, article, assets)), facts, linkWords(tree.article), headingTexts(tree.article))
}

const stylesheetOf = ({ at, context }: Work): string => assetAddress(at, context.assets.stylesheet.name)

/** What all pages of a statement look like. */
const dress = (work: Work): { readonly stylesheet: string; readonly logo: ShownLogo | undefined } => {
  const { logo: asset } = work.context.assets
  const { logo } = work.edition.look
  return {
    stylesheet: stylesheetOf(work),
    logo: asset === undefined || logo === undefined ? undefined : shownLogo(logo, assetAddress(work.at, asset.name)),
  }
}

const wholePage = (work: Work): string => {
  const { edition, shown, at, changes, context } = work
  return page(edition, shown, { at, changes, ...dress(work), pdf: context.printer !== undefined, site: context.site })
}

/** The formats of a statement. */
export const exporters: readonly Exporter[] = [
  { file: 'index.html', mediaType: 'text/html', write: wholePage },
  { file: 'fragment.html', mediaType: 'text/html', write: ({ embedded }) => embedded.article },
  { file: 'statement.md', mediaType: 'text/markdown', write: ({ edition }) => markdown(edition.document) },
  { file: 'statement.json', mediaType: 'application/json', write: ({ edition, embedded }) => json(edition, embedded.tree) },
  { file: 'statement.pdf', mediaType: 'application/pdf', write: pdf },
]

/** What stands at the current address alone: no version keeps a page with a script. */
const frame: Exporter = {
  file: frameFile,
  mediaType: 'text/html',
  write: (work) => {
    const { embedded, scripts } = work.context.assets
    const surroundings = { stylesheet: stylesheetOf(work), embedded: assetAddress(work.at, embedded.name), script: scripts.frame }
    return framePage(work.edition, writeElement(leavingFrame(work.tree.article)), surroundings)
  },
}

/** What stands beside a statement that has versions. */
const companions: readonly Exporter[] = [
  {
    file: historyFile,
    mediaType: 'text/html',
    write: (work) => historyPage(work.edition, { ...dress(work), site: work.context.site }),
  },
  { file: feedFile, mediaType: 'application/atom+xml', write: ({ edition, context }) => feed(edition, context.site) },
]

type Written = Pick<Artifact, 'path' | 'mediaType' | 'bytes'>

const writeAll = async (chosen: readonly Exporter[], work: Work): Promise<Written[]> => {
  const files = chosen.map(async ({ file, mediaType, write }): Promise<Written[]> => {
    const content = await write(work)
    if (content === undefined) return []
    return [{ path: file, mediaType, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }]
  })
  return (await Promise.all(files)).flat()
}

const workOn = (given: Edition, rest: Pick<Work, 'at' | 'changes' | 'context'>, introduction?: Document): Work => {
  const edition = { ...given, document: writable(given.document) }
  const { headingLevel } = edition.look
  const page = written(edition, 1)
  const shown = introduction === undefined ? page : written({ ...edition, document: writable(introduction) }, 1)
  return { edition, ...page, shown: shown.article, embedded: headingLevel === 1 ? page : written(edition, headingLevel), ...rest }
}

const written = (edition: Edition, level: HeadingLevel): Work['embedded'] => {
  const tree = statementTree(edition, level)
  return { tree, article: writeElement(tree.article) }
}

const hasChanges = ({ files }: Release, language: Language): boolean =>
  files.some((file) => file.language === language && file.path === changesFile)

/** Whether the version before was in force by itself: compared with one that was not, a version would leave out what changed. */
const isComparedWithOld = ({ current, published }: Standing): boolean => {
  const before = published.find(({ record }) => record.version === current.record.previous?.version)
  return before !== undefined && before.record.effective < current.record.effective
}

/** Writes one edition in every format, for its current address. */
export const exportEdition = async (given: Edition, context: ExportContext): Promise<Artifact[]> => {
  const { version, standing } = given
  const { policy, statement, language } = given.document
  const changes = standing !== null && isComparedWithOld(standing) && hasChanges(standing.current, language)
  const introduction = announcedVersions(given).length === 0 ? undefined : introduced(given)
  const work = workOn({ ...given, document: announced(given) }, { at: null, changes, context }, introduction)
  const files = await writeAll([...exporters, frame, ...(standing === null ? [] : companions)], work)
  return files.map((file) => ({ ...file, path: `${policy}/${statement}/${language}/${file.path}`, policy, statement, language, version }))
}

/** Writes a version in every format, and what changed since the one before, for its permanent address: once, to be kept as it is. */
export const exportRelease = async (given: Edition, { before, ...context }: ReleaseContext): Promise<readonly FrozenFile[]> => {
  const { document } = given
  if (document.released === null) throw new Error('Only a version has a permanent address.')
  const work = workOn(given, { at: document.released.version, changes: before !== undefined, context })
  const files = await writeAll([...exporters, ...(before === undefined ? [] : [differences(given, before)])], work)
  return files.map((file) => ({ ...file, language: document.language }))
}

/** What changed, as a page beside the frozen text. It compares the documents as they are, before they are written. */
const differences = (edition: Edition, { document, record, told }: VersionBefore): Exporter => ({
  file: changesFile,
  mediaType: 'text/html',
  write: (work) => {
    const redline = redlineOf(document, edition.document)
    return changesPage({ edition, previous: record, told, redline }, dress(work))
  },
})
