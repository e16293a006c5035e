import { z } from 'zod'
import { register } from '../schema/listed.ts'
import { inlineText, plainText } from '../schema/text.ts'

export const dataItem = z
  .strictObject({
    name: plainText('What the item is called in a list: begins with a small letter, no full stop.'),
    description: inlineText('What it is, where the name does not say enough.').optional(),
  })
  .meta({ title: 'Item of data', description: 'One item or kind of personal data.' })

export const dataRegister = register(dataItem, 'The personal data that are used, by id.').meta({ title: 'data.yaml' })
