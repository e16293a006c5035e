import { defineRule } from '../../diagnostics/rule.ts'
import type { ReviewInput } from '../input.ts'
import { pairsOf } from '../pairs.ts'
import { reachOf } from '../reach.ts'

/** Holds what the languages of a statement name against each other. */
export const referenceParity = defineRule<ReviewInput>({
  code: 'reference-parity',
  level: 'error',
  about:
    'Each section names the same entries of the registers in each language. One that a text names in one language only is a fact that the other keeps silent.',
  check: ({ documents }, say) => {
    for (const { section, twin, first, other } of pairsOf(documents)) {
      const [one, two] = [reachOf(section.content), reachOf(twin?.content ?? [])]
      const silent = [
        ...[...one].filter((ref) => !two.has(ref)).map((ref) => ({ ref, told: first, untold: other })),
        ...[...two].filter((ref) => !one.has(ref)).map((ref) => ({ ref, told: other, untold: first })),
      ]
      for (const { ref, told, untold } of silent)
        say(section.origin, {
          message: `The section \`${section.id}\` names \`${ref}\` in \`${told.language}\` and not in \`${untold.language}\`.`,
          hints: ['Let the texts of this section refer to the same facts in both languages.'],
        })
    }
  },
})
