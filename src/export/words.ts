import type { Element } from 'hast'
import { formatDate } from '../locale/format.ts'
import type { IsoDate } from '../model/schema/scalars.ts'
import type { Language } from '../model/schema/text.ts'
import { element } from './html.ts'

/** A pattern in pieces, with what stands for its names in single braces. A name without a value stays as it is written. */
export const filled = <Value>(pattern: string, values: Readonly<Record<string, Value>>): (Value | string)[] =>
  pattern.split(/\{([a-z]+)\}/).flatMap((part, index): (Value | string)[] => {
    const isName = index % 2 === 1
    if (!isName) return part === '' ? [] : [part]
    const value = Object.hasOwn(values, part) ? values[part] : undefined
    return [value ?? `{${part}}`]
  })

/** The same as one text. */
export const filledText = (pattern: string, values: Readonly<Record<string, string>>): string => filled(pattern, values).join('')

/** A day, written out. */
export const dayElement = (day: IsoDate, language: Language): Element => element('time', { datetime: day }, [formatDate(day, language)])

/** What a link shows, in a message that has it as `{name}`: the rest is only heard, by those who do not see where the link stands. */
export const heard = (pattern: string, name: string, values: Readonly<Record<string, string>>): (Element | string)[] => {
  const [before = '', after = ''] = pattern.split('{name}').map((part) => filledText(part, values))
  const said = (text: string) =>
    text
      .split(/(^ | $)/)
      .filter((part) => part !== '')
      .map((part) => (part === ' ' ? part : element('span', { class: 'vk-said' }, [part])))
  return [...said(before), name, ...said(after)]
}
