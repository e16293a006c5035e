import { contrast, enoughContrast, mix } from '../../model/contrast.ts'
import type { Colours, Theme } from '../../model/source/theme.ts'

type Properties = Readonly<Record<string, string>>

/** The colours of a scheme by the property of the stylesheet that they are: those that were chosen, and those between them. */
const properties = ({ text, background, link }: Colours): Properties => {
  const words = [text, link]
  const [tint, hint] = [tintOf(text, background, words), tintOf(link, background, words)]
  return {
    ink: text,
    soft: softOf(text, background, [background, tint, hint]),
    line: mix(text, background, 0.18),
    paper: background,
    tint,
    accent: link,
    'accent-soft': hint,
    note: hint,
    'note-line': link,
  }
}

const isReadable = (word: string, papers: readonly string[]): boolean => papers.every((paper) => contrast(word, paper) >= enoughContrast)

/** Text that is less loud, as far as it stays readable on all that it stands on. */
const softOf = (text: string, background: string, papers: readonly string[]): string =>
  [0.7, 0.75, 0.8, 0.85, 0.9, 0.95].map((share) => mix(text, background, share)).find((soft) => isReadable(soft, papers)) ?? text

/** A hint of a colour behind words, as far as they stay readable on it. */
const tintOf = (colour: string, background: string, words: readonly string[]): string =>
  [0.1, 0.07, 0.05, 0.03].map((share) => mix(colour, background, share)).find((tint) => words.every((word) => isReadable(word, [tint]))) ??
  background

const paper = '#ffffff'
const readable = (colour: string, other: string): string => (isReadable(colour, [paper]) ? colour : other)

/** On paper, which is white: text and links that can be read on it. */
const inPrint = ({ text, link }: Colours): Colours => ({
  text: readable(text, '#000000'),
  background: paper,
  link: readable(link, '#0b5d57'),
})

const sans = '"Source Sans 3", system-ui, sans-serif'
const families = { sans, serif: '"Source Serif 4", Georgia, serif', system: 'system-ui, sans-serif' } as const
/** On paper, which is the same wherever it is printed. */
const printedFamilies = { ...families, system: sans } as const

const fontsOf = ({ fonts = {} }: Theme, from: Readonly<Record<keyof typeof families, string>>): Properties => ({
  ...(fonts.text === undefined ? {} : { text: from[fonts.text] }),
  ...(fonts.headings === undefined ? {} : { display: from[fonts.headings] }),
})

const cornersOf = ({ corners }: Theme): Properties => (corners === 'square' ? { radius: '0px' } : {})

/** What sets properties, or nothing where there are none. */
const rule = (selector: string, values: Properties): string[] => {
  const lines = Object.entries(values).map(([name, value]) => `  --vk-${name}: ${value};`)
  return lines.length === 0 ? [] : [`${selector} {\n${lines.join('\n')}\n}`]
}

const under = (condition: string, rules: readonly string[]): string[] => rules.map((each) => `${condition} {\n${each}\n}`)

/** Each of the same properties, for light pages and for dark ones. */
const inEither = (day: Properties, night: Properties): Properties =>
  Object.fromEntries(Object.entries(day).map(([name, value]) => [name, `light-dark(${value}, ${night[name]})`]))

/** Colours by the scheme: those of light pages where a browser cannot tell. */
const schemes = (selector: string, { light, dark }: Theme, choose: (colours: Colours) => Properties): string[] => {
  if (light === undefined || dark === undefined) return []
  const day = choose(light)
  return [...rule(selector, day), ...under('@supports (color: light-dark(#000, #fff))', rule(selector, inEither(day, choose(dark))))]
}

const layered = (rules: readonly string[]): string => (rules.length === 0 ? '' : `${['@layer vk {', ...rules, '}'].join('\n')}\n`)

const page = ':where(.vk-page, .vk-page .vk)'

/** What comes after the stylesheet of pages, for a policy with a theme. The properties are those that any website can set. */
export const themeCss = (theme: Theme): string => {
  const printed = { ...(theme.light === undefined ? {} : properties(inPrint(theme.light))), ...fontsOf(theme, printedFamilies) }
  return layered([
    ...schemes(page, theme, properties),
    ...rule(page, { ...fontsOf(theme, families), ...cornersOf(theme) }),
    ...under('@media print', rule(page, printed)),
  ])
}

/** What comes after the stylesheet of fragments: text, links and fonts are those of the website, which knows what they stand on. */
export const embeddedThemeCss = (theme: Theme): string =>
  layered([...schemes(':where(.vk)', theme, ({ link }) => ({ accent: link })), ...rule(':where(.vk)', cornersOf(theme))])
