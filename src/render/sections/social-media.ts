import { items } from '../../model/schema/listed.ts'
import { statementLink } from '../pieces/recipient.ts'
import { defineSection } from '../section.ts'

export const socialMedia = defineSection({
  id: 'social-media',
  namespace: 'privacy',
  law: ['gdpr-13-1-e'],
  needs: '`social-media` of policy.yaml',
  shape: { none: 'flag', networks: [{ text: 'value', statement: 'value' }] },
  view: (context) => {
    const { socialMedia: networks } = context.program
    return (
      networks && {
        none: networks === 'none',
        networks: items(networks).map(({ text, network }) => ({ text: context.blocks(text), statement: statementLink(context, network) })),
      }
    )
  },
})
