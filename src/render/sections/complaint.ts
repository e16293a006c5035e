import { dutchAuthority } from '../../law/authority.ts'
import { defineSection } from '../section.ts'

export const complaint = defineSection({
  id: 'complaint',
  namespace: 'common',
  law: ['gdpr-77-1', 'nl-ap-contact'],
  needs: '`authority` or `complaints` of policy.yaml',
  shape: { complaints: 'value', dutch: { url: 'value' }, other: { name: 'value', url: 'value' } },
  view: ({ program, language, plain, inline }) => {
    const { authority, complaints } = program.source
    if (authority === undefined && complaints === undefined) return undefined
    return {
      complaints: complaints && inline(complaints),
      dutch: authority === 'AP' ? { url: dutchAuthority.complaint[language] } : undefined,
      other: authority === undefined || authority === 'AP' ? undefined : { name: plain(authority.name), url: authority.website },
    }
  },
})
