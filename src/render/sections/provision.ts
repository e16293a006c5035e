import { items } from '../../model/schema/listed.ts'
import { nameOf } from '../pieces/about.ts'
import { provisionSentences } from '../pieces/provision.ts'
import { defineSection } from '../section.ts'

export const provision = defineSection({
  id: 'provision',
  namespace: 'privacy',
  law: ['gdpr-13-2-e', 'xc-consent-required'],
  needs: '`provision` of a purpose',
  shape: { purposes: [{ id: 'id', name: 'value', sentences: 'value' }] },
  view: (context) => {
    const told = items(context.program.purposes).filter((purpose) => purpose.provision !== undefined)
    if (told.length === 0) return undefined
    return {
      purposes: told.map((purpose) => ({
        id: purpose.id,
        name: nameOf(context, purpose),
        sentences: provisionSentences(context, purpose),
      })),
    }
  },
})
