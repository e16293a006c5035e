import { wordsIn } from './prose.ts'

/** A link in a text: its words, and where they stand. */
export interface LinkText {
  readonly words: string
  readonly from: number
  readonly to: number
}

const link = /(?<![\\!])\[([^[\]]+)\]\([^()\s]*\)/g
const bare = /<?https?:\/\/[^\s<>)]+>?/g

/** The links of a text, by what a reader sees of them: also an address that stands there as it is. */
export const linkTextsIn = (text: string): readonly LinkText[] => {
  const links = [...text.matchAll(link)].map(({ 0: whole, 1: words = '', index }) => ({ words, from: index, to: index + whole.length }))
  const addresses = [...text.matchAll(bare)]
    .filter(({ index }) => links.every(({ from, to }) => index < from || index >= to))
    .map(({ 0: words, index }) => ({ words: words.replace(/^<|>$/g, ''), from: index, to: index + words.length }))
  return [...links, ...addresses]
}

const idle = new Set(
  (
    'hier|klik hier|klik op hier|lees hier|lees hier meer|klik|link|deze link|via deze link|de link|lees meer|lees verder|meer|meer lezen|' +
    'meer weten|meer info|meer informatie|deze pagina|website|deze website|here|click here|click|this link|the link|via this link|read more|' +
    'read more here|read on|more|learn more|find out more|more info|more information|this page|this website|read here'
  ).split('|'),
)

/** Whether the words of a link say nothing of where it leads. */
export const isIdle = (words: string): boolean =>
  idle.has(
    wordsIn(words)
      .toLowerCase()
      .replace(/[^\p{L}\p{N} ]/gu, ' ')
      .trim()
      .replace(/ +/g, ' '),
  )

/** A longer address cannot be read aloud. */
const longestAddress = 40

export const isLongAddress = (words: string): boolean => /^(?:https?:\/\/|www\.)\S+$/.test(words) && words.length > longestAddress
