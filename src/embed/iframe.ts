import { startTag } from './markup.ts'
import { addressOf, pinning, scriptElement, sharing, sourceOf, stylesheetLink, type Subject, upgrading, withComment } from './snippet.ts'

/**
 * What the page in the frame may do. An origin of its own lets it load its fonts and lets both sides name each other;
 * on that origin it can still touch no page of another one.
 */
const sandbox = [
  'allow-scripts',
  'allow-same-origin',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-top-navigation-by-user-activation',
].join(' ')

/** A frame around a page of its own, with a link beneath it, and the script that gives it the height of the statement. */
export const iframeSnippet = (subject: Subject): string => {
  const { chosen, title, alone, stylesheet, prefix } = subject
  const source = sourceOf(subject)
  const page = addressOf(subject, subject.file('frame.html'))
  const frame = startTag('iframe', {
    class: 'vk-embed',
    'data-verklaar': `${chosen.policy}--${chosen.statement}`,
    'data-id-prefix': prefix,
    src: page,
    title,
    lang: chosen.language,
    loading: 'lazy',
    referrerpolicy: 'no-referrer',
    sandbox,
  })
  return withComment(
    subject,
    [
      `Content-Security-Policy of your page: frame-src ${source}; script-src ${source}; style-src ${source}`,
      ...sharing(subject, [stylesheet, subject.script('verklaar-frame')]),
      `That server must let your page frame ${new URL(page).pathname}: no X-Frame-Options there, and your origin in frame-ancestors.`,
      'Without the script the frame scrolls by itself, and no address leads into it.',
      pinning(subject, 'stylesheet and script'),
      upgrading,
    ],
    [
      stylesheetLink(subject),
      `${frame}</iframe>`,
      `${startTag('p', { lang: chosen.language })}${startTag('a', { href: addressOf(subject, subject.file('index.html')) })}${alone}</a></p>`,
      scriptElement(subject, 'verklaar-frame'),
    ],
  )
}
