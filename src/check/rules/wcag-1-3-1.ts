import { read } from '../../diagnostics/evidence.ts'
import { defineRule, type Finding } from '../../diagnostics/rule.ts'
import { levelOfStandard } from '../facts/accessibility.ts'
import type { CheckInput } from '../input.ts'
import { type StructureFault, structureFaults } from '../words/structure.ts'

export const wcag131 = defineRule<CheckInput>({
  code: 'wcag-1-3-1',
  level: 'error',
  about:
    'What looks like a list, a heading or the head of a table is one: a screen reader tells of it only then. Headings skip no level. For who is no public body it is a warning.',
  duty: {
    catalogue: 'WCAG-1.3.1',
    law: ['WCAG 2.1, 1.3.1', 'WCAG 2.1, 2.4.2', 'WCAG 2.1, 2.4.6'],
    documents: ['privacy', 'cookie'],
    section: 'page',
    evidence: read(
      '2026-11-22',
      "Web Content Accessibility Guidelines (WCAG) 2.1, W3C's text with errata, 1.3.1, 2.4.2 and 2.4.6",
      'Information, structure, and relationships conveyed through presentation can be programmatically determined or are available in text.',
    ),
  },
  check: ({ program }, say) => {
    const level = levelOfStandard(program)
    for (const text of program.texts)
      for (const { kind, from, to } of structureFaults(text)) say(text.locate(from, to), { level, ...findings[kind] })
  },
})

/** The standard asks for lists and heads of tables; the order of headings is good practice. */
const findings: Readonly<Record<StructureFault['kind'], Finding>> = {
  'typed-list': {
    message: 'This list is typed with signs, so that a screen reader does not tell that it is one.',
    hints: ['Begin each item on a line of its own with `- ` or `1. `.'],
  },
  'empty-header': {
    message: 'A column of this table has no heading.',
    hints: ['Write a word above each column.'],
  },
  'skipped-heading': {
    level: 'warning',
    message: 'This heading skips a level.',
    hints: ['Begin it with `## `, or put a heading of that level above it.'],
  },
  'typed-heading': {
    level: 'warning',
    message: 'This line looks like a heading and is a paragraph in bold.',
    hints: ['Make it a heading of a clause, which begins with `## `, or begin the next paragraph with it.'],
  },
}
