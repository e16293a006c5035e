import type { PhrasingContent, RootContent, TableRow } from 'mdast'
import { writeMarkdown } from '../export/markdown.ts'
import { formatDate } from '../locale/format.ts'
import type { Language } from '../model/schema/text.ts'
import { type Coverage, type CoverageLine, statuses } from './coverage.ts'
import { languageOf } from './html.ts'
import { quotedOf, remarksOf } from './told.ts'
import { words } from './words.ts'

const text = (value: string): PhrasingContent => ({ type: 'text', value })
const paragraph = (value: string): RootContent => ({ type: 'paragraph', children: [text(value)] })
const heading = (depth: 1 | 2 | 3, value: string): RootContent => ({ type: 'heading', depth, children: [text(value)] })
const row = (cells: readonly (readonly PhrasingContent[])[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((children) => ({ type: 'tableCell', children: [...children] })),
})

/** The report as Markdown, for a pull request or a file. */
export const coverageMarkdown = (coverage: Coverage): string => {
  const said = words[languageOf(coverage)]
  const statements = coverage.statements.flatMap((covered): RootContent[] => {
    const language = covered.languages[0] ?? 'en'
    const own = words[language]
    const counts = statuses.map((status) => `${covered.counts[status]} ${own.statuses[status]}`).join(', ')
    return [
      heading(2, `${covered.organisation}: ${covered.titles[language] ?? covered.statement}`),
      paragraph(`${own.changed(covered.lastChanged[language] ?? null)}${covered.kind === 'specimen' ? ` ${own.specimen}` : ''}`),
      paragraph(`${own.counts}: ${counts}.`),
      ...covered.groups.flatMap(({ title, lines }) => [heading(3, title[language]), table(lines, covered.languages, language)]),
    ]
  })
  return writeMarkdown({
    type: 'root',
    children: [
      heading(1, said.title),
      paragraph(said.about(formatDate(coverage.asOf, languageOf(coverage)), coverage.tool)),
      paragraph(said.caveat),
      ...statements,
    ],
  })
}

const table = (lines: readonly CoverageLine[], languages: readonly Language[], language: Language): RootContent => {
  const said = words[language]
  const head = row([said.duty, said.status, ...languages.map((one) => said.told[one]), said.remarks].map((cell) => [text(cell)]))
  const rows = lines.map((line) => {
    const quotes = languages.map((one) => line.quotes[one]).map((quotes, index) => quotes && quotedOf(quotes, languages[index] ?? language))
    const cells = [`${line.id} ${line.asks[language]}`, said.statuses[line.status], ...quotes.map((quoted = []) => quoted.join(' — '))]
    return row([...cells, remarksOf(line, language).join(' ')].map((cell) => [text(cell)]))
  })
  return { type: 'table', children: [head, ...rows] }
}
