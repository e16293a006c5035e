import { contrast, enoughContrast, mix } from '../model/contrast.ts'
import type { Colours, Theme } from '../model/source/theme.ts'

/** The colours of a scheme by the property of the stylesheet that they are: those that were chosen, and those between them. */
const properties = ({ text, background, link }: Colours): Readonly<Record<string, string>> => {
  const words = [text, link]
  const hint = tintOf(link, background, words)
  return {
    ink: text,
    soft: softOf(text, background),
    line: mix(text, background, 0.18),
    paper: background,
    tint: tintOf(text, background, words),
    accent: link,
    'accent-soft': hint,
    note: hint,
    'note-line': link,
  }
}

/** Text that is less loud, as far as it stays readable. */
const softOf = (text: string, background: string): string =>
  [0.7, 0.75, 0.8, 0.85, 0.9, 0.95]
    .map((share) => mix(text, background, share))
    .find((soft) => contrast(soft, background) >= enoughContrast) ?? text

/** A hint of a colour behind words, as far as they stay readable on it. */
const tintOf = (colour: string, background: string, words: readonly string[]): string =>
  [0.1, 0.07, 0.05, 0.03]
    .map((share) => mix(colour, background, share))
    .find((tint) => words.every((word) => contrast(word, tint) >= enoughContrast)) ?? background

const paper = '#ffffff'
const readable = (colour: string, other: string): string => (contrast(colour, paper) >= enoughContrast ? colour : other)

/** On paper, which is white: text and links that can be read on it. */
const inPrint = ({ text, link }: Colours): Colours => ({
  text: readable(text, '#000000'),
  background: paper,
  link: readable(link, '#0b5d57'),
})

const rule = (colours: Readonly<Record<string, string>>): string =>
  `:where(.vk) {\n${Object.entries(colours)
    .map(([name, value]) => `  --vk-${name}: ${value};`)
    .join('\n')}\n}`

/** What comes after the stylesheet, for a policy with colours of its own. The properties are those that any website can set. */
export const themeCss = ({ light, dark }: Theme): string => {
  const [day, night] = [properties(light), properties(dark)]
  const either = Object.fromEntries(Object.entries(day).map(([name, value]) => [name, `light-dark(${value}, ${night[name]})`]))
  return [
    '@layer vk {',
    rule(day),
    `@supports (color: light-dark(#000, #fff)) {\n${rule(either)}\n}`,
    `@media print {\n${rule(properties(inPrint(light)))}\n}`,
    '}\n',
  ].join('\n')
}
