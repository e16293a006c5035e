import { z } from 'zod'
import { listOf, register } from '../schema/listed.ts'
import { reference } from '../schema/scalars.ts'
import { blockText, inlineText, plainText } from '../schema/text.ts'

export const dataItem = z
  .strictObject({
    name: plainText('What the item is called in a list: begins with a small letter, no full stop.'),
    condition: plainText('When it is collected, shown in brackets: "if known".').optional(),
    description: inlineText('What it is, where the name does not say enough.').optional(),
    includes: listOf(reference('data', 'An id of data.yaml.'), 'The items that this kind of data holds.').optional(),
    uses: blockText('What this item is used for, beside the purposes that name it. Whole sentences.').optional(),
    people: listOf(reference('people', 'An id under `people` in policy.yaml.'), 'About whom.').optional(),
    retention: listOf(
      reference('retention', 'An id of retention.yaml.'),
      'How long it is kept, where that depends on the item.',
    ).optional(),
    right: inlineText('A right that belongs to it, such as unsubscribing. Whole sentences.').optional(),
  })
  .meta({ title: 'Item of data', description: 'One item or kind of personal data.' })

export const dataRegister = register(dataItem, 'The personal data that are used, by id.').meta({ title: 'data.yaml' })
