import type { Text } from 'mdast'
import { visit } from 'unist-util-visit'
import { createReport, type Report } from '../diagnostics/diagnostic.ts'
import { unsafeLink } from '../diagnostics/unsafe-link.ts'
import type { LocaleFile, Message } from '../model/parsed.ts'
import type { Place } from '../model/place.ts'
import type { Language } from '../model/schema/text.ts'
import { token } from '../template/value.ts'
import { parseMarkdown } from './markdown.ts'
import { rawHtml, textFeature, unreadableText } from './problems.ts'
import { excessOf } from './readable.ts'
import { checkTexts } from './texts.ts'

/** Reports what a message of a policy's own may not hold: it is one paragraph, as other texts are. */
export const checkMessageTexts = (files: readonly LocaleFile[], report: Report): void => {
  for (const { language, messages } of files) for (const message of messages.values()) checkMessage(message, language, report)
}

/** Stands for an address that is filled in later. */
const someAddress = 'https://example.org/'

const checkMessage = ({ text, place }: Message, language: Language, report: Report): void => {
  const excess = excessOf(text, 'message')
  if (excess !== undefined) return report.add(unreadableText(place, excess))
  const own = createReport(report)
  const addressed = text.replaceAll(/\]\(\{\{\s*url\s*\}\}\)/g, `](${someAddress})`)
  checkTexts([{ markup: 'inline', isClause: false, isMessage: true, language, text: addressed, path: [], locate: () => place }], own)
  if (!own.failed) checkFilled(addressed.replaceAll(/\{\{.*?\}\}/gs, token), place, report)
}

/** Reports what Markdown makes of a message once tokens stand in it, and that leaves no place for a value. */
const checkFilled = (text: string, place: Place, report: Report): void => {
  const found = (written: string) => written.replaceAll(token, '{{…}}')
  visit(parseMarkdown(text), (node) => {
    if (node.type === 'html') report.add(rawHtml(place, { found: found(node.value) }))
    if (node.type === 'inlineCode' && node.value.includes(token))
      report.add(textFeature(place, { found: 'a placeholder between backticks' }))
    // A message is printed in any statement, so it cannot know its sections.
    if (node.type === 'link' && (node.url.includes(token) || node.url.startsWith('#')))
      report.add(unsafeLink(place, { found: found(node.url), fault: 'unparsable' }))
    if (node.type === 'text' && opensMore(node, text))
      report.add(textFeature(place, { found: 'a backtick or `<` that opens and closes nothing' }))
  })
}

/** Whether a text holds what would open code or HTML if another message behind it closed it. */
const opensMore = ({ position }: Text, text: string): boolean =>
  /(?:^|[^\\])(?:\\\\)*(?:`|<[a-z/!?])/i.test(text.slice(position?.start.offset, position?.end.offset))
