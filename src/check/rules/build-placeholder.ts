import { house } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { Place } from '../../model/place.ts'
import { placeAt } from '../../model/position.ts'
import type { Program } from '../../model/program.ts'
import { addressesIn } from '../words/addresses.ts'
import type { CheckInput } from '../input.ts'
import { placeholderIn } from '../words/placeholders.ts'

export const buildPlaceholder = defineRule<CheckInput>({
  code: 'build-placeholder',
  level: 'error',
  about: 'No text, name, number or address is still a placeholder, such as `TODO`, `[COMPANY]`, lorem ipsum or `example.com`.',
  duty: {
    catalogue: 'BUILD-PLACEHOLDER',
    law: ['GDPR 13(1)(a)', 'GDPR 12(1)'],
    documents: ['privacy', 'cookie'],
    section: 'all',
    evidence: house,
  },
  check: ({ program }, say) => {
    for (const { value, locate } of valuesOf(program)) {
      const found = placeholderIn(value)
      if (found === undefined) continue
      say(locate(found.from, found.to), {
        message: `“${found.words}” is a placeholder.`,
        hints: ['Write what belongs here.'],
      })
    }
  },
})

interface Value {
  readonly value: string
  locate(from: number, to: number): Place
}

/** All that somebody wrote and that can be printed. */
const valuesOf = (program: Program): readonly Value[] => [
  ...program.texts.map((text) => ({ value: text.text, locate: (from: number, to: number) => text.locate(from, to) })),
  ...program.clauses.flatMap(({ files }) =>
    Object.values(files).map(({ title, file }) => ({
      value: title,
      locate: (from: number, to: number) => {
        const at = file.text.indexOf(title)
        return placeAt(file.path, file.text, at + from, at + to)
      },
    })),
  ),
  ...addressesIn(program).map(({ value, place }) => ({ value, locate: () => place })),
]
