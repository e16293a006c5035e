import type { RootContent } from 'mdast'
import type { Place } from './place.ts'
import type { Standing } from './standing.ts'
import type { ChangeWeight } from './source/changelog.ts'
import type { Alias, Look } from './look.ts'
import type { IsoDate } from './schema/scalars.ts'
import type { Subject } from './source/sections.ts'
import type { Language } from './schema/text.ts'

/**
 * What a node of the tree is, where Markdown has no word for it. Markdown writes such a node as what it is
 * without the role; HTML gives it an element or a class.
 *
 * - `facts`: a list whose items begin with a bold label (HTML: a definition list)
 * - `lettered`: a list whose items begin with their letter: "a. …"
 * - `caption`: the paragraph before a table that names it
 * - `notice`: a paragraph that must be seen first
 * - `dates`: the paragraph that dates the statement
 * - `history`: what changed and when; no part of the wording
 * - `card`: a heading with all that follows it up to the next heading of its depth, kept together
 * - `address`: a paragraph that is a postal address
 * - `notes`: a numbered list of footnotes
 */
export const roles = ['facts', 'lettered', 'caption', 'notice', 'dates', 'history', 'card', 'address', 'notes'] as const
export type Role = (typeof roles)[number]

/** Roles of what is no wording: it says when the statement changed, and changes with every version. */
export const unwordedRoles: ReadonlySet<Role | undefined> = new Set<Role>(['dates', 'history'])

declare module 'mdast' {
  interface Data {
    role?: Role
    /** The node is about this entry of a register, by its `ref`. For what looks at the tree; no format writes it. */
    about?: string
  }
  interface HeadingData {
    /** The id of what the heading is about, unique in its section: part of the element id. */
    item?: string
  }
  interface ListItemData {
    /** The id of a note, unique in its section: part of the element id. */
    item?: string
  }
  interface TableData {
    /** The column that says what a row is about, if it is not the first; -1 if there is none. */
    header?: number
  }
  interface TextData {
    /** The text is this day, written out (HTML: a `time` element). */
    day?: IsoDate
  }
  interface LinkData {
    /** A link to a section of the same statement; `url` is then `#` and the section's id. */
    section?: string
    /** The item in that section that the link leads to. */
    item?: string
  }
}

/** One section of a statement, as a tree. Headings inside it begin at depth 3. */
export interface Section {
  readonly id: string
  readonly title: string
  /** Where the statement asks for the section. */
  readonly origin: Place
  /** Codes of the rules of law that it answers. */
  readonly law: readonly string[]
  readonly content: readonly RootContent[]
}

/**
 * What pages say of versions. Names in single braces stand for values that come with each version.
 *
 * - `nav`, `all`, `changed`, `now`: the links of a page, and what they are together
 * - `upcoming`, `upcoming-changes`: the links to a version that is announced
 * - `new`, `this`: the names of what stands above a statement of which a version is announced, and above a version
 * - `announced`, `not-yet`: what opens a statement of which a new version is announced, or that is not in force yet
 * - `frozen`: what a page at a permanent address says of itself
 * - `heading` … `follow`: the history; `file-heard` and `differences-heard` are what those hear of its links who do not see where they stand
 * - `entry`, `applies`: the feed
 */
export const versionWords = [
  'nav',
  'all',
  'changed',
  'now',
  'new',
  'this',
  'upcoming',
  'upcoming-changes',
  'announced',
  'not-yet',
  'draft',
  'frozen',
  'heading',
  'intro',
  'version',
  'published',
  'in-force',
  'from',
  'between',
  'unused',
  'state-now',
  'state-upcoming',
  'weight',
  'first',
  'adopted',
  'differences',
  'differences-heard',
  'file-heard',
  'follow',
  'entry',
  'applies',
] as const
export type VersionWord = (typeof versionWords)[number]

/**
 * What pages say of differences between two versions. Names in single braces stand for values.
 *
 * - `before` … `dated`: which versions they are, `sources` for what is not released yet
 * - `notes` … `text`: the headings of the page
 * - `legend`: how to tell what changed, with `new` and `gone` as samples of it
 * - `inserted` … `deleted-end`: read aloud around what changed, where nothing is seen
 * - `unchanged`: stands for paragraphs that are the same
 * - `section-added` … `sections-same`: of whole sections
 * - `nothing`: of a text that did not change
 */
