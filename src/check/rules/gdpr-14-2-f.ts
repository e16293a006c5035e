import { read } from '../../diagnostics/evidence.ts'
import { defineRule, type Say } from '../../diagnostics/rule.ts'
import type { DataItem, Program, Purpose, Source, Statement } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { comesFromElsewhere, withIncluded } from '../facts/origins.ts'
import { sectionWithout } from '../facts/purposes.ts'
import { hasSection, lacking } from '../facts/statements.ts'

export const gdpr142f = defineRule<CheckInput>({
  code: 'gdpr-14-2-f',
  level: 'error',
  about:
    'Data that do not come from the person come from somewhere. The statement says from where, which data that source gives, and whether everybody can look into it.',
  duty: {
    catalogue: 'GDPR-14-2-f',
    law: ['GDPR 14(2)(f)', 'GDPR recital 61', 'WP260 rev.01, para. 60'],
    documents: ['privacy'],
    section: 'sources',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 14(2)(f)',
      'from which source the personal data originate, and if applicable, whether it came from publicly accessible sources',
    ),
  },
  check: ({ program }, say) => {
    for (const item of items(program.data)) {
      if (item.from === undefined || !comesFromElsewhere(item) || hasSource(item, program)) continue
      say(item.at('from'), {
        message: `The item of data \`${item.id}\` does not come from the person, and no source gives it.`,
        hints: [
          'Name it under `data` of a source: `sources` in `policy.yaml`. If the source has no name, say what kind of organisation it is.',
          ...(item.from === 'derived' ? ['If you make it yourselves of what people give you, leave `from` out.'] : []),
        ],
        about: item.ref,
      })
    }
    for (const source of items(program.sources)) checkSource(source, program, say)
    const sources = items(program.sources)
    if (sources.length === 0) return
    const asks = (purposes: readonly Purpose[]) => sources.some((source) => purposes.some((purpose) => uses(purpose, source)))
    for (const statement of lacking(program, 'sources', asks))
      if (!namesAll(statement, program))
        say(statement.at('sections'), {
          message: `The statement \`${statement.id}\` does not print where data come from that people do not give themselves.`,
          hints: ['Add `sources` to its `sections`.'],
        })
  },
})

/** A source names the item or a kind that holds it, or a purpose that uses the item names a source. */
const hasSource = (item: DataItem, { sources, purposes }: Program): boolean =>
  items(sources).some(({ data }) => items(data).some((one) => withIncluded(one).includes(item))) ||
  items(purposes).some(
    (purpose) => items(purpose.sources).length > 0 && items(purpose.data).some((use) => withIncluded(use.item).includes(item)),
  )

/** What a reader cannot learn of a source. */
const checkSource = (source: Source, { purposes }: Program, say: Say): void => {
  const isUsed = items(purposes).some(({ sources, data }) => items(data).length > 0 && items(sources).includes(source))
  const missing = [
    ...(items(source.data).length > 0 || isUsed ? [] : [['data', 'which data it gives']]),
    ...(source.public === undefined ? [['public', 'whether everybody can look into it']] : []),
  ]
  if (missing.length === 0) return
  say(source.place, {
    message: `The source \`${source.id}\` does not say ${missing.map(([, what]) => what).join(', or ')}.`,
    hints: [`Add ${missing.map(([key]) => `\`${key}\``).join(' and ')} to the source.`],
    about: source.ref,
    level: 'warning',
  })
}

/** A purpose names the source, or uses data that it gives. */
const uses = ({ sources, data }: Purpose, source: Source): boolean => {
  const given = items(source.data).flatMap(withIncluded)
  return items(sources).includes(source) || items(data).some(({ item }) => withIncluded(item).some((one) => given.includes(one)))
}

/** Purposes name the sources they use; that a source is public is said in the section alone. */
const namesAll = (statement: Statement, { sources, purposes }: Program): boolean => {
  const using = items(purposes).filter((purpose) => items(purpose.sources).length > 0)
  return (
    hasSection(statement, 'purposes') &&
    sectionWithout(statement, 'sources', using) === undefined &&
    items(sources).every((source) => source.public !== true && using.some((purpose) => items(purpose.sources).includes(source)))
  )
}
