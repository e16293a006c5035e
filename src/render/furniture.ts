import type { RootContent } from 'mdast'
import {
  type Furniture,
  type IndexWord,
  indexWords,
  type RedlineWord,
  redlineWords,
  type ToldChange,
  type VersionWord,
  versionWords,
} from '../model/document.ts'
import { type Language, languages } from '../model/schema/text.ts'
import { type ChangeWeight, changeWeights } from '../model/source/changelog.ts'
import type { Value } from '../template/value.ts'
import type { ViewContext } from './context.ts'
import { callName } from './pieces/organisation.ts'
import { inlineOf } from './plant.ts'

/** What stands between the title and the first section: the notice of a specimen, the dates. */
export const openingOf = (context: ViewContext): readonly RootContent[] => {
  const notice = context.program.source.kind === 'specimen' ? specimenNotice(context) : undefined
  const dated = datesOf(context)
  return [
    ...(notice === undefined ? [] : [{ type: 'paragraph' as const, data: { role: 'notice' as const }, children: inlineOf(notice) }]),
    ...(dated === undefined ? [] : [{ type: 'paragraph' as const, data: { role: 'dates' as const }, children: inlineOf(dated) }]),
  ]
}

/** When it last changed and, of a version, from when it holds: what stays true whatever comes after it. */
const datesOf = ({ dates: { lastChanged, released }, line, date, sentences }: ViewContext): Value | undefined =>
  sentences([
    lastChanged === null ? undefined : line('page:dates.changed', { date: date(lastChanged) }),
    released === null ? undefined : line('page:dates.version', { version: released.version, date: date(released.effective) }),
  ])

/** The change notes that no version tells yet, each as lines of the language. */
export const toldChangesOf = ({ dates, inline, line }: ViewContext): readonly ToldChange[] =>
  dates.newChanges.map(({ id, date, effective = date, weight, summary, urgent }) => ({
    id,
    date,
    effective,
    weight,
    summary: inlineOf(inline(summary)),
    urgent: urgent === undefined ? null : inlineOf(line('common:changes.urgent', { reason: inline(urgent) })),
  }))

const specimenNotice = (context: ViewContext): Value => {
  const name = callName(context)
  return context.program.source.organisation.name === undefined
    ? context.line('page:specimen-nameless', { name })
    : context.line('page:specimen', { organisation: name })
}

/** The words of the page around a statement. */
export const furnitureOf = (context: ViewContext): Furniture => {
  const { statement, dates } = context
  const word = (key: string, values?: Readonly<Record<string, Value>>) => lineText(context, `page:${key}`, values)
  const covers = statement.covers.length > 1 ? 'both' : statement.covers[0]
  return {
    contents: word('contents'),
    skip: word('skip'),
    alone: word('alone'),
    top: word('top'),
    formats: word('formats'),
    formatNames: { pdf: word('format.pdf'), markdown: word('format.markdown') },
    languages: word('languages'),
    languageNames: Object.fromEntries(languages.map((language) => [language, word(`language.${language}`)])) as Record<Language, string>,
    page: word('page'),
    description: word(`description.${covers}`, { organisation: callName(context) }),
    lastChanged: dates.lastChanged === null ? null : word('last-changed', { date: context.date(dates.lastChanged) }),
    wording: word('wording'),
    versions: Object.fromEntries(versionWords.map((key) => [key, word(`versions.${key}`)])) as Record<VersionWord, string>,
    redline: Object.fromEntries(redlineWords.map((key) => [key, word(`redline.${key}`)])) as Record<RedlineWord, string>,
    index: Object.fromEntries(indexWords.map((key) => [key, word(`index.${key}`)])) as Record<IndexWord, string>,
    weights: Object.fromEntries(changeWeights.map((weight) => [weight, word(`weight.${weight}`)])) as Record<ChangeWeight, string>,
  }
}

/** A message as characters, without its marks. */
export const lineText = (context: ViewContext, key: string, values?: Readonly<Record<string, Value>>): string =>
  characters(context.line(key, values).nodes as readonly RootContent[])

/** The characters of some nodes, without what marks them. */
export const characters = (nodes: readonly RootContent[]): string =>
  nodes.map((node) => ('value' in node ? node.value : 'children' in node ? characters(node.children as RootContent[]) : '')).join('')
