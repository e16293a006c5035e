import type { StatementFiles } from '../../../model/statement-sources.ts'
import { items } from '../../../model/schema/listed.ts'
import { type Changes, change, changeIf, isHigher, isThere, newItems } from './change.ts'
import { entriesOf, keptIn, newIds } from './entries.ts'

type Purpose = Exclude<NonNullable<StatementFiles['purposes.yaml']>, 'none'>[string]

/** The ids of purposes that are new. */
export const newPurposes = (before: StatementFiles, now: StatementFiles): readonly string[] =>
  newIds(before['purposes.yaml'], now['purposes.yaml'])

/** A purpose as its file says it. */
export const purposeIn = (files: StatementFiles, id: string): Purpose | undefined => entriesOf(files['purposes.yaml'])[id]

/** A new purpose or source, and a purpose that does what it did not do, to others than before, or on another ground. */
export const inPurposes: Changes = (before, now) => [
  ...newPurposes(before, now)
    .filter((id) => purposeIn(now, id)?.data !== 'none')
    .map((id) => change(`the new purpose \`${id}\``, ['purposes.yaml', id])),
  ...keptIn(before['purposes.yaml'], now['purposes.yaml']).flatMap(([id, was, is]) => [
    ...changeIf(hasNewKind(before, was, now, is), `the new \`basis\` of \`${id}\``, ['purposes.yaml', id, 'basis']),
    ...changeIf(hasNewGround(was, is), `the new ground of art. 9 of \`${id}\``, ['purposes.yaml', id, 'permitted-by', 'article-9']),
    ...inUse(id, was, is),
  ]),
  ...newIds(before['policy.yaml']?.sources, now['policy.yaml']?.sources).map((id) =>
    change(`the new source \`${id}\``, ['policy.yaml', 'sources', id]),
  ),
]

/** From what people may refuse to what they may not. */
const needs = ['voluntary', 'for-contract', 'by-law'] as const

const inUse = (id: string, was: Purpose, is: Purpose) => [
  ...(['direct-marketing', 'profiling', 'monitoring'] as const)
    .filter((key) => isThere(is[key]) && !isThere(was[key]))
    .map((key) => change(`the new \`${key}\` of \`${id}\``, ['purposes.yaml', id, key])),
  ...changeIf(newItems(was['further-use-of'], is['further-use-of']).length > 0, `the new \`further-use-of\` of \`${id}\``, [
    'purposes.yaml',
    id,
    'further-use-of',
  ]),
  // Where nobody said whom it is about, nobody is new.
  ...(was.people === undefined ? [] : newItems(was.people, is.people)).map((group) =>
    change(`the new people \`${group}\` of \`${id}\``, ['purposes.yaml', id, 'people']),
  ),
  ...changeIf(isHigher(needs, was.provision?.needed, is.provision?.needed), `the stricter \`provision\` of \`${id}\``, [
    'purposes.yaml',
    id,
    'provision',
    'needed',
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
