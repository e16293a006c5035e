import { escapedHtml, integrityOf, startTag } from './markup.ts'
import { addressOf, pinning, scriptElement, sharing, sourceOf, stylesheetLink, type Subject, upgrading, withComment } from './snippet.ts'

/** An element that builds the statement from its data; a link stands there until it has, and if it cannot. */
export const webComponentSnippet = (subject: Subject): string => {
  const { chosen, prefix, title, stylesheet, shadow } = subject
  const data = subject.file('statement.json')
  const script = subject.script('verklaar-statement')
  const source = sourceOf(subject)
  const start = startTag('verklaar-statement', {
    src: addressOf(subject, data),
    integrity: chosen.version === undefined ? undefined : integrityOf(data),
    'id-prefix': prefix,
    ...(shadow ? { shadow, stylesheet: addressOf(subject, stylesheet), 'stylesheet-integrity': integrityOf(stylesheet) } : {}),
    lang: chosen.language,
  })
  return withComment(
    subject,
    [
      `Content-Security-Policy of your page: script-src ${source}; connect-src ${source}; style-src ${source}`,
      'Trusted Types: nothing to allow; the element writes no HTML.',
      ...sharing(subject, [stylesheet, script, data]),
      pinning(subject, 'stylesheet and script'),
      upgrading,
    ],
    [
      ...(shadow ? [] : [stylesheetLink(subject)]),
      scriptElement(subject, 'verklaar-statement'),
      start,
      `  ${startTag('a', { href: addressOf(subject, subject.file('index.html')) })}${escapedHtml(title)}</a>`,
      '</verklaar-statement>',
    ],
  )
}
