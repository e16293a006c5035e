import type { PolicySource } from '../../model/program.ts'
import type { ViewContext } from '../context.ts'
import { factList } from '../entries.ts'
import { mailLink } from '../pieces/organisation.ts'
import { defineSection } from '../section.ts'

type Offered = NonNullable<PolicySource['rights']>['offered'][number]

export const rights = defineSection({
  id: 'rights',
  namespace: 'common',
  law: ['gdpr-13-2-b', 'gdpr-12-2', 'gdpr-12-3', 'gdpr-13-2-c', 'gdpr-7-3', 'gdpr-20-1'],
  needs: '`rights` of policy.yaml',
  shape: {
    rights: [{ name: 'value', text: 'value' }],
    definitions: 'value',
    email: 'value',
    identification: 'value',
    term: 'value',
    extension: 'value',
    extensionReason: 'value',
  },
  view: (context) => {
    const { rights: told, contact } = context.program.source
    if (told === undefined) return undefined
    const email = told.email ?? contact?.email
    const rights = told.offered.map((offered) => rightView(context, offered))
    const asDefinitions = context.use.view === 'definitions'
    return {
      rights: asDefinitions ? [] : rights,
      definitions: asDefinitions ? factList(rights.map(({ name, text }) => ({ term: name, meaning: [text] }))) : undefined,
      email: email === undefined ? undefined : mailLink(email),
      identification: told.identification && context.inline(told.identification),
      term: told.term === undefined ? undefined : context.period(told.term),
      extension: told.extension === undefined ? undefined : context.period(told.extension),
      extensionReason: told['extension-reason'] && context.inline(told['extension-reason']),
    }
  },
})

const rightView = ({ line, plain, inline }: ViewContext, offered: Offered) => {
  if (typeof offered === 'string') return { name: line(`common:right.${offered}.name`), text: line(`common:right.${offered}.text`) }
  if ('own' in offered) return { name: plain(offered.name), text: inline(offered.text) }
  return { name: line(`common:right.${offered.right}.name`), text: inline(offered.text) }
}
