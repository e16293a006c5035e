import { defineRule, type Say } from '../../diagnostics/rule.ts'
import type { ChangeNote } from '../../model/program.ts'
import { several } from '../facts/several.ts'
import type { CheckInput } from '../input.ts'
import { changesInWords, materialChanges } from '../versions/material.ts'
import { otherWords } from '../versions/other-words.ts'
import { factName, placesOf } from '../versions/places.ts'
import { type Versions, versionsOf } from '../versions/versions.ts'
import { heaviestNote, isLighter, leastWeight, seenChanges } from '../versions/weight.ts'

export const changeWeight = defineRule<CheckInput>({
  code: 'change-weight',
  level: 'error',
  about:
    'A change note weighs at least as much as what it tells: `material` where people must hear of it before it holds, `clarifying` where a fact changed that readers see. Whether other words only mend a slip is for a person to judge.',
  check: (input, say) => {
    for (const version of versionsOf(input)) {
      const [note, least] = [heaviestNote(version.notes), leastWeight(version)]
      if (note === undefined) continue
      if (!isLighter(note.weight, least)) {
        if (note.weight === 'cosmetic') askAboutWords(note, otherWords(version, input), say)
        continue
      }
      const { what, paths } = least === 'material' ? material(version) : seen(version)
      say(note.at('weight'), {
        message: `The change note \`${note.id}\` is \`${note.weight}\`, and since the version of ${version.before.record.version} of \`${version.statement.id}\` there is ${what}.`,
        hints: [{ message: `Make its \`weight\` \`${least}\`.`, fix: least }],
        related: placesOf(input.program, paths),
      })
    }
  },
})

const askAboutWords = (note: ChangeNote, names: readonly string[], say: Say): void => {
  if (names.length === 0) return
  say(note.at('weight'), {
    level: 'warning',
    message: `The change note \`${note.id}\` only mends a slip, and other words stand in ${several(names.map((id) => ({ id })))}: let a person judge whether it means something else.`,
    hints: [{ message: 'Does it? Make its `weight` `clarifying`, or `material`.', fix: 'clarifying' }],
  })
}

const material = ({ old, now }: Versions) => {
  const changes = materialChanges(old, now)
  return { what: changesInWords(changes), paths: changes.map(({ path }) => path) }
}

const seen = (version: Versions) => {
  const paths = seenChanges(version)
  return { what: `another fact that readers see: ${several(paths.map((path) => ({ id: factName(path) })))}`, paths }
}
