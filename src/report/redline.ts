import pc from 'picocolors'
import { countRedline } from '../redline/count.ts'
import { foldBlocks } from '../redline/fold.ts'
import type { ChangeState, Redline, RedlineBlock, RedlineSection, Run } from '../redline/redline.ts'
import type { View } from './view.ts'
import { visible } from './visible.ts'

type Colours = ReturnType<typeof pc.createColors>

/** How a redline is written: with marks in the text, or with colours. */
interface Page {
  readonly colours: Colours
  readonly colour: boolean
  readonly width: number
}

/** For people: the sections that changed, in each what changed with a line before and after it, then how much it is. */
export const redlineText = (redline: Redline, { colour, width = 80 }: Pick<View, 'colour' | 'width'>): string => {
  const page: Page = { colours: pc.createColors(colour), colour, width }
  const { title, opening, sections } = redline
  const changed = [
    ...(isSame(title) ? [] : [wrapped(title, '', page)]),
    ...(opening.every(({ state }) => state === 'same') ? [] : [blocks(opening, page)]),
    ...sections.filter(({ state, moved }) => state !== 'same' || moved).map((section) => sectionText(section, page)),
  ]
  return [...changed.map((lines) => [...lines, ''].join('\n')), `${countLine(redline)}\n`].join('\n')
}

const isSame = (runs: readonly Run[]): boolean => runs.every(({ kind }) => kind === 'same')

const sectionText = ({ title, moved, state, blocks: all }: RedlineSection, page: Page): readonly string[] => {
  const { colours } = page
  const heading = wrapped(title, '', page).map(colours.bold)
  const note = moved ? [colours.dim('  (moved)')] : []
  return [...heading, ...note, ...(state === 'same' ? [] : blocks(all, page))]
}

const signs: Readonly<Record<ChangeState, string>> = { same: '  ', changed: '~ ', added: '+ ', removed: '- ' }
const cut = '…'

const blocks = (all: readonly RedlineBlock[], page: Page): readonly string[] =>
  foldBlocks(all).flatMap((part) => {
    if ('folded' in part) return [page.colours.dim(`  ${cut} ${part.folded.length} unchanged`)]
    return part.state === 'same' ? [beside(part, page)] : wrapped(joined(part), signs[part.state], page)
  })

/** The beginning of what did not change. */
const beside = (block: RedlineBlock, page: Page): string => {
  const [first = '', ...more] = wrapped(joined(block), signs.same, { ...page, width: page.width - cut.length - 1 })
  return page.colours.dim(more.length === 0 ? first : `${first} ${cut}`)
}

/** The cells of a row, or what a fact says, as one text. */
const joined = ({ cells }: RedlineBlock): readonly Run[] =>
  cells
    .filter((cell) => cell.length > 0)
    .flatMap((cell, index): readonly Run[] => (index === 0 ? cell : [{ kind: 'same', text: ' | ' }, ...cell]))

/** Text in lines of the width, each below the sign; a line never ends within a word. */
const wrapped = (runs: readonly Run[], sign: string, page: Page): readonly string[] => {
  const lines: (readonly Run[])[][] = []
  let room = 0
  for (const word of wordsOf(runs, page)) {
    const length = word.reduce((sum, { text }) => sum + text.length, 0)
    const last = lines.at(-1)
    if (last === undefined || length + 1 > room) {
      lines.push([word])
      room = page.width - sign.length - length
    } else {
      last.push(word)
      room -= length + 1
    }
  }
  return lines.map((words, index) => (index === 0 ? sign : ' '.repeat(sign.length)) + painted(words, page))
}

const marks = { same: ['', ''], inserted: ['{+', '+}'], deleted: ['[-', '-]'] } as const

/** The words, with what would be obeyed or not seen written out; without colours the marks are part of them. */
const wordsOf = (runs: readonly Run[], { colour }: Page): readonly (readonly Run[])[] => {
  const words: Run[][] = [[]]
  for (const { kind, text } of runs) {
    const [, before = '', inner = '', after = ''] = /^( ?)(.*?)( ?)$/su.exec(text) ?? []
    const [open, close] = colour ? marks.same : marks[kind]
    const parts = `${before}${open}${inner}${close}${after}`.split(' ')
    for (const [index, part] of parts.entries()) {
      if (index > 0) words.push([])
      if (part !== '') words.at(-1)?.push({ kind, text: visible(part) })
    }
  }
  return words.filter((word) => word.length > 0)
}

/** A line of words. The space between two words of a kind looks as they do. */
const painted = (words: readonly (readonly Run[])[], { colour, colours }: Page): string => {
  const paint = {
    same: (text: string) => text,
    inserted: (text: string) => colours.green(colours.underline(text)),
    deleted: (text: string) => colours.red(colours.strikethrough(text)),
  }
  const pieces: Run[] = []
  const add = ({ kind, text }: Run) => {
    const last = pieces.at(-1)
    if (last?.kind === kind) pieces.splice(-1, 1, { kind, text: last.text + text })
    else pieces.push({ kind, text })
  }
  for (const [index, word] of words.entries()) {
    const kind = pieces.at(-1)?.kind
    if (index > 0) add({ kind: kind !== undefined && kind === word[0]?.kind ? kind : 'same', text: ' ' })
    for (const piece of word) add(piece)
  }
  return pieces.map(({ kind, text }) => (colour ? paint[kind](text) : text)).join('')
}

/** How much changed: "3 sections changed: 4 paragraphs added, 1 removed, 6 changed." */
const countLine = (redline: Redline): string => {
  const { sections, moved, ...counts } = countRedline(redline)
  const parts = (['added', 'removed', 'changed'] as const).filter((state) => counts[state] > 0)
  const told = parts
    .map((state, index) => `${counts[state]} ${index === 0 ? `${counted(counts[state], 'paragraph')} ` : ''}${state}`)
    .join(', ')
  const sentences = [
    ...(sections === 0 ? [] : [`${sections} ${counted(sections, 'section')} changed`]),
    ...(told === '' ? [] : [told]),
  ].join(': ')
  const all = [sentences, moved === 0 ? '' : `${moved} ${counted(moved, 'section')} moved`].filter((sentence) => sentence !== '')
  return all.length === 0 ? 'The text did not change.' : all.map((sentence) => `${sentence}.`).join(' ')
}

const counted = (count: number, noun: string): string => (count === 1 ? noun : `${noun}s`)
