import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { contrast, enoughContrast } from '../../model/contrast.ts'
import type { CheckInput } from '../input.ts'

export const wcag14 = defineRule<CheckInput>({
  code: 'wcag-1-4',
  level: 'warning',
  about: `The text and the links of a theme have a contrast of at least ${enoughContrast}:1 with its background.`,
  duty: {
    catalogue: 'WCAG-1.4',
    law: ['WCAG 2.1, 1.4.3', 'WCAG 2.1, 1.4.10', 'WCAG 2.1, 1.4.11', 'GDPR 12(1)'],
    documents: ['privacy', 'cookie'],
    section: 'page',
    evidence: read(
      '2026-11-22',
      "Web Content Accessibility Guidelines (WCAG) 2.1, W3C's text with errata, 1.4.3, 1.4.10 and 1.4.11",
      'The visual presentation of text and images of text has a contrast ratio of at least 4.5:1',
    ),
  },
  check: ({ program }, say) => {
    for (const scheme of ['light', 'dark'] as const)
      for (const part of ['text', 'link'] as const) {
        const colours = program.source.theme?.[scheme]
        if (colours === undefined) continue
        const found = contrast(colours[part], colours.background)
        if (found >= enoughContrast) continue
        say(program.at('theme', scheme, part), {
          message: `The colour \`${part}\` of the ${scheme} theme has a contrast of ${rounded(found)}:1 with its background, which is hard to read.`,
          hints: [`Choose a \`${part}\` or a \`background\` that is darker or lighter, until it is at least ${enoughContrast}:1.`],
          related: [{ message: 'This is the background.', place: program.at('theme', scheme, 'background') }],
        })
      }
  },
})

/** Downwards: 4.49 is not 4.5. */
const rounded = (ratio: number): string => (Math.floor(ratio * 10) / 10).toFixed(1)
