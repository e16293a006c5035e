import { usualForeignWords } from '../locale/foreign-words.ts'
import { type ForeignWords, type Look, usualLook } from '../model/look.ts'
import type { Parsed } from '../model/parsed.ts'
import type { Program } from '../model/program.ts'

/** How a policy has its statements shown. */
export const lookOf = ({ source }: Program, { logo }: Parsed): Look => ({
  ...usualLook,
  theme: source.theme,
  logo,
  headingLevel: source.embed?.['heading-level'] ?? usualLook.headingLevel,
  foreignWords: joined(usualForeignWords, source['foreign-words'] ?? {}),
})

const joined = (one: ForeignWords, other: ForeignWords): ForeignWords =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((language) => [
      language,
      [...new Set([...(one[language] ?? []), ...(other[language] ?? [])])],
    ]),
  )
