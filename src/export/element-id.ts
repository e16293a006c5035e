import type { Document } from '../model/document.ts'
import { idPattern } from '../model/schema/scalars.ts'

type Statement = Pick<Document, 'policy' | 'statement'>

const joined = (parts: readonly string[]): string => {
  const wrong = parts.find((part) => !idPattern.test(part))
  if (wrong !== undefined) throw new Error(`Not an id: ${JSON.stringify(wrong)}`)
  return parts.join('--')
}

/** The element id of a whole statement. Throws on what is no id, as all of these do. */
export const statementElementId = ({ policy, statement }: Statement): string => joined([policy, statement])

/** The element id of a section, or of an item in it: the same in every language. */
export const sectionElementId = ({ policy, statement }: Statement, section: string, item?: string): string =>
  joined([policy, statement, section, ...(item === undefined ? [] : [item])])

/** The element id of the heading of an element. An underscore is in no id, so it cannot be the id of an item. */
export const titleElementId = (elementId: string): string => `${elementId}_title`