export const redlineWords = [
  'before',
  'after',
  'sources',
  'dated',
  'notes',
  'told',
  'text',
  'legend',
  'new',
  'gone',
  'inserted',
  'inserted-end',
  'deleted',
  'deleted-end',
  'unchanged',
  'section-added',
  'section-removed',
  'section-moved',
  'sections-same',
  'nothing',
] as const
export type RedlineWord = (typeof redlineWords)[number]

/**
 * What the lists of statements say. A name in single braces stands for a value; `{name}` is what a link shows.
 *
 * - `statements`: what they list
 * - `skip`: the way to the list
 * - `all`, `of`: the ways to a longer list
 * - `issuer-heard`, `file-heard`: what those hear of a link who do not see where it stands
 * - `specimens`, `specimens-note`: over those that nobody issued
 */
export const indexWords = ['statements', 'skip', 'all', 'of', 'issuer-heard', 'file-heard', 'specimens', 'specimens-note'] as const
export type IndexWord = (typeof indexWords)[number]

/** Words of the page around the statement, in its language. */
export interface Furniture {
  readonly contents: string
  readonly skip: string
  /** The way from a frame to the statement on a page of its own; `{title}` stands for its title. */
  readonly alone: string
  /** The way back to where the page begins. */
  readonly top: string
  readonly formats: string
  readonly formatNames: Readonly<Record<'pdf' | 'markdown', string>>
  readonly languages: string
  /** Each language in its own words. */
  readonly languageNames: Readonly<Record<Language, string>>
  /** Says which page this is; `{page}` and `{pages}` stand for the numbers. */
  readonly page: string
  /** What the statement is, in a sentence for search engines and document properties. */
  readonly description: string
  /** When the statement last changed, as a phrase with its date written out; `null` where `Document.lastChanged` is. */
  readonly lastChanged: string | null
  /** Stands before the fingerprint of the wording. */
  readonly wording: string
  readonly versions: Readonly<Record<VersionWord, string>>
  readonly redline: Readonly<Record<RedlineWord, string>>
  readonly index: Readonly<Record<IndexWord, string>>
  /** How weighty a change is, as a phrase. */
  readonly weights: Readonly<Record<ChangeWeight, string>>
}

/** A change note in one language. */
export interface ToldChange {
  readonly id: string
  readonly date: IsoDate
  readonly effective: IsoDate
  readonly weight: ChangeWeight
  readonly summary: readonly RootContent[]
  /** Why it holds sooner than people are promised. */
  readonly urgent: readonly RootContent[] | null
}

/** The identity of a released version. */
export interface Released {
  readonly version: string
  readonly published: IsoDate
  readonly effective: IsoDate
  /** The version before, whose differences from this one are told. */
  readonly previous: string | null
}

/** A statement in one language: the one form that all formats are written from. */
export interface Document {
  readonly policy: string
  readonly kind: 'policy' | 'specimen'
  readonly statement: string
  readonly covers: readonly Subject[]
  readonly language: Language
  /** Every language of the policy, this one included. */
  readonly languages: readonly Language[]
  readonly title: string
  /** Who issues it: the short name, else the legal name. */
  readonly organisation: string
  /** The day of the newest change note, or `null` where none is stated. */
  readonly lastChanged: IsoDate | null
  /** `null` for what was not released. */
  readonly released: Released | null
  /** The sources as they are, where a version is in force or could be. */
  readonly draft?: true
  /** What it is the first version to tell, newest first. */
  readonly changes: readonly ToldChange[]
  /** What stands between the title and the first section: the notice of a specimen, the date line. */
  readonly opening: readonly RootContent[]
  readonly sections: readonly Section[]
  readonly furniture: Furniture
}

/** SHA-256 in hex: of the facts of a statement, and of its visible wording in one language. */
export interface Fingerprints {
  readonly facts: string
  readonly wording: string
}

/** A document that may be published, with its identity. `version` is `null` for what was not released. */
export interface Edition {
  readonly document: Document
  readonly version: string | null
  readonly fingerprints: Fingerprints
  /** Its released versions; `null` for a statement that was never released. */
  readonly standing: Standing | null
  /** Ids that were published and are no longer in use. */
  readonly aliases: readonly Alias[]
  readonly look: Look
}
