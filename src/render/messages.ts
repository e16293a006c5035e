import { visit } from 'unist-util-visit'
import type { Report } from '../diagnostics/diagnostic.ts'
import { unsafeLink } from '../diagnostics/unsafe-link.ts'
import type { LocaleFile } from '../model/parsed.ts'
import { parseMarkdown } from './markdown.ts'
import { textFeature } from './problems.ts'
import { checkTexts } from './texts.ts'

/** Stands for an address that is filled in later. */
const someAddress = 'https://example.org/'

/** Reports what a message of a policy's own may not hold: it is one paragraph, as other texts are. */
export const checkMessageTexts = (files: readonly LocaleFile[], report: Report): void => {
  for (const { language, messages } of files) {
    for (const { text, place } of messages.values()) {
      const filled = text.replaceAll(/\]\(\{\{\s*url\s*\}\}\)/g, `](${someAddress})`)
      checkTexts([{ markup: 'inline', isClause: false, isMessage: true, language, text: filled, locate: () => place }], report)
      visit(parseMarkdown(filled), (node) => {
        if (node.type === 'inlineCode' && node.value.includes('{{'))
          report.add(textFeature(place, { found: 'a placeholder between backticks' }))
        // A message is printed in any statement, so it cannot know its sections.
        if (node.type === 'link' && node.url.startsWith('#')) report.add(unsafeLink(place, { found: node.url, fault: 'unparsable' }))
      })
    }
  }
}
