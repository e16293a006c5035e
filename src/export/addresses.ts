import type { Language } from '../model/schema/text.ts'

/**
 * Where a page of a statement stands: at the permanent address of a version, in the folder that is named after it, or
 * at the current one (`null`), which is the folder of the language.
 */
export type Standpoint = string | null

/** The address of a shared file of the policy, as a page there writes it. */
export const assetAddress = (at: Standpoint, name: string): string => `${at === null ? '../..' : '../../..'}/assets/${name}`

/** The address of the same page in a language. */
export const addressIn = (at: Standpoint, language: Language, file: string): string =>
  at === null ? `../${language}/${file}` : `../../${language}/${at}/${file}`

/** What a folder of the output is published as, with a slash at its end. `site` is the address of the whole. */
export const publishedFolder = (site: string, ...steps: readonly string[]): string => [site, ...steps.map((step) => `${step}/`)].join('')

/** The list of what a folder holds; of a statement its languages. */
export const indexFile = 'index.html'
/** The pages of the site, for search engines. */
export const sitemapFile = 'sitemap.xml'
/** Files of a statement that are no format of it. */
export const historyFile = 'history.html'
export const feedFile = 'feed.xml'
/** The statement alone, to stand in a frame of somebody else's page. */
export const frameFile = 'frame.html'
/** The differences from the version before, in the folder of a version. */
export const changesFile = 'changes.html'
