import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { Place } from '../../model/place.ts'
import type { Program, SourceText } from '../../model/program.ts'
import type { CheckInput } from '../input.ts'
import { isIdle, isLongAddress, linkTextsIn } from '../words/link-texts.ts'

export const wcag244 = defineRule<CheckInput>({
  code: 'wcag-2-4-4',
  level: 'warning',
  about: 'The words of a link say where it leads. Those who jump from link to link hear nothing but these words.',
  duty: {
    catalogue: 'WCAG-2.4.4',
    law: ['WCAG 2.1, 2.4.4', 'WCAG 2.1, 2.4.1', 'WP260 rev.01, para. 11'],
    documents: ['privacy', 'cookie'],
    section: 'page',
    evidence: read(
      '2026-11-22',
      "Web Content Accessibility Guidelines (WCAG) 2.1, W3C's text with errata, 2.4.4 and 2.4.1",
      'The purpose of each link can be determined from the link text alone or from the link text together with its programmatically determined link context',
    ),
  },
  check: ({ program }, say) => {
    for (const { words, place } of linksIn(program)) {
      if (isIdle(words))
        say(place, {
          message: `The link “${words}” is unclear without its context.`,
          hints: ['Let its words name what is there: the name of the page or document.'],
        })
      else if (isLongAddress(words))
        say(place, {
          message: 'The words of this link are a long address.',
          hints: ['Write the name of the page, with the address behind it: `[name](https://…)`.'],
        })
    }
  },
})

/** The links of texts, and the names of statements and documents, which are printed as links. */
const linksIn = ({ texts }: Program): readonly { readonly words: string; readonly place: Place }[] =>
  texts.flatMap((text) => {
    const links = isLinkName(text)
      ? [{ words: text.text, from: 0, to: text.text.length }]
      : text.markup === 'plain'
        ? []
        : linkTextsIn(text.text)
    return links.map(({ words, from, to }) => ({ words, place: text.locate(from, to) }))
  })

const isLinkName = ({ path }: SourceText): boolean =>
  (path[0] === 'policy.yaml' && path[1] === 'documents') || (path.at(-2) === 'statement' && path.at(-1) === 'name')
