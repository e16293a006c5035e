import { addressLine, mailLink, phoneLink, webLink } from '../pieces/organisation.ts'
import { defineSection } from '../section.ts'

export const dpo = defineSection({
  id: 'dpo',
  namespace: 'privacy',
  law: ['gdpr-13-1-b', 'gdpr-13-1-b-decl', 'gdpr-37-1'],
  needs: '`officer` of policy.yaml',
  shape: { none: 'flag', reason: 'value', name: 'value', email: 'value', phone: 'value', form: 'value', address: 'value' },
  view: (context) => {
    const { officer } = context.program.source
    if (officer === undefined) return undefined
    const absent = { name: undefined, email: undefined, phone: undefined, form: undefined, address: undefined }
    if (officer === 'none') return { none: true, reason: undefined, ...absent }
    if ('not-required' in officer) return { none: true, reason: context.inline(officer['not-required']), ...absent }
    return {
      none: false,
      reason: undefined,
      name: officer.name,
      email: officer.email === undefined ? undefined : mailLink(officer.email),
      phone: officer.phone === undefined ? undefined : phoneLink(officer.phone),
      form: officer.form === undefined ? undefined : webLink(officer.form),
      address: officer.address && addressLine(context, officer.address),
    }
  },
})
