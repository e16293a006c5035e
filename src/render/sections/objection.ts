import type { Purpose } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import { type OfferedRight, rightOf } from '../../model/source/rights.ts'
import type { Value } from '../../template/value.ts'
import type { ViewContext } from '../context.ts'
import { nameOf } from '../pieces/about.ts'
import { requestWays } from '../pieces/requests.ts'
import { defineSection } from '../section.ts'

export const objection = defineSection({
  id: 'objection',
  namespace: 'privacy',
  law: ['gdpr-21-1', 'gdpr-21-2', 'gdpr-21-4'],
  needs: '`objection` among `rights.offered`',
  shape: {
    general: 'value',
    purposes: [{ name: 'value' }],
    marketing: [{ name: 'value', stop: 'value' }],
    email: 'value',
    form: 'value',
    phone: 'value',
    address: 'value',
  },
  view: (context) => {
    const { program } = context
    const offered = program.source.rights?.offered.find((one) => rightOf(one) === 'objection')
    const marketing = items(program.purposes).filter(isMarketing)
    // To direct marketing people object without a reason, so it stands apart.
    const open = items(program.purposes).filter((purpose) => !isMarketing(purpose) && isOpen(purpose))
    const isKnown = open.length + marketing.length > 0
    if (offered === undefined && !isKnown) return undefined
    return {
      general: offered === undefined || isKnown ? undefined : general(context, offered),
      purposes: open.map((purpose) => ({ name: nameOf(context, purpose) })),
      marketing: marketing.map((purpose) => ({ name: nameOf(context, purpose), stop: stop(context, purpose) })),
      ...requestWays(context),
    }
  },
})

/** Where no purpose is known that gives the right, it is told as it is offered. */
const general = ({ line, inline }: ViewContext, offered: OfferedRight): Value =>
  typeof offered === 'string' ? line('common:right.objection.text') : inline(offered.text)

/** Whether people can object to it for reasons of their own situation. */
const isOpen = ({ basis }: Purpose): boolean => items(basis).some(({ kind }) => kind === 'legitimate-interests' || kind === 'public-task')

/** Nobody has said it of a purpose without the key: nothing is told of it. */
const isMarketing = ({ 'direct-marketing': told }: Purpose): boolean => told !== undefined && told !== 'none'

const stop = ({ inline }: ViewContext, { 'direct-marketing': told }: Purpose): Value | undefined =>
  typeof told === 'object' ? told.stop && inline(told.stop) : undefined
