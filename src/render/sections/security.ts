import { defineSection } from '../section.ts'

export const security = defineSection({
  id: 'security',
  namespace: 'privacy',
  law: ['lang-absolute-sec', 'gdpr-34-text'],
  needs: '`security` of policy.yaml',
  shape: { text: 'value', measures: [{ text: 'value' }] },
  view: ({ program, plain, blocks }) => {
    const { security: told } = program.source
    return told && { text: told.text && blocks(told.text), measures: (told.measures ?? []).map((text) => ({ text: plain(text) })) }
  },
})
