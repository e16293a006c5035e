import type { PolicySource } from '../../model/program.ts'
import type { OfferedRight } from '../../model/source/rights.ts'
import type { Value } from '../../template/value.ts'
import type { ViewContext } from '../context.ts'
import { factList } from '../entries.ts'
import { about } from '../pieces/about.ts'
import { requestWays } from '../pieces/requests.ts'
import { defineSection } from '../section.ts'

export const rights = defineSection({
  id: 'rights',
  namespace: 'common',
  law: ['gdpr-13-2-b', 'gdpr-12-2', 'gdpr-12-3', 'gdpr-12-5', 'gdpr-12-6', 'gdpr-13-2-c', 'gdpr-7-3', 'gdpr-20-1'],
  needs: '`rights` of policy.yaml',
  shape: {
    rights: [{ name: 'value', text: 'value' }],
    definitions: 'value',
    email: 'value',
    form: 'value',
    phone: 'value',
    address: 'value',
    identification: 'value',
    fee: 'value',
    term: 'value',
    extension: 'value',
    extensionReason: 'value',
  },
  view: (context) => {
    const { rights: told } = context.program.source
    if (told === undefined) return undefined
    const rights = told.offered.map((offered) => rightView(context, offered))
    const asDefinitions = context.use.view === 'definitions'
    return {
      rights: asDefinitions ? [] : rights,
      definitions: asDefinitions ? factList(rights.map(({ name, text }) => ({ term: name, meaning: [text] }))) : undefined,
      ...requestWays(context),
      identification: identification(context, told),
      fee: fee(context, told),
      term: told.term === undefined ? undefined : context.period(told.term),
      extension: told.extension === undefined ? undefined : context.period(told.extension),
      extensionReason:
        told['extension-reason'] === undefined ? context.line('common:rights.extension-reason') : context.inline(told['extension-reason']),
    }
  },
})

type Rights = NonNullable<PolicySource['rights']>

/** How people show who they are: in the policy's own words, else in the usual ones. */
const identification = ({ line, inline }: ViewContext, { identification: told, 'identity-check': check }: Rights): Value | undefined =>
  told === undefined ? check && line(`common:rights.identity.${check}`) : inline(told)

const fee = ({ line, inline }: ViewContext, { fee: told }: Rights): Value | undefined =>
  told === 'none' ? line('common:rights.free') : told && inline(told)

const rightView = ({ line, plain, inline }: ViewContext, offered: OfferedRight) => {
  if (typeof offered === 'object' && 'own' in offered) return { name: plain(offered.name), text: inline(offered.text) }
  const right = typeof offered === 'string' ? offered : offered.right
  const name = about({ ref: `right.${right}` }, line(`common:right.${right}.name`))
  return { name, text: typeof offered === 'string' ? line(`common:right.${right}.text`) : inline(offered.text) }
}
