import type { ListedFile } from '../model/manifest.ts'
import type { IsoDate } from '../model/schema/scalars.ts'
import { comment, integrityOf, startTag } from './markup.ts'
import type { Chosen } from './chosen.ts'

/** What a snippet is made of. */
export interface Subject {
  readonly chosen: Chosen
  /** The title, with who issues the statement. */
  readonly title: string
  /** What a link from a frame to the statement on a page of its own says, as HTML. */
  readonly alone: string
  /** Where the folder is published, with a slash at its end; `undefined` where addresses are relative to it. */
  readonly site: string | undefined
  /** The folder that was built, as it was named. */
  readonly folder: string
  readonly built: IsoDate
  /** The version that is shown: at the current address the one in force, `null` for what was never released. */
  readonly shown: string | null
  readonly prefix: string | undefined
  /** Whether the statement has a shadow tree of its own. */
  readonly shadow: boolean
  /** The article, as it was built. */
  readonly fragment: string
  /** A file at the address of the statement. Throws `OutsideFault`. */
  readonly file: (name: string) => ListedFile
  readonly stylesheet: ListedFile
  /** A script among the assets. Throws `OutsideFault`. */
  readonly script: (name: string) => ListedFile
}

/** Who may be asked for styles and scripts, as a Content-Security-Policy names it. */
export const sourceOf = ({ site }: Subject): string => (site === undefined ? "'self'" : new URL(site).origin)

/** The address of a file. */
export const addressOf = ({ site }: Subject, { path }: ListedFile): string => (site ?? '') + path

/** What a page demands of a file that it loads: its hash, without sending who asks. */
const pinned = (file: ListedFile) => ({ integrity: integrityOf(file), crossorigin: 'anonymous' })

export const stylesheetLink = (subject: Subject): string => {
  const { stylesheet } = subject
  return startTag('link', { rel: 'stylesheet', href: addressOf(subject, stylesheet), ...pinned(stylesheet) })
}

/** A module, which runs once the page is there. */
export const scriptElement = (subject: Subject, name: string): string => {
  const file = subject.script(name)
  return `${startTag('script', { type: 'module', src: addressOf(subject, file), ...pinned(file) })}</script>`
}

const languageNames = { nl: 'Dutch', en: 'English' } as const

/** What a snippet says of itself before its own lines. */
export const introduction = ({ chosen: { policy, statement, language, version }, built, shown }: Subject): string => {
  const from = shown === null ? 'and not released' : `from version ${shown}`
  const which = version === undefined ? `built on ${built} ${from}` : `version ${version}, which never changes`
  return `Statement ${policy}/${statement} in ${languageNames[language]} (${language}), ${which}. Made by Verklaar.`
}

/** The headers that are needed where one website asks another. */
export const sharing = (subject: Subject, files: readonly ListedFile[]): readonly string[] => {
  const { site } = subject
  if (site === undefined) return [`Addresses are relative to the folder ${subject.folder}: put its address on your website before them.`]
  const paths = files.map((file) => new URL(addressOf(subject, file)).pathname)
  return [
    `From another origin, ${sourceOf(subject)} must answer with "Access-Control-Allow-Origin: *":`,
    ...paths.map((path) => `  ${path}`),
  ]
}

/** Why code has a hash and, at the current address, the text has none. */
export const pinning = ({ chosen: { version } }: Subject, code: string): string =>
  version === undefined
    ? `Pinned by hash: ${code}. The text is not: a new version appears here by itself.`
    : `Pinned by hash: ${code} and the text.`

/** What is to be done after an upgrade. */
export const upgrading =
  'After an upgrade of Verklaar take a new snippet; until then, leave files with a hash in their name where they are.'

/** A snippet of HTML: a comment that tells what it is and what it needs, and its lines. */
export const withComment = (subject: Subject, said: readonly string[], lines: readonly string[]): string =>
  `${[comment([introduction(subject), ...said]), ...lines].join('\n')}\n`
