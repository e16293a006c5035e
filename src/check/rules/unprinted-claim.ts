import { defineRule } from '../../diagnostics/rule.ts'
import { homeOf } from '../../model/source/claims.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'

export const unprintedClaim = defineRule<CheckInput>({
  code: 'unprinted-claim',
  level: 'warning',
  about: 'A claim is printed at the end of its section. If no statement has that section, the promise is never made.',
  check: ({ program }, say) => {
    const sections = new Set(program.statements.flatMap((statement) => statement.sections.map(({ id }) => id)))
    for (const claim of items(program.claims)) {
      const home = homeOf(claim)
      if (home === undefined || sections.has(home)) continue
      say(claim.place, {
        message: `No statement has the section \`${home}\`, which prints the claim \`${claim.id}\`.`,
        hints: [`Add the section \`${home}\` to a statement, or name another with \`section:\`.`],
      })
    }
  },
})
