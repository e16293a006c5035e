import { defineRule } from '../../diagnostics/rule.ts'
import { fileStart } from '../../model/position.ts'
import type { CheckInput } from '../input.ts'

export const unprintedClause = defineRule<CheckInput>({
  code: 'unprinted-clause',
  level: 'warning',
  about: 'A clause that no statement asks for is printed nowhere.',
  check: ({ program }, say) => {
    const printed = new Set(program.statements.flatMap(({ sections }) => sections.map(({ clause }) => clause)))
    for (const clause of program.clauses) {
      const file = Object.values(clause.files)[0]
      if (printed.has(clause) || file === undefined) continue
      say(fileStart(file.file.path), {
        message: `No statement prints the clause \`${clause.id}\`.`,
        hints: [`Add \`clause-${clause.id}\` to the sections of a statement, or remove the clause.`],
      })
    }
  },
})
