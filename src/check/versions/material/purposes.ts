import type { StatementFiles } from '../../../model/statement-sources.ts'
import { items } from '../../../model/schema/listed.ts'
import { type Changes, change, isThere } from './change.ts'
import { entriesOf, keptIn, newIds } from './entries.ts'

type Purpose = Exclude<NonNullable<StatementFiles['purposes.yaml']>, 'none'>[string]

/** The ids of purposes that are new. */
export const newPurposes = (before: StatementFiles, now: StatementFiles): readonly string[] =>
  newIds(before['purposes.yaml'], now['purposes.yaml'])

/** A purpose as its file says it. */
export const purposeIn = (files: StatementFiles, id: string): Purpose | undefined => entriesOf(files['purposes.yaml'])[id]

/** A new purpose, or one that does what it did not do or rests on what it did not rest on. */
export const inPurposes: Changes = (before, now) => [
  ...newPurposes(before, now)
    .filter((id) => purposeIn(now, id)?.data !== 'none')
    .map((id) => change(`the new purpose \`${id}\``, ['purposes.yaml', id])),
  ...keptIn(before['purposes.yaml'], now['purposes.yaml']).flatMap(([id, was, is]) => [
    ...(hasNewKind(before, was, now, is) ? [change(`the new \`basis\` of \`${id}\``, ['purposes.yaml', id, 'basis'])] : []),
    ...(hasNewGround(was, is) ? [change(`the new ground of art. 9 of \`${id}\``, ['purposes.yaml', id, 'permitted-by', 'article-9'])] : []),
    ...(['direct-marketing', 'profiling', 'monitoring', 'further-use-of'] as const)
      .filter((key) => isThere(is[key]) && !isThere(was[key]))
      .map((key) => change(`the new \`${key}\` of \`${id}\``, ['purposes.yaml', id, key])),
  ]),
]

/** Whether a purpose rests on a kind of basis that it did not rest on. */
const hasNewKind = (before: StatementFiles, was: Purpose, now: StatementFiles, is: Purpose): boolean => {
  const kindsOf = (files: StatementFiles, { basis }: Purpose) => items(basis).map((id) => entriesOf(files['bases.yaml'])[id]?.kind)
  const old = kindsOf(before, was)
  return kindsOf(now, is).some((kind) => !old.includes(kind))
}

const hasNewGround = (was: Purpose, is: Purpose): boolean => {
  const ground = is['permitted-by']?.['article-9']
  return ground !== undefined && ground !== was['permitted-by']?.['article-9']
}
