/**
 * What Chromium leaves out of the structure of a PDF unless a role tells it: that a list of definitions is a list, and the
 * language of words. The values stand without quotes, so that in an attribute whose text reads like one of these tags
 * nothing but text changes.
 */
const roles: readonly (readonly [string, string])[] = [
  ['<dl class="vk-facts">', '<dl role=list class="vk-facts">'],
  ['<div>', '<div role=listitem>'],
  ['<span lang="', '<span role=generic lang="'],
]

/** A cell in which nothing is printed is left out too, and the cells after it would stand in the wrong columns. */
const emptyCell = /<td((?: data-label="[^"]*")?)><\/td>/g
const blankCell = '<td class=vk-empty$1>&nbsp;</td>'

/** An article, as `writeElement` wrote it, with all that the structure of a PDF is to tell. */
export const taggable = (article: string): string =>
  roles.reduce((html, [tag, told]) => html.replaceAll(tag, told), article).replaceAll(emptyCell, blankCell)

/**
 * Keeps the space between the words that end and begin a line, which Chromium would leave out of the text of a PDF: to
 * those who hear it they would be one word. In other elements the line ends between blocks would show.
 */
export const spacesKept = `.vk-page :is(p, h1, h2, h3, h4, h5, h6, dt, caption, th, td, li:not(:has(> p)), dd:not(:has(> :is(p, ul, ol, table)))) {
  white-space-collapse: preserve;
}
`
