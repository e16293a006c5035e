import { daysOf } from '../../../locale/periods.ts'
import type { PolicySource } from '../../../model/program.ts'
import { type Changes, change } from './change.ts'
import { isSameNumber } from './spelling.ts'

type Rights = PolicySource['rights']

/** A right that is offered no more or is harder to use, and another address for requests. */
export const inRights: Changes = (before, now) => {
  const [was, is] = [before['policy.yaml'], now['policy.yaml']]
  const harder = (Object.keys(isHarder) as (keyof typeof isHarder)[])
    .filter((key) => isHarder[key](was?.rights, is?.rights))
    .map((key) => ['rights', key])
  const ways = [
    ...(['email', 'form'] as const).filter((key) => isOtherOrGone(was?.rights?.[key], is?.rights?.[key])).map((key) => ['rights', key]),
    ...(['email', 'form'] as const).filter((key) => isOtherOrGone(was?.contact?.[key], is?.contact?.[key])).map((key) => ['contact', key]),
    ...(isOtherNumberOrGone(was?.contact?.phone, is?.contact?.phone) ? [['contact', 'phone']] : []),
  ]
  return [...ways, ...harder].map((path) => change(`another way to use rights (\`${path.join('.')}\`)`, ['policy.yaml', ...path]))
}

const isOtherOrGone = (was: string | undefined, is: string | undefined): boolean => was !== undefined && was !== is

/** A telephone number can be written in more ways than one. */
const isOtherNumberOrGone = (was: string | undefined, is: string | undefined): boolean =>
  was !== undefined && (is === undefined || !isSameNumber(was, is))

/** Whether rights were easier to use, by what is said of them. */
const isHarder: Readonly<Record<'offered' | 'identity-check' | 'fee' | 'term' | 'extension', (was: Rights, is: Rights) => boolean>> = {
  offered: (was, is) => offeredIn(was).some((right) => !offeredIn(is).includes(right)),
  'identity-check': (was, is) => strictness(is) > strictness(was),
  fee: (was, is) => typeof is?.fee === 'object' && typeof was?.fee !== 'object',
  term: (was, is) => was?.term !== undefined && is?.term !== undefined && daysOf(is.term) > daysOf(was.term),
  extension: (was, is) => is?.extension !== undefined && (was?.extension === undefined || daysOf(is.extension) > daysOf(was.extension)),
}

const offeredIn = (rights: Rights): readonly string[] =>
  (rights?.offered ?? []).map((right) => (typeof right === 'string' ? right : 'own' in right ? right.own : right.right))

const strictness = (rights: Rights): number => ['id-copy-in-doubt', 'id-copy'].indexOf(rights?.['identity-check'] ?? '')
