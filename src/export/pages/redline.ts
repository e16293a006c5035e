import type { Element, ElementContent } from 'hast'
import type { Furniture } from '../../model/document.ts'
import { countRedline, isChanged } from '../../redline/count.ts'
import { type Fold, foldBlocks } from '../../redline/fold.ts'
import type { Redline, RedlineBlock, RedlineSection, Run } from '../../redline/redline.ts'
import { element } from '../html.ts'
import { filled } from '../words.ts'

type Words = Furniture['redline']

/** A redline below a heading of the second level: each section that changed, then the names of the others. */
export const redlineElement = (redline: Redline, words: Words, prefix: string): Element => {
  const { title, opening, sections } = redline
  const shown = sections.filter((section) => isChanged(section) || section.moved)
  const same = sections.filter((section) => !shown.includes(section))
  const { added, removed, changed } = countRedline(redline)
  const isSame = added + removed + changed === 0 && shown.length === 0
  return element('div', { class: 'vk-redline' }, [
    ...(isSame ? [element('p', {}, [words.nothing])] : [legend(words)]),
    ...(isUnchanged(title) ? [] : [element('p', { class: 'vk-changed' }, marked(title, words))]),
    ...(opening.every(({ state }) => state === 'same') ? [] : blocksOf(foldBlocks(opening), words)),
    ...shown.map((section) => sectionOf(section, words, `${prefix}--${section.id}`)),
    ...(isSame || same.length === 0 ? [] : sameSections(same, words)),
  ])
}

const isUnchanged = (runs: readonly Run[]): boolean => runs.every(({ kind }) => kind === 'same')

const legend = (words: Words): Element =>
  element('p', { class: 'vk-meta' }, filled(words.legend, { new: element('ins', {}, [words.new]), gone: element('del', {}, [words.gone]) }))

const sectionOf = (section: RedlineSection, words: Words, elementId: string): Element => {
  const { title, state, moved, blocks } = section
  const whole = { added: words['section-added'], removed: words['section-removed'], same: undefined, changed: undefined }[state]
  // Of a section that is new or gone as a whole, its heading says so.
  const read = whole === undefined ? words : undefined
  const notes = [whole, moved ? words['section-moved'] : undefined].filter((note) => note !== undefined)
  return element('section', { id: elementId }, [
    element('h3', {}, marked(title, words)),
    ...notes.map((note) => element('p', { class: 'vk-redline-note' }, [note])),
    ...blocksOf(foldBlocks(blocks), words, read),
  ])
}

const sameSections = (sections: readonly RedlineSection[], words: Words): Element[] => [
  element('h3', {}, [words['sections-same']]),
  element(
    'ul',
    {},
    sections.map(({ title }) => element('li', {}, [plain(title)])),
  ),
]

const plain = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

/** The list that blocks of a kind stand in together. */
const lists: Readonly<Partial<Record<RedlineBlock['kind'], (children: readonly Element[]) => Element>>> = {
  item: (children) => element('ul', {}, children),
  fact: (children) => element('dl', { class: 'vk-facts' }, children),
}

const blocksOf = (parts: readonly (RedlineBlock | Fold)[], words: Words, read: Words | undefined = words): Element[] => {
  const groups: { readonly kind: RedlineBlock['kind'] | undefined; readonly children: Element[] }[] = []
  for (const part of parts) {
    const kind = 'folded' in part ? undefined : part.kind
    const made = 'folded' in part ? folded(part, words) : blockOf(part, read)
    const last = groups.at(-1)
    if (last !== undefined && last.kind === kind) last.children.push(made)
    else groups.push({ kind, children: [made] })
  }
  return groups.flatMap(({ kind, children }) => lists[kind ?? 'paragraph']?.(children) ?? children)
}

const folded = ({ folded: blocks }: Fold, words: Words): Element =>
  element('details', { class: 'vk-redline-fold' }, [
    element('summary', {}, filled(words.unchanged, { count: String(blocks.length) })),
    ...blocksOf(blocks, words),
  ])

const blockOf = (block: RedlineBlock, read: Words | undefined): Element => {
  const { kind, level, state } = block
  const classes = [...(state === 'same' ? [] : [`vk-${state}`]), ...(kind !== 'heading' && level > 1 ? ['vk-deep'] : [])]
  const attributes = { class: classes.length === 0 ? undefined : classes.join(' ') }
  const cells = block.cells.map((cell) => marked(cell, read))
  if (kind === 'row') return element('dl', { class: ['vk-facts', ...classes].join(' ') }, rowOf(block.labels, cells))
  if (kind === 'fact') return element('div', attributes, termed(cells))
  const content = cells.flatMap((cell, index) => (index === 0 ? cell : [{ type: 'text' as const, value: ' · ' }, ...cell]))
  return element(tagOf(block), attributes, content)
}

/** Headings of the text stand one level deeper than in the statement. */
const tagOf = ({ kind, level }: RedlineBlock): string => {
  if (kind === 'heading') return `h${Math.min(6, level + 1)}`
  return kind === 'item' ? 'li' : 'p'
}

const rowOf = (labels: readonly string[], cells: readonly (readonly ElementContent[])[]): Element[] =>
  cells.flatMap((cell, index) =>
    cell.length === 0 ? [] : element('div', {}, [element('dt', {}, [labels[index] ?? '']), element('dd', {}, cell)]),
  )

const termed = ([term = [], ...said]: readonly (readonly ElementContent[])[]): Element[] => [
  element('dt', {}, term),
  element('dd', {}, said.length === 1 ? said[0] : said.map((one) => element('p', {}, one))),
]

const tags = { inserted: 'ins', deleted: 'del' } as const

/** Runs with what changed marked, and, where there are words for it, said around it for those who hear the page. */
const marked = (runs: readonly Run[], read: Words | undefined): ElementContent[] =>
  runs.flatMap(({ kind, text }): ElementContent[] => {
    if (kind === 'same') return [{ type: 'text', value: text }]
    const [, before = '', changed = '', after = ''] = /^( ?)(.*?)( ?)$/su.exec(text) ?? []
    const said = (word: string) => element('span', { class: 'vk-said' }, [word])
    const content = read === undefined ? [changed] : [said(`${read[kind]} `), changed, said(` ${read[`${kind}-end`]} `)]
    const around = (space: string): ElementContent[] => (space === '' ? [] : [{ type: 'text', value: space }])
    return [...around(before), element(tags[kind], {}, content), ...around(after)]
  })
