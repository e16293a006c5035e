import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { DataItem, Program } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { withIncluded } from '../facts/origins.ts'
import { isInDataSection } from '../facts/purposes.ts'

export const xcDataUnused = defineRule<CheckInput>({
  code: 'xc-data-unused',
  level: 'error',
  about: 'Data are collected for a purpose. An item that the statement lists and nothing uses is collected for none.',
  duty: {
    catalogue: 'XC-DATA-UNUSED',
    law: ['GDPR 5(1)(b)', 'GDPR 5(1)(c)'],
    documents: ['privacy'],
    section: 'data',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 5(1)(b)-(c)',
      'collected for specified, explicit and legitimate purposes',
    ),
  },
  check: ({ program }, say) => {
    // Where no purpose says which data it uses, that is what is missing.
    if (items(program.purposes).every(({ data }) => data === undefined)) return
    const isUsed = usedIn(program)
    const unused = items(program.data).filter((item) => !withIncluded(item).some(isUsed))
    const kinds = unused.filter(({ includes }) => items(includes).length > 0)
    for (const item of unused) {
      // What belongs to a kind that nothing uses is told with that kind; what no section prints, as an entry that is not printed.
      if (kinds.some((kind) => kind !== item && withIncluded(kind).includes(item)) || !isInDataSection(item, program)) continue
      say(item.place, {
        message: `The item of data \`${item.id}\` is collected for no purpose.`,
        hints: [
          'Name it under `data` of the purpose that uses it, or say in `uses` what it is for. Otherwise remove it and collect it no longer.',
        ],
        about: item.ref,
      })
    }
  },
})

/** What a purpose, a cookie or a source names, what belongs to that, and what says itself what it is used for. */
const usedIn = ({ purposes, cookies, sources, data }: Program): ((item: DataItem) => boolean) => {
  const named = [
    ...items(purposes).flatMap((purpose) => items(purpose.data).map(({ item }) => item)),
    ...items(cookies).flatMap(({ collects }) => items(collects)),
    ...items(sources).flatMap((source) => items(source.data)),
    ...items(data).filter(({ uses }) => uses !== undefined),
  ]
  const used = new Set(named.flatMap(withIncluded))
  return (item) => used.has(item)
}
