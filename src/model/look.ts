import type { Theme } from './source/theme.ts'

/** The level of the heading of a statement in somebody else's page: 1 to 4. */
export const headingLevels = [1, 2, 3, 4] as const
export type HeadingLevel = (typeof headingLevels)[number]

/** Words of another language in a text, by that language (BCP 47). */
export type ForeignWords = Readonly<Record<string, readonly string[]>>

/** Ids of today by the ids that stood for the same before. */
export type Renamings = ReadonlyMap<string, string>

/** What was renamed in a statement. */
export interface FormerIds {
  readonly sections: Renamings
  /** Of what stands in a section, by the id of the section: that of today, and those that it had. */
  readonly items: ReadonlyMap<string, Renamings>
}

/** How a statement is shown. None of it is wording: a version in force is shown as policy and tool would today. */
export interface Look {
  readonly theme?: Theme | undefined
  readonly logo?: Logo | undefined
  readonly headingLevel: HeadingLevel
  readonly foreignWords: ForeignWords
  /** By the id of the statement. */
  readonly formerIds: ReadonlyMap<string, FormerIds>
}

/** The look of a statement whose policy chooses nothing. */
export const usualLook: Look = { headingLevel: 1, foreignWords: {}, formerIds: new Map() }

/** What has become of an id that was published: the address of it leads to the section or item that is named, or to the statement. */
export interface Alias {
  readonly retired: { readonly section: string; readonly item?: string | undefined }
  readonly to: { readonly section: string; readonly item?: string | undefined } | null
}

/** The picture of a policy's own that stands above its pages. */
export interface Logo {
  readonly mediaType: 'image/svg+xml' | 'image/png'
  readonly bytes: Uint8Array
  /** In CSS pixels. */
  readonly width: number
  readonly height: number
}
