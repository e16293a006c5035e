import { house } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { Document } from '../../model/document.ts'
import { type Block, blocksOf } from '../blocks.ts'
import type { ReviewInput } from '../input.ts'
import { namesIn, namesSaid } from '../names.ts'
import { type Pair, pairsOf } from '../pairs.ts'
import { sourceOf } from '../source-of.ts'
import { differencesOf } from '../told-facts.ts'

export const buildParity = defineRule<ReviewInput>({
  code: 'build-parity',
  level: 'error',
  about: 'Both languages of a statement hold the same numbers, periods, dates, names and addresses. This is read from the finished text.',
  duty: {
    catalogue: 'BUILD-PARITY',
    law: ['GDPR 5(1)(a)', 'GDPR 12(1)', 'WP260 rev.01, para. 13'],
    documents: ['privacy', 'cookie'],
    section: 'all',
    evidence: house,
  },
  check: ({ documents, program }, say) => {
    const names = namesIn(program)
    for (const pair of pairsOf(documents)) {
      const { section, first, other } = pair
      const blocks = blockPairs(pair)
      const placeOf = ({ language }: Document, line: string, [words]: readonly string[]) =>
        words === undefined ? undefined : sourceOf(program, language, line, words)
      for (const [one, two] of blocks) {
        const [told, toldThere] = differencesOf(one, two, [first.language, other.language])
        const sides = [said(told, first), said(toldThere, other)].filter((side) => side !== undefined)
        if (sides.length === 0) continue
        const here = placeOf(first, one.words, told)
        const there = placeOf(other, two.words, toldThere)
        say(there ?? here ?? section.origin, {
          message: `The section \`${section.id}\` says ${sides.join(', and ')}${sides.length === 1 ? ' only' : ''}.`,
          hints: ['Say the same in both languages, or take the fact from its register with `{{…}}`.'],
          related: here === undefined || there === undefined ? [] : [{ message: 'The other language says it here.', place: here }],
        })
      }
      for (const { name, line, side } of nameDifferences(blocks, names)) {
        const [document, silent] = side === 0 ? [first, other] : [other, first]
        say(sourceOf(program, document.language, line, name) ?? section.origin, {
          message: `The section \`${section.id}\` names “${name}” in \`${document.language}\` and not in \`${silent.language}\`.`,
          hints: ['Name it in both languages, as its owner writes it.'],
        })
      }
    }
  },
})

const said = (words: readonly string[], { language }: Document): string | undefined =>
  words.length === 0 ? undefined : `${words.map((one) => `“${one}”`).join(', ')} in \`${language}\``

/** The blocks of a section side by side; none where the languages are not built alike, which `language-parity` finds. */
const blockPairs = ({ section, twin }: Pair): readonly (readonly [Block, Block])[] => {
  const [one, two] = [blocksOf(section.content), blocksOf(twin?.content ?? [])]
  if (one.length !== two.length) return []
  return one.flatMap((block, index) => {
    const other = two[index]
    return other === undefined ? [] : [[block, other] as const]
  })
}

/**
 * The names that the texts of a section say in one language only, each in the first line that says it. Of entries that are referred to,
 * `reference-parity` finds it.
 */
const nameDifferences = (blocks: readonly (readonly [Block, Block])[], names: readonly string[]) =>
  ([0, 1] as const).flatMap((side) => {
    const linesOn = (at: 0 | 1) => blocks.map((block) => block[at].words)
    const there = namesSaid(linesOn(side === 0 ? 1 : 0), names)
    return [...namesSaid(linesOn(side), names)]
      .filter(([name]) => !there.has(name) && !blocks.some((block) => block[side].references.includes(name)))
      .map(([name, line]) => ({ name, line, side }))
  })
