import { z } from 'zod'
import { name } from '../schema/text.ts'

/** A text of which one language changed, and the other was read again and is still right. */
export const checkedText = z
  .strictObject({
    text: z
      .string()
      .regex(/^\S+$/)
      .meta({
        description: 'Which text: its file and the path of keys in it, without language. A finding tells it.',
        examples: ['purposes.yaml#orders.description', 'clauses/at-the-counter', 'locales/privacy#purposes.title'],
      }),
    checked: z
      .string()
      .regex(/^[0-9a-f]{12}$/)
      .meta({
        description: 'Which words were read, as a finding tells it: when they change in any language, they are asked for again. In quotes.',
        examples: ['3f2a9c1b07de'],
      }),
    by: name('Who read it again.').optional(),
  })
  .meta({ title: 'Checked text' })

export const translations = z.array(checkedText).meta({
  title: 'translations.yaml',
  description: 'Texts of which one language changed, and the other was read again and is still right.',
})
