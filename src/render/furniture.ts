import type { RootContent } from 'mdast'
import type { Furniture } from '../model/document.ts'
import { type Language, languages } from '../model/schema/text.ts'
import type { Value } from '../template/value.ts'
import type { ViewContext } from './context.ts'
import { callName } from './pieces/organisation.ts'
import { inlineOf } from './plant.ts'

/** What stands between the title and the first section: the notice of a specimen, the date. */
export const openingOf = (context: ViewContext): readonly RootContent[] => {
  const { program, dates } = context
  const notice = program.source.kind === 'specimen' ? specimenNotice(context) : undefined
  const dated = dates.lastChanged === null ? undefined : context.line('page:last-changed', { date: context.date(dates.lastChanged) })
  return [
    ...(notice === undefined ? [] : [{ type: 'paragraph' as const, data: { role: 'notice' as const }, children: inlineOf(notice) }]),
    ...(dated === undefined ? [] : [{ type: 'paragraph' as const, data: { role: 'dates' as const }, children: inlineOf(dated) }]),
  ]
}

const specimenNotice = ({ program, line }: ViewContext): Value =>
  program.source.organisation.name === undefined
    ? line('page:specimen-nameless', { name: program.id })
    : line('page:specimen', { organisation: callName(program) })

/** The words of the page around a statement. */
export const furnitureOf = (context: ViewContext): Furniture => {
  const { program, statement, dates } = context
  const word = (key: string, values?: Readonly<Record<string, Value>>) => lineText(context, `page:${key}`, values)
  const covers = statement.covers.length > 1 ? 'both' : statement.covers[0]
  return {
    contents: word('contents'),
    skip: word('skip'),
    formats: word('formats'),
    formatNames: { pdf: word('format.pdf'), markdown: word('format.markdown') },
    languages: word('languages'),
    languageNames: Object.fromEntries(languages.map((language) => [language, word(`language.${language}`)])) as Record<Language, string>,
    page: word('page'),
    description: word(`description.${covers}`, { organisation: callName(program) }),
    lastChanged: dates.lastChanged === null ? null : word('last-changed', { date: context.date(dates.lastChanged) }),
    wording: word('wording'),
  }
}

/** A message as characters, without its marks. */
export const lineText = (context: ViewContext, key: string, values?: Readonly<Record<string, Value>>): string =>
  characters(context.line(key, values).nodes as readonly RootContent[])

/** The characters of some nodes, without what marks them. */
export const characters = (nodes: readonly RootContent[]): string =>
  nodes.map((node) => ('value' in node ? node.value : 'children' in node ? characters(node.children as RootContent[]) : '')).join('')
