import type { Place } from '../../model/place.ts'
import type { Program, SourceText } from '../../model/program.ts'
import { remember } from '../../model/remember.ts'
import type { Language } from '../../model/schema/text.ts'

/** What to look for in the texts of each language; `any` in all of them. */
export type Phrases = { readonly [L in Language | 'any']?: RegExp }

/** Where a phrase stands. */
export interface Phrase {
  readonly phrase: string
  readonly text: SourceText
  readonly place: Place
}

/** The same pattern, for every place where it stands. */
const everywhere = remember((pattern: RegExp) => new RegExp(pattern, `${pattern.flags.replace('g', '')}g`))

/** The phrases that stand in the texts of a policy, in order. `isIn` says which texts to look in. */
export const phrasesIn = ({ texts }: Program, wanted: Phrases, isIn: (text: SourceText) => boolean = () => true): readonly Phrase[] =>
  texts.filter(isIn).flatMap((text) => {
    const patterns = [wanted.any, text.language && wanted[text.language]].filter((pattern) => pattern !== undefined)
    return patterns.flatMap((pattern) =>
      [...text.text.matchAll(everywhere(pattern))].map(({ 0: phrase, index }) => ({
        phrase,
        text,
        place: text.locate(index, index + phrase.length),
      })),
    )
  })

/** Whether a text is a part of this key of `policy.yaml`, or of this register: `isBelow('policy.yaml', 'security')`. */
export const isBelow =
  (...path: readonly (string | number)[]) =>
  (text: SourceText): boolean =>
    path.every((step, index) => text.path[index] === step)
