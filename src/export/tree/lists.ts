import type { Element, ElementContent } from 'hast'
import { element } from '../html.ts'

const isElement = (node: ElementContent | undefined, tagName: string): node is Element =>
  node?.type === 'element' && node.tagName === tagName

/** A single paragraph without a class is written as the text it is. */
const unwrapped = (children: readonly ElementContent[]): readonly ElementContent[] => {
  const [only] = children
  return children.length === 1 && isElement(only, 'p') && Object.keys(only.properties).length === 0 ? only.children : children
}

const fact = (item: Element): Element => {
  const [first, ...rest] = item.children
  const label = isElement(first, 'p') ? first.children : first === undefined ? [] : [first]
  const [name] = label
  return element('div', {}, [
    element('dt', {}, label.length === 1 && isElement(name, 'strong') ? name.children : label),
    element('dd', {}, unwrapped(rest)),
  ])
}

/** A list whose items begin with a bold label, as a list of definitions. */
export const factList = (list: Element): Element =>
  element('dl', { class: 'vk-facts' }, list.children.filter((item) => isElement(item, 'li')).map(fact))

const letter = /^([a-z]{1,3}[.)]) +/

const hung = (children: readonly ElementContent[]): ElementContent[] => {
  const [first, ...rest] = children
  if (isElement(first, 'p')) return [{ ...first, children: hung(first.children) }, ...rest]
  const found = first?.type === 'text' ? letter.exec(first.value) : null
  if (first?.type !== 'text' || found === null) return [...children]
  return [
    element('span', { class: 'vk-letter' }, [found[1] ?? '']),
    { type: 'text', value: ` ${first.value.slice(found[0].length)}` },
    ...rest,
  ]
}

/** A list whose items begin with their letter, which then hangs in the margin. */
export const letteredList = (list: Element): Element =>
  element(
    'ul',
    { class: 'vk-lettered' },
    list.children.map((item) => (isElement(item, 'li') ? element('li', {}, hung(item.children)) : item)),
  )
