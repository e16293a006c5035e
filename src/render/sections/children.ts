import { defineSection } from '../section.ts'

export const children = defineSection({
  id: 'children',
  namespace: 'privacy',
  law: ['gdpr-8-1'],
  needs: '`children` of policy.yaml',
  shape: { none: 'flag', text: 'value' },
  view: ({ program, blocks }) => {
    const { children: told } = program.source
    if (told === undefined) return undefined
    return told === 'none' ? { none: true, text: undefined } : { none: false, text: told.text && blocks(told.text) }
  },
})
