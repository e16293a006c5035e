import type { Element } from 'hast'
import { element, writeWhole } from '../export/html.ts'
import { formatDate } from '../locale/format.ts'
import type { Language } from '../model/schema/text.ts'
import { type Coverage, type CoverageLine, type StatementCoverage, statuses } from './coverage.ts'
import { quotedOf, remarksOf } from './told.ts'
import { words } from './words.ts'

const style = `
:root { color-scheme: light; font: 15px/1.5 "Source Sans 3", "Segoe UI", system-ui, sans-serif; color: #1b2326; background: #fff; }
body { max-width: 62rem; margin: 2.5rem auto; padding: 0 1.25rem; }
h1 { font-size: 1.9rem; margin: 0 0 .3rem; } h2 { font-size: 1.45rem; margin: 2.8rem 0 .3rem; } h3 { font-size: 1.08rem; margin: 1.8rem 0 .5rem; }
p { margin: .25rem 0; } .caveat, .meta { color: #4a565b; }
.counts { display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; padding: 0; margin: .7rem 0 0; list-style: none; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; min-width: 44rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .9rem .5rem 0; } thead th { border-bottom: 2px solid #1b2326; } thead th:first-child { width: 27%; }
tbody { border-bottom: 1px solid #d7dcde; } tbody th { font-weight: 400; } tbody th b { display: block; } tbody th span { display: block; width: fit-content; margin-top: .3rem; padding: 0 .5rem; border: 1px solid currentColor; border-radius: 1rem; font-size: .87rem; }
td p + p { margin-top: .35rem; } td { overflow-wrap: break-word; } .remarks { color: #4a565b; }
.addressed { color: #14603a; } .partly { color: #7a4a00; } .missing { color: #a3210f; } .waived { color: #7a4a00; } .not-applicable { color: #4a565b; }
.sign { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 1.6rem; margin: 2.2rem 0 0; padding: 0; break-inside: avoid; }
.sign div { border-top: 1px solid #1b2326; padding-top: .25rem; margin-top: 2.4rem; } .sign dt { color: #4a565b; } .sign dd { margin: 0; }
@media screen and (max-width: 44rem) { table, tbody, tr, th, td { display: block; min-width: 0; width: auto; } thead { position: absolute; clip-path: inset(50%); } td::before { content: attr(lang); font-size: .72rem; text-transform: uppercase; color: #4a565b; } }
@media print { tr { break-inside: avoid; } body { margin: 0; max-width: none; padding: 0; font-size: 10pt; } article { break-before: page; } article:first-of-type { break-before: auto; } table { min-width: 0; font-size: 8.5pt; } thead { display: table-header-group; } h2, h3 { break-after: avoid; } .scroll { overflow: visible; } }
@page { size: A4; margin: 18mm 16mm; @bottom-right { content: counter(page) ' / ' counter(pages); font-size: 8pt; } }
`

/** The report as a page that somebody can print and sign. */
export const coverageHtml = (coverage: Coverage): string => {
  const language = languageOf(coverage)
  const said = words[language]
  const head = element('head', {}, [
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: "default-src 'none'; style-src 'unsafe-inline'" }),
    element('title', {}, [said.title]),
    element('style', {}, [style]),
  ])
  const body = element('body', {}, [
    element('h1', {}, [said.title]),
    element('p', { class: 'meta' }, [said.about(formatDate(coverage.asOf, languageOf(coverage)), coverage.tool)]),
    element('p', { class: 'caveat' }, [said.caveat]),
    ...coverage.statements.map(statement),
  ])
  return writeWhole(element('html', { lang: language }, [head, body]))
}

/** The words of the report are in the first language of what it reports on. */
export const languageOf = ({ statements }: Coverage): Language => statements[0]?.languages[0] ?? 'en'

const statement = (covered: StatementCoverage): Element => {
  const language = covered.languages[0] ?? 'en'
  const said = words[language]
  const counts = statuses.map((status) => element('li', { class: status }, [`${covered.counts[status]} ${said.statuses[status]}`]))
  return element('article', { lang: language }, [
    element('h2', {}, [`${covered.organisation}: ${covered.titles[language] ?? covered.statement}`]),
    element('p', { class: 'meta' }, [
      said.changed(covered.lastChanged[language] ?? null),
      ...(covered.kind === 'specimen' ? [` ${said.specimen}`] : []),
      ...(covered.facts === null ? [] : [` ${said.facts(covered.facts)}`]),
    ]),
    element('ul', { class: 'counts', 'aria-label': said.counts }, counts),
    ...covered.groups.flatMap(({ title, lines }) => [
      element('h3', {}, [title[language]]),
      element('div', { class: 'scroll' }, [table(lines, covered, language)]),
    ]),
    element(
      'dl',
      { class: 'sign' },
      said.sign.map((label) => element('div', {}, [element('dt', {}, [label]), element('dd', {}, [' '])])),
    ),
  ])
}

const table = (lines: readonly CoverageLine[], { languages }: StatementCoverage, language: Language): Element => {
  const said = words[language]
  const headings = [said.duty, ...languages.map((one) => said.told[one])].map((heading) => element('th', { scope: 'col' }, [heading]))
  return element('table', {}, [
    element('thead', {}, [element('tr', {}, headings)]),
    ...lines.map((line) => element('tbody', {}, rows(line, languages, language))),
  ])
}

/** What a duty asks and whether it is met, what the statement says in each language, and below it what there is to remark. */
const rows = (line: CoverageLine, languages: readonly Language[], language: Language): readonly Element[] => {
  const remarks = remarksOf(line, language)
  const quoted = languages.filter((one) => line.quotes[one] !== undefined)
  const height = quoted.length > 0 && remarks.length > 0 ? '2' : undefined
  const head = element('th', { scope: 'rowgroup', rowspan: height }, [
    element('b', {}, [line.id]),
    line.asks[language],
    element('span', { class: line.status }, [words[language].statuses[line.status]]),
  ])
  const wide = element('td', { class: 'remarks', colspan: String(languages.length) }, remarks.map(paragraph))
  if (quoted.length === 0) return [element('tr', {}, [head, wide])]
  const cells = quoted.map((one) => {
    const { sentences = [], more = 0 } = line.quotes[one] ?? {}
    return element('td', { lang: one }, quotedOf({ sentences, more }, one).map(paragraph))
  })
  return [element('tr', {}, [head, ...cells]), ...(remarks.length > 0 ? [element('tr', {}, [wide])] : [])]
}

const paragraph = (text: string): Element => element('p', {}, [text])
