import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { comesFromElsewhere } from '../facts/origins.ts'
import { sectionWithout } from '../facts/purposes.ts'
import { covering, hasSection } from '../facts/statements.ts'

export const gdpr141d = defineRule<CheckInput>({
  code: 'gdpr-14-1-d',
  level: 'error',
  about:
    'Who receives data from others than the person says which kinds of data. For data that people give themselves the law does not ask it in so many words; without it nobody can follow a purpose.',
  duty: {
    catalogue: 'GDPR-14-1-d',
    law: ['GDPR 14(1)(d)'],
    documents: ['privacy'],
    section: 'data',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 14(1)(d)',
      'the categories of personal data concerned',
    ),
  },
  check: ({ program }, say) => {
    const purposes = items(program.purposes)
    for (const purpose of purposes.filter(({ data }) => data === undefined)) {
      const hasSources = items(purpose.sources).length > 0
      say(purpose.at('data'), {
        message: hasSources
          ? `The purpose \`${purpose.id}\` uses data from other sources, and does not say which.`
          : `The purpose \`${purpose.id}\` does not say which personal data it uses.`,
        hints: ['Add `data` with the ids of the items in `data.yaml` that it uses.'],
        about: purpose.ref,
        level: hasSources ? 'error' : 'warning',
      })
    }
    const using = purposes.filter(({ data }) => items(data).length > 0)
    for (const statement of covering(program, 'privacy')) {
      const without = hasSection(statement, 'data') ? undefined : sectionWithout(statement, 'data', using)
      if (without === undefined) continue
      const isElsewhere = using.some(({ data }) => items(data).some(({ item }) => comesFromElsewhere(item)))
      say(without.place, {
        message: `The statement \`${statement.id}\` does not say which personal data are used.`,
        hints: ['Add `data` to the `columns` of this section, or to the `sections` of the statement.'],
        level: isElsewhere ? 'error' : 'warning',
      })
    }
  },
})
