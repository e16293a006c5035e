import { visit } from 'unist-util-visit'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { Program } from '../model/program.ts'
import { parseMarkdown } from './markdown.ts'
import { sectionLink } from './problems.ts'

/** Reports links in texts to sections that no statement of the policy has. */
export const checkSectionLinks = (program: Program, report: Report): void => {
  const sections = new Set(program.statements.flatMap((statement) => statement.sections.map(({ id }) => id)))
  for (const text of program.markedTexts) {
    visit(parseMarkdown(text.text), 'link', ({ url, position }) => {
      if (!url.startsWith('#') || sections.has(url.slice(1))) return
      const from = Math.max(position?.start.offset ?? 0, text.text.lastIndexOf(url, position?.end.offset))
      report.add(sectionLink(text.locate(from, from + url.length), { found: url.slice(1), known: [...sections] }))
    })
  }
}
