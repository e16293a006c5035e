import type { Report } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/place.ts'
import type { Clause, Entry, SectionUse } from '../model/program.ts'
import { items, type Listed } from '../model/schema/listed.ts'
import { clausePrefix, optionsOf, type Pickable, type SectionChoice, type SectionId, sectionIds } from '../model/source/sections.ts'
import { reportRepeats } from './repeats.ts'
import { reservedId, sectionOption, unknownClause, unknownColumn, unknownEntry, unknownSection, unknownView } from './problems.ts'
import { lookup } from './resolve.ts'

/** What a section can be made of. */
export interface SectionSurroundings {
  readonly clauses: readonly Clause[]
  readonly pickable: Readonly<Record<Pickable, Listed<readonly Entry[]>>>
}

interface Means extends SectionSurroundings {
  /** The place of a part of the choice; of the choice itself without a path. */
  at(path?: readonly (string | number)[], part?: 'key'): Place
}

type Use = Omit<SectionUse, 'isFirst'>

/** One entry of `sections`, with all that it chooses; what its section cannot follow is reported. */
export const bindSection = (written: string | SectionChoice, means: Means, report: Report): Use | undefined => {
  const choice: SectionChoice = typeof written === 'string' ? { section: written } : written
  const place = means.at(typeof written === 'string' ? undefined : ['section'])
  if (choice.as !== undefined && (sectionIds as readonly string[]).includes(choice.as) && choice.as !== choice.section)
    report.add(reservedId(means.at(['as']), { id: choice.as }))
  reportRepeats(choice.was ?? [], (index) => means.at(['was', index]), report)
  if (choice.section.startsWith(clausePrefix)) return bindClause(choice, place, means, report)
  if (!(sectionIds as readonly string[]).includes(choice.section)) {
    const known = [...sectionIds, ...means.clauses.map(({ id }) => clausePrefix + id)]
    report.add(unknownSection(place, { name: choice.section, known }))
    return undefined
  }
  const known = choice.section as SectionId
  checkView(known, choice, means, report)
  const only = bindOnly(known, choice, means, report)
  const { title, intro, more, was, view, columns } = choice
  return {
    id: choice.as ?? known,
    known,
    title,
    intro,
    more,
    was,
    view: view ?? optionsOf(known).views?.[0],
    columns,
    only,
    marks: choice.retention === 'mark',
    legend: choice.legend === true,
    place,
  }
}

const bindClause = (choice: SectionChoice, place: Place, means: Means, report: Report): Use | undefined => {
  const { section, title, was, as: _as, ...rest } = choice
  for (const option of Object.keys(rest))
    report.add(sectionOption(means.at([option], 'key'), { option, section, remedy: 'A clause is free text: write it in its files.' }))
  const clause = lookup(means.clauses, unknownClause, report).one(section.slice(clausePrefix.length), place)
  return clause === undefined ? undefined : { id: choice.as ?? section, clause, title, was, place }
}

const checkView = (section: SectionId, { view, columns, retention, legend }: SectionChoice, means: Means, report: Report): void => {
  const options = optionsOf(section)
  const views = options.views ?? []
  if (view !== undefined && !views.includes(view)) report.add(unknownView(means.at(['view']), { name: view, section, known: views }))
  const refuse = (option: string, remedy: string) => report.add(sectionOption(means.at([option], 'key'), { option, section, remedy }))
  if (retention !== undefined && options.marks !== true) refuse('retention', 'Remove it: only `data` and `purposes` show retention.')
  if (legend !== undefined && options.legend !== true) refuse('legend', 'Remove it: only `purposes` name legal bases.')
  if (columns === undefined) return
  const [names] = options.columns ?? []
  if (retention !== undefined && options.marks === true && names !== undefined && !columns.includes(names))
    refuse('retention', `Add \`${names}\` to \`columns\`: the signs stand behind the names.`)
  if ((view ?? views[0]) !== 'table')
    refuse('columns', views.includes('table') ? 'Add `view: table`, or remove it.' : 'Remove it: this section is no table.')
  for (const [index, name] of columns.entries())
    if (options.columns !== undefined && !options.columns.includes(name))
      report.add(unknownColumn(means.at(['columns', index]), { name, section, known: options.columns }))
  reportRepeats(columns, (index) => means.at(['columns', index]), report)
}

/** Where the entries stand that a section picks from, in the words of a message. */
const homes: Readonly<Record<Pickable, string>> = {
  purposes: 'purposes.yaml',
  data: 'data.yaml',
  processors: 'processors.yaml',
  cookies: 'cookies.yaml',
  sources: 'policy.yaml',
}

const bindOnly = (section: SectionId, { only }: SectionChoice, means: Means, report: Report): readonly Entry[] | undefined => {
  if (only === undefined) return undefined
  const register = optionsOf(section).only
  if (register === undefined) {
    const remedy = 'Remove it: this section shows no entries of a register.'
    report.add(sectionOption(means.at(['only'], 'key'), { option: 'only', section, remedy }))
    return undefined
  }
  reportRepeats(only, (index) => means.at(['only', index]), report)
  const entries = items(means.pickable[register])
  return only.flatMap((id, index) => {
    const entry = entries.find((one) => one.id === id)
    if (entry === undefined)
      report.add(unknownEntry(means.at(['only', index]), { name: id, home: homes[register], known: entries.map((one) => one.id) }))
    return entry ?? []
  })
}
