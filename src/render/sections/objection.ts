import { items } from '../../model/schema/listed.ts'
import { nameOf } from '../pieces/about.ts'
import { mailLink } from '../pieces/organisation.ts'
import { defineSection } from '../section.ts'

export const objection = defineSection({
  id: 'objection',
  namespace: 'privacy',
  law: ['gdpr-21-1', 'gdpr-21-2', 'gdpr-21-4'],
  needs: '`objection` among `rights.offered`',
  shape: { purposes: [{ name: 'value' }], email: 'value' },
  view: (context) => {
    const { program } = context
    const { rights, contact } = program.source
    const offered = rights?.offered.some(
      (one) => one === 'objection' || (typeof one === 'object' && 'right' in one && one.right === 'objection'),
    )
    if (rights === undefined || !offered) return undefined
    const email = rights.email ?? contact?.email
    const open = items(program.purposes).filter(({ basis }) =>
      items(basis).some(({ kind }) => kind === 'legitimate-interests' || kind === 'public-task'),
    )
    return {
      purposes: open.map((purpose) => ({ name: nameOf(context, purpose) })),
      email: email === undefined ? undefined : mailLink(email),
    }
  },
})
