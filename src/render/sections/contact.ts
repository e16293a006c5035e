import { addressLine, isForeign, mailLink, phoneLink, webLink } from '../pieces/organisation.ts'
import { defineSection } from '../section.ts'

export const contact = defineSection({
  id: 'contact',
  namespace: 'common',
  law: ['gdpr-13-1-a-contact'],
  needs: '`contact` of policy.yaml',
  shape: { name: 'value', email: 'value', phone: 'value', form: 'value', address: 'value', registerNumber: 'value', foreign: 'flag' },
  view: (context) => {
    const { contact: channels, organisation } = context.program.source
    return (
      channels && {
        name: organisation.name,
        email: channels.email === undefined ? undefined : mailLink(channels.email),
        phone: channels.phone === undefined ? undefined : phoneLink(channels.phone),
        form: channels.form === undefined ? undefined : webLink(channels.form),
        address: organisation.address && addressLine(context, organisation.address),
        registerNumber: organisation['register-number'],
        foreign: isForeign(organisation),
      }
    )
  },
})
