import { usualForeignWords } from '../locale/foreign-words.ts'
import { type ForeignWords, type Look, usualLook } from '../model/look.ts'
import type { Parsed } from '../model/parsed.ts'
import type { Program } from '../model/program.ts'
import { formerIdsOf } from './former-ids.ts'

/** How a policy has its statements shown. */
export const lookOf = (program: Program, { logo }: Parsed): Look => {
  const { theme, embed, 'foreign-words': own = {} } = program.source
  return {
    theme,
    logo,
    headingLevel: embed?.['heading-level'] ?? usualLook.headingLevel,
    foreignWords: joined(usualForeignWords, own),
    formerIds: formerIdsOf(program),
  }
}

/** The usual words, and those of a policy: what it says of a word comes first. */
const joined = (usual: ForeignWords, own: ForeignWords): ForeignWords => {
  const said = new Set(Object.values(own).flat())
  const unsaid = Object.entries(usual).map(([language, words]) => [language, words.filter((word) => !said.has(word))] as const)
  return Object.fromEntries(
    [...new Set([...Object.keys(usual), ...Object.keys(own)])].map((language) => [
      language,
      [...unsaid.flatMap(([other, words]) => (other === language ? words : [])), ...(own[language] ?? [])],
    ]),
  )
}
