import { addressLine, mailLink, phoneLink } from '../pieces/organisation.ts'
import { defineSection } from '../section.ts'

export const dpo = defineSection({
  id: 'dpo',
  namespace: 'privacy',
  law: ['gdpr-13-1-b', 'gdpr-13-1-b-decl', 'gdpr-37-1'],
  needs: '`officer` of policy.yaml',
  shape: { none: 'flag', name: 'value', email: 'value', phone: 'value', address: 'value' },
  view: (context) => {
    const { officer } = context.program.source
    if (officer === undefined) return undefined
    if (officer === 'none') return { none: true, name: undefined, email: undefined, phone: undefined, address: undefined }
    return {
      none: false,
      name: officer.name,
      email: officer.email === undefined ? undefined : mailLink(officer.email),
      phone: officer.phone === undefined ? undefined : phoneLink(officer.phone),
      address: officer.address && addressLine(context, officer.address),
    }
  },
})
