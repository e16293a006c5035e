import { items } from '../../../model/schema/listed.ts'
import type { StatementFiles } from '../../../model/statement-sources.ts'
import { type Changes, change, changeIf, newItems } from './change.ts'
import { entriesOf, keptIn, newIds } from './entries.ts'
import { isSameName } from './spelling.ts'

type Recipient = Exclude<NonNullable<StatementFiles['processors.yaml']>, 'none'>[string]

/** Who receives data by a purpose or a cookie. */
const receiving = (files: StatementFiles): ReadonlySet<string> =>
  new Set([
    ...Object.values(entriesOf(files['purposes.yaml'])).flatMap((purpose) => items(purpose['shared-with'])),
    ...Object.values(entriesOf(files['cookies.yaml'])).flatMap((cookie) => [cookie.vendor, ...items(cookie['third-party-access'])]),
  ])

/** Somebody who did not receive data, or not those of this purpose, or who is named no more or is no processor any more. */
export const inRecipients: Changes = (before, now) => {
  const fresh = freshIn(before, now)
  const kept = keptIn(before['processors.yaml'], now['processors.yaml']).filter(([id]) => !fresh.has(id))
  return [
    ...Object.keys(entriesOf(now['processors.yaml']))
      .filter((id) => fresh.has(id))
      .map((id) => change(`the new recipient \`${id}\``, ['processors.yaml', id])),
    ...kept.flatMap(([id, was, is]) => [
      ...changeIf(was.role === 'processor' && is.role !== undefined && is.role !== 'processor', `the new \`role\` of \`${id}\``, [
        'processors.yaml',
        id,
        'role',
      ]),
      ...changeIf(was.name !== undefined && is.name === undefined, `the recipient \`${id}\` without a name`, ['processors.yaml', id]),
    ]),
    ...keptIn(before['purposes.yaml'], now['purposes.yaml']).flatMap(([purpose, was, is]) =>
      newItems(was['shared-with'], is['shared-with'])
        .filter((id) => !fresh.has(id))
        .map((id) => change(`the new recipient \`${id}\` of \`${purpose}\``, ['purposes.yaml', purpose, 'shared-with'])),
    ),
  ]
}

/** The ids of those who received no data at all. */
const freshIn = (before: StatementFiles, now: StatementFiles): ReadonlySet<string> => {
  const [had, have] = [receiving(before), receiving(now)]
  return new Set([
    ...newIds(before['processors.yaml'], now['processors.yaml']),
    ...keptIn(before['processors.yaml'], now['processors.yaml'])
      .filter(([id, was, is]) => isOther(was, is) || (have.has(id) && !had.has(id)))
      .map(([id]) => id),
  ])
}

const isOther = (was: Recipient, is: Recipient): boolean =>
  typeof was.name === 'string' && typeof is.name === 'string' && !isSameName(was.name, is.name)
