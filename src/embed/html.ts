import { prefixed } from './markup.ts'
import { addressOf, sharing, sourceOf, stylesheetLink, type Subject, withComment } from './snippet.ts'

/** The statement itself, to paste or to include. */
export const htmlSnippet = (subject: Subject): string => {
  const { fragment, prefix, chosen, stylesheet, site } = subject
  const path = addressOf(subject, subject.file('fragment.html'))
  const included = site === undefined ? `/${path}` : new URL(path).pathname
  const following =
    chosen.version === undefined
      ? ['This is a copy: it does not follow new versions. A server that includes files does; in place of the article, write']
      : ['A server that includes files needs no copy: in place of the article, write']
  return withComment(
    subject,
    [
      'Paste both elements. The article runs nothing, sends nothing and loads nothing; the stylesheet is pinned by its hash.',
      `Content-Security-Policy of your page: style-src ${sourceOf(subject)}`,
      ...sharing(subject, [stylesheet]),
      ...(prefix === undefined
        ? [...following, `  #include virtual="${included}" (an SSI directive, for the file on your own server)`]
        : []),
    ],
    [stylesheetLink(subject), (prefix === undefined ? fragment : prefixed(fragment, prefix)).trimEnd()],
  )
}
