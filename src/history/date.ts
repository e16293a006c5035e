import type { FactsOfStatements } from '../model/facts.ts'
import type { Previous } from '../model/previous.ts'
import type { Program } from '../model/program.ts'
import type { Archive } from '../model/release.ts'
import type { IsoDate } from '../model/schema/scalars.ts'
import type { Timeline } from '../model/timeline.ts'
import { fingerprintFacts } from './fingerprint.ts'
import { overtakenNotes } from './standing.ts'

interface Known {
  readonly archive: Archive
  readonly today: IsoDate
}

/** Dates each statement by its change notes: notes of a later day than `today` are not yet told. */
export const date = (program: Program, facts: FactsOfStatements, previous: Previous, { archive, today }: Known): Timeline =>
  new Map(
    program.statements.map((statement) => {
      const changes = program.changes.filter((note) => note.statements.includes(statement) && note.date <= today).reverse()
      return [
        statement.id,
        {
          asOf: today,
          lastChanged: changes[0]?.date ?? null,
          changes,
          newChanges: previous.get(statement.id)?.notes.filter((note) => note.date <= today) ?? changes,
          facts: fingerprintFacts(facts.get(statement.id) ?? {}),
          overtaken: overtakenNotes((archive.releases.get(statement.id) ?? []).map(({ record }) => record)),
          released: null,
        },
      ]
    }),
  )
