import type { RootContent } from 'mdast'
import type { Report } from '../diagnostics/diagnostic.ts'
import { checkMessages } from '../locale/check.ts'
import { allFiles, familiesOf, placeholdersOf } from '../locale/families.ts'
import { openWords, type Words } from '../locale/words.ts'
import type { Document, Section } from '../model/document.ts'
import type { Parsed } from '../model/parsed.ts'
import { fileStart } from '../model/position.ts'
import type { Clause, Program, SectionUse, Statement } from '../model/program.ts'
import type { SectionId } from '../model/source/sections.ts'
import type { Language, Text } from '../model/schema/text.ts'
import type { Timeline } from '../model/timeline.ts'
import { createEngine, type Engine } from '../template/engine.ts'
import { Misfit } from '../template/misfit.ts'
import { templateMarkdown } from '../template/problems.ts'
import { token } from '../template/value.ts'
import { clauseContent } from './clause.ts'
import { claimsOf } from './claims.ts'
import { createContext, type ViewContext } from './context.ts'
import { blocksOf } from './entries.ts'
import { characters, furnitureOf, openingOf, toldChangesOf } from './furniture.ts'
import { checkMessageTexts } from './messages.ts'
import { inlineOf, joinTexts, oneLine, plant } from './plant.ts'
import { callName } from './pieces/organisation.ts'
import { emptySection } from './problems.ts'
import { checkSectionLinks } from './section-links.ts'
import { sectionKinds } from './sections/index.ts'
import { prepareTemplates, type Templates } from './templates.ts'
import { checkTexts } from './texts.ts'

/** Every statement of a policy in every language, as a tree. Faults of templates, messages and texts are reported. */
export const render = (program: Program, timeline: Timeline, parsed: Parsed, report: Report): readonly Document[] => {
  checkMessages(parsed.locales, program.languages, report)
  checkMessageTexts(parsed.locales.own, report)
  const messages = allFiles(parsed.locales)
  const templates = prepareTemplates(parsed.templates, placeholdersOf(familiesOf(parsed.locales.builtIn)), report)
  checkTexts(program.markedTexts, report)
  checkSectionLinks(program, report)
  if (report.failed) return []
  return program.languages.flatMap((language) => {
    const words = openWords(messages, language, program.source.voice, token)
    const engine = createEngine(templates.all, words, plant)
    return program.statements.map((statement) =>
      renderStatement({ program, statement, timeline, language, words, engine, templates, report }),
    )
  })
}

interface Job {
  readonly program: Program
  readonly statement: Statement
  readonly timeline: Timeline
  readonly language: Language
  readonly words: Words
  readonly engine: Engine
  readonly templates: Templates
  readonly report: Report
}

const renderStatement = (job: Job): Document => {
  const { program, statement, timeline, language, words, report } = job
  const dates = timeline.get(statement.id)
  if (dates === undefined) throw new Error(`no dates for ${statement.id}`)
  const first = statement.sections[0]
  if (first === undefined) throw new Error(`no sections in ${statement.id}`)
  const heading = (use: SectionUse) => titleOf(use, job)
  const context = createContext({ program, statement, use: first, dates, language, words, heading })
  const sections = statement.sections.flatMap(
    (use) => renderSection(createContext({ program, statement, use, dates, language, words, heading }), job) ?? [],
  )
  if (report.failed) return emptyDocument(job, context)
  const { lastChanged, released } = dates
  return { ...emptyDocument(job, context), lastChanged, released, changes: toldChangesOf(context), opening: openingOf(context), sections }
}

/** The heading of a section, with its number where the statement numbers them. */
const headingOf = (use: SectionUse, job: Job): string => {
  const { numbering, sections } = job.statement
  const number = sections.indexOf(use) + 1
  const title = titleOf(use, job)
  if (numbering === undefined) return title
  return numbering === '01' ? `${String(number).padStart(2, '0')} ${title}` : `${number}. ${title}`
}

/** What a section is called: in the policy's own words, or in the usual ones. */
const titleOf = ({ title, clause, known, id }: SectionUse, { language, words }: Job): string => {
  const own = title?.[language] ?? clause?.files[language]?.title
  if (own !== undefined) return oneLine(own)
  if (known === undefined) throw new Error(`section ${id} is neither known nor a clause`)
  return characters(plant(words.message(`${sectionKinds[known].namespace}:${known}.title`, []).text, []))
}

const emptyDocument = ({ program, statement, language }: Job, context: ViewContext): Document => ({
  policy: program.id,
  kind: program.source.kind,
  statement: statement.id,
  covers: statement.covers,
  language,
  languages: program.languages,
  title: context.plain(statement.title),
  organisation: characters(inlineOf(callName(context))),
  lastChanged: null,
  released: null,
  changes: [],
  opening: [],
  sections: [],
  furniture: furnitureOf(context),
})

const renderSection = (context: ViewContext, job: Job): Section | undefined => {
  const { use } = context
  const { clause, known, id, place } = use
  const title = headingOf(use, job)
  if (clause !== undefined) return { id, title, origin: place, law: [], content: [...clauseOf(context, clause), ...claimsOf(context)] }
  if (known === undefined) throw new Error(`section ${id} is neither known nor a clause`)
  const kind = sectionKinds[known]
  const view = kind.view(context)
  const written = view === undefined ? [] : runTemplate(job, known, { ...(view as object), introduced: use.intro !== undefined })
  if (written === undefined) return undefined
  const own = (text: Text | undefined) => (text === undefined ? [] : blocksOf(context.blocks(text)))
  const content = [...own(use.intro), ...written, ...claimsOf(context), ...own(use.more)]
  if (content.length === 0) {
    const { isOwn, path } = job.templates.of(known)
    const remedy = 'Let it print a value or a message, or leave the section out.'
    if (view !== undefined && isOwn) job.report.add(templateMarkdown(fileStart(path), { detail: 'it writes nothing', remedy }))
    else job.report.add(emptySection(place, { section: id, needs: kind.needs, none: 'none' in (kind.shape as object) }))
    return undefined
  }
  return { id, title, origin: place, law: kind.law, content: joinTexts(content) }
}

/** Free text, as a section. */
const clauseOf = (context: ViewContext, clause: Clause): readonly RootContent[] => {
  const file = clause.files[context.language]
  if (file === undefined) throw new Error(`clause ${clause.id} without ${context.language} came past bind`)
  return clauseContent(blocksOf(context.blocks({ [context.language]: file.body })), context.use.id)
}

/** What a template wrote, or `undefined` after reporting that a policy's own has no place for its values. */
const runTemplate = ({ engine, templates, report }: Job, section: SectionId, view: object): readonly RootContent[] | undefined => {
  const template = templates.of(section)
  try {
    return engine.run(template, view)
  } catch (cause) {
    const own = [template, ...templates.all.filter(({ name }) => name.startsWith('partials/'))].find(({ isOwn }) => isOwn)
    if (!(cause instanceof Misfit) || own === undefined) throw cause
    report.add(templateMarkdown(fileStart(own.path), { detail: cause.message, remedy: cause.remedy }))
    return undefined
  }
}
