import type { Report } from '../diagnostics/diagnostic.ts'
import type { Edition } from '../model/document.ts'
import type { Program } from '../model/program.ts'
import type { History } from './history.ts'
import { notReleased } from './problems.ts'

/** A statement whose sources say otherwise than its newest release. */
export interface Unreleased {
  readonly policy: string
  readonly statement: string
  /** The newest release. */
  readonly since: string
}

/** The statements with releases whose sources say otherwise, in facts or in the wording of a language. */
export const unreleasedOf = (drafts: readonly Edition[], { previous }: History): readonly Unreleased[] => {
  const policy = drafts[0]?.document.policy ?? ''
  return [...previous].flatMap(([statement, { record }]) => {
    const isOther = drafts.some(({ document, fingerprints }) => {
      const { facts, wording } = record.fingerprints
      return document.statement === statement && (fingerprints.facts !== facts || fingerprints.wording !== wording[document.language])
    })
    return isOther ? { policy, statement, since: record.version } : []
  })
}

/** For `--frozen`: a statement that was never released, or says otherwise than its newest release, is an error. */
export const reportUnreleased = (program: Program, drafts: readonly Edition[], history: History, report: Report): void => {
  if (program.source.kind === 'specimen') return
  const others = new Map(unreleasedOf(drafts, history).map(({ statement, since }) => [statement, since]))
  for (const { id, place } of program.statements)
    if (!history.previous.has(id) || others.has(id)) report.add(notReleased(place, { statement: id, since: others.get(id) }))
}
