import { read } from '../../diagnostics/evidence.ts'
import { defineRule, type Say } from '../../diagnostics/rule.ts'
import type { Program, Purpose } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { sectionWithout } from '../facts/purposes.ts'
import { covering, hasSection } from '../facts/statements.ts'
import { saysEnough } from '../words/stock.ts'

export const gdpr131cPurpose = defineRule<CheckInput>({
  code: 'gdpr-13-1-c-purpose',
  level: 'error',
  about: 'A privacy statement tells for which purposes data are used, each in words that let a reader see what is done.',
  duty: {
    catalogue: 'GDPR-13-1-c-PURPOSE',
    law: ['GDPR 13(1)(c)', 'GDPR 14(1)(c)', 'GDPR 5(1)(b)'],
    documents: ['privacy'],
    section: 'purposes',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 13(1)(c)',
      'the purposes of the processing for which the personal data are intended',
    ),
  },
  check: ({ program }, say) => {
    const purposes = items(program.purposes)
    if (purposes.length === 0) return checkNone(program, say)
    const short = purposes.filter(({ name }) => !saysEnough(name, program.languages))
    for (const purpose of short.filter((one) => !hasOwnWords(one))) {
      say(purpose.place, {
        message: `The purpose \`${purpose.id}\` has a name and no description.`,
        hints: ['Add `description`: what is done with the data and why, so that a reader knows what to expect.'],
        about: purpose.ref,
      })
    }
    for (const statement of covering(program, 'privacy')) {
      const without = sectionWithout(statement, 'description', short.filter(hasOwnWords))
      if (!hasSection(statement, 'purposes')) {
        say(statement.at('sections'), {
          message: `The statement \`${statement.id}\` does not print the purposes.`,
          hints: ['Add `purposes` to its `sections`.'],
        })
      } else if (without !== undefined) {
        say(without.place, {
          message: `The section \`${without.id}\` prints the names of purposes without their descriptions.`,
          hints: ['Add `description` to its `columns`.'],
        })
      }
    }
  },
})

const hasOwnWords = ({ description, example }: Purpose): boolean => (description ?? example) !== undefined

/** There are no purposes: nobody said so, or `none` stands beside a list of data. */
const checkNone = (program: Program, say: Say): void => {
  const [statement] = covering(program, 'privacy')
  const [item] = items(program.data)
  if (program.purposes === undefined && statement !== undefined) {
    say(statement.at('covers'), {
      message: `The statement \`${statement.id}\` is about personal data, and the policy has no purposes.`,
      hints: ['Add `purposes.yaml` with each purpose and its `description`, or with the word `none` if no personal data are used.'],
    })
  } else if (program.purposes === 'none' && item !== undefined) {
    say(item.place, {
      message: '`data.yaml` lists personal data, and `purposes.yaml` says that they are used for nothing.',
      hints: ['Write in `purposes.yaml` what the data are used for, or write `none` in `data.yaml` too.'],
    })
  }
}
