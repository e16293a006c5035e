import type { Document } from '../model/document.ts'
import { hiddenCharacter } from '../model/schema/hidden.ts'
import { idPattern } from '../model/schema/scalars.ts'

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string' && hiddenCharacter(value) === undefined
const isId = (value: unknown): boolean => typeof value === 'string' && idPattern.test(value)
const isListOf = (value: unknown, isOne: (one: unknown) => boolean): boolean => Array.isArray(value) && value.every(isOne)

/** Deeper than any text that may be written: lists in lists in quotes. */
const deepest = 40

/** Whether this is a node of a tree, with nodes in it. Deep trees take long to write, so none is let in. */
const isNode = (value: unknown, depth = 0): boolean =>
  depth < deepest &&
  isFields(value) &&
  typeof value['type'] === 'string' &&
  (value['value'] === undefined || isText(value['value'])) &&
  (value['children'] === undefined || isListOf(value['children'], (child) => isNode(child, depth + 1)))

const isTree = (value: unknown): boolean => isListOf(value, (node) => isNode(node))

const isSection = (value: unknown): boolean =>
  isFields(value) &&
  isId(value['id']) &&
  isText(value['title']) &&
  isListOf(value['law'], isText) &&
  isFields(value['origin']) &&
  isTree(value['content'])

const isChange = (value: unknown): boolean =>
  isFields(value) &&
  isId(value['id']) &&
  isText(value['date']) &&
  isTree(value['summary']) &&
  (value['urgent'] === null || isTree(value['urgent']))

/** The first part of what was stored as a statement that is not in the form of one; `undefined` for a statement. */
export const malformed = (value: unknown): keyof Document | 'document' | undefined => {
  if (!isFields(value)) return 'document'
  const isFine: { readonly [Key in keyof Document]?: boolean } = {
    title: isText(value['title']),
    organisation: isText(value['organisation']),
    lastChanged: value['lastChanged'] === null || isText(value['lastChanged']),
    covers: isListOf(value['covers'], isText),
    languages: isListOf(value['languages'], isText),
    opening: isTree(value['opening']),
    sections: isListOf(value['sections'], isSection),
    changes: isListOf(value['changes'], isChange),
    furniture: isFields(value['furniture']),
    released: isFields(value['released']),
  }
  return (Object.keys(isFine) as (keyof Document)[]).find((key) => isFine[key] !== true)
}
