import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { isUnderDutchLaw } from '../../law/dutch-law.ts'
import { needsLaw, uavgGroundsFor } from '../../law/uavg.ts'
import { protectedDataOf } from '../../model/protected-data.ts'
import { items } from '../../model/schema/listed.ts'
import type { SpecialKind } from '../../model/source/data.ts'
import type { CheckInput } from '../input.ts'

/** Whether a ground is the article that is cited, or a paragraph of it. */
const isCitedBy = (cited: string, ground: string): boolean => ground === cited || ground.startsWith(`${cited}(`)

export const uavg2230 = defineRule<CheckInput>({
  code: 'uavg-22-30',
  level: 'error',
  about:
    'Points (b), (g), (h), (i) and (j) of art. 9(2) GDPR need a law beside them. In the Netherlands that is an article of the UAVG that fits the data, or another act. Point (h) can also rest on a contract with a health professional, whose article is 30(3).',
  duty: {
    catalogue: 'UAVG-22-30',
    law: [
      'UAVG 22(2)',
      'UAVG 23',
      'UAVG 23a',
      'UAVG 24',
      'UAVG 25',
      'UAVG 26',
      'UAVG 27',
      'UAVG 28',
      'UAVG 29',
      'UAVG 30',
      'UAVG 30a',
      'UAVG 30b',
      'UAVG 4',
    ],
    documents: ['privacy'],
    section: 'special-data',
    evidence: read(
      '2026-11-21',
      'Uitvoeringswet AVG (UAVG), consolidated text in force since 1 September 2026 (wetten.overheid.nl), arts. 22-30b',
      'is het verbod om gegevens over gezondheid te verwerken niet van toepassing indien de verwerking geschiedt door',
    ),
  },
  check: ({ program, asOf }, say) => {
    if (!isUnderDutchLaw(program.source)) return
    for (const purpose of items(program.purposes)) {
      const { 'article-9': point, uavg: cited = [], law } = purpose['permitted-by'] ?? {}
      if (point === undefined || !needsLaw(point) || law !== undefined) continue
      const used = protectedDataOf(purpose, 'special').flatMap((item) => {
        const kind = item.special
        return kind === undefined || kind === 'none' ? [] : [{ item, kind }]
      })
      const fits = (kind: SpecialKind) =>
        uavgGroundsFor(point, kind, asOf).some(({ article }) => cited.some((one) => isCitedBy(one, article)))
      const without = used.find(({ kind }) => !fits(kind))
      if (without === undefined) continue
      const { item, kind } = without
      const fitting = uavgGroundsFor(point, kind, asOf).map(({ article }) => `'${article}'`)
      say(purpose.at('permitted-by', ...(cited.length === 0 ? ['article-9'] : ['uavg'])), {
        message:
          cited.length === 0
            ? `The purpose \`${purpose.id}\` relies on point (${point}) of art. 9(2) GDPR, which needs a law beside it, and names none.`
            : `The purpose \`${purpose.id}\` names no article of the UAVG that appears to permit \`${item.id}\` (${kind}) under point (${point}) of art. 9(2) GDPR.`,
        hints: [
          ...(fitting.length === 0
            ? []
            : [
                `Add \`uavg\` to \`permitted-by\` of \`${purpose.id}\` in purposes.yaml, with the article that fits: ${fitting.join(', ')}.`,
              ]),
          `If another act permits it, add \`law\` to \`permitted-by\` of \`${purpose.id}\`, with the act and its article.`,
        ],
        related: [{ message: 'This says which data it is.', place: item.at('special') }],
        about: purpose.ref,
      })
    }
  },
})
