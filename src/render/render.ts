import type { RootContent } from 'mdast'
import type { Report } from '../diagnostics/diagnostic.ts'
import { checkMessages } from '../locale/check.ts'
import { allFiles, familiesOf, placeholdersOf } from '../locale/families.ts'
import { openWords, type Words } from '../locale/words.ts'
import type { Document, Section } from '../model/document.ts'
import type { Parsed } from '../model/parsed.ts'
import { fileStart } from '../model/position.ts'
import type { Program, SectionUse, Statement } from '../model/program.ts'
import type { SectionId } from '../model/source/sections.ts'
import type { Language } from '../model/schema/text.ts'
import type { Timeline } from '../model/timeline.ts'
import { createEngine, type Engine } from '../template/engine.ts'
import { Misfit } from '../template/misfit.ts'
import { templateMarkdown } from '../template/problems.ts'
import { token } from '../template/value.ts'
import { claimsOf } from './claims.ts'
import { createContext, type ViewContext } from './context.ts'
import { furnitureOf, lineText, openingOf } from './furniture.ts'
import { checkMessageTexts } from './messages.ts'
import { joinTexts, plant } from './plant.ts'
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
  const context = createContext({ program, statement, dates, language, words })
  const sections = statement.sections.flatMap((use) => renderSection(context, use, job) ?? [])
  if (report.failed) return emptyDocument(job, context)
  return { ...emptyDocument(job, context), lastChanged: dates.lastChanged, opening: openingOf(context), sections }
}

const emptyDocument = ({ program, statement, language }: Job, context: ViewContext): Document => ({
  policy: program.id,
  kind: program.source.kind,
  statement: statement.id,
  covers: statement.covers,
  language,
  languages: program.languages,
  title: context.plain(statement.title),
  organisation: callName(program.source),
  lastChanged: null,
  opening: [],
  sections: [],
  furniture: furnitureOf(context),
})

const renderSection = (context: ViewContext, use: SectionUse, job: Job): Section | undefined => {
  const { clause, known, id, place, title } = use
  if (clause !== undefined) {
    const file = clause.files[context.language]
    if (file === undefined) throw new Error(`clause ${clause.id} without ${context.language} came past bind`)
    const content = context.blocks({ [context.language]: file.body }).nodes as readonly RootContent[]
    return { id, title: title === undefined ? file.title : context.plain(title), origin: place, law: [], content: deeper(content) }
  }
  if (known === undefined) throw new Error(`section ${id} is neither known nor a clause`)
  const kind = sectionKinds[known]
  const view = kind.view(context)
  const written = view === undefined ? [] : runTemplate(job, known, view as object)
  if (written === undefined) return undefined
  const content = view === undefined ? [] : [...written, ...claimsOf(context, known)]
  if (content.length === 0) {
    job.report.add(emptySection(place, { section: id, needs: kind.needs, none: 'none' in (kind.shape as object) }))
    return undefined
  }
  const heading = title === undefined ? lineText(context, `${kind.namespace}:${id}.title`) : context.plain(title)
  return { id, title: heading, origin: place, law: kind.law, content: joinTexts(content) }
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

/** Headings of a clause begin at depth 2; inside a statement they begin at depth 3. */
const deeper = (nodes: readonly RootContent[]): RootContent[] =>
  nodes.map((node) => (node.type === 'heading' ? { ...node, depth: (node.depth + 1) as 3 | 4 } : node))
