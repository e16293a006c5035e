import { visit } from 'unist-util-visit'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { Program } from '../model/program.ts'
import { parseMarkdown } from './markdown.ts'
import { sectionLink } from './problems.ts'
import { addressRange, isReadable } from './texts.ts'

/** Reports links in texts to sections that no statement of the policy has. */
export const checkSectionLinks = (program: Program, report: Report): void => {
  const sections = new Set(program.statements.flatMap((statement) => statement.sections.map(({ id }) => id)))
  for (const text of program.markedTexts.filter(isReadable)) {
    visit(parseMarkdown(text.text), 'link', (link) => {
      if (!link.url.startsWith('#') || sections.has(link.url.slice(1))) return
      report.add(sectionLink(text.locate(...addressRange(text.text, link)), { found: link.url.slice(1), known: [...sections] }))
    })
  }
}
