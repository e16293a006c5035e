import { z } from 'zod'
import { register } from '../schema/listed.ts'
import { link, reference } from '../schema/scalars.ts'
import { blockText, inlineText, plainText } from '../schema/text.ts'

const ground = z.strictObject({ text: inlineText('The ground, as it finishes "We share data when …".') }).meta({ title: 'Ground' })
export const sharing = z
  .strictObject({
    intro: inlineText('When data are shared at all. Whole sentences.').optional(),
    grounds: register(ground, 'The grounds on which data are shared, by id.').optional(),
    'outside-eea': inlineText('What holds for recipients outside the EEA. Whole sentences.').optional(),
  })
  .meta({ title: 'Sharing', description: 'What holds for all recipients.' })

export const security = z
  .strictObject({
    text: blockText('How data are protected.').optional(),
    measures: z.array(plainText('A measure, as it reads in a list.')).min(1).optional().meta({ description: 'Measures taken.' }),
  })
  .meta({ title: 'Security' })

export const children = z
  .union([
    z.literal('none'),
    z.strictObject({
      text: blockText('How data of children are used.').optional(),
      'consent-age': z
        .int()
        .min(1)
        .max(21)
        .optional()
        .meta({ description: 'From which age a child gives consent itself (art. 8(1) GDPR; 16 in the Netherlands).' }),
      'parental-consent': inlineText('How a parent or guardian gives consent, and how that is verified. Whole sentences.').optional(),
      summary: blockText('The statement in words for children.').optional(),
      notice: link('Where a version for children can be read.').optional(),
    }),
  ])
  .meta({ title: 'Children', description: 'How data of children are used, or `none`.' })

export const socialNetwork = z
  .strictObject({
    network: reference('processors', 'An id of processors.yaml.'),
    text: blockText('What the button does.'),
  })
  .meta({ title: 'Social network' })

export const cookieConsent = z
  .strictObject({
    notice: inlineText('What a visitor sees at the first visit, and when consent is asked. Whole sentences.').optional(),
    change: inlineText('How to change the choice on the website. Whole sentences.').optional(),
    'change-url': link('Where the choice can be changed.').optional(),
    'refuse-at-once': z
      .boolean()
      .optional()
      .meta({ description: 'Whether refusing is offered beside accepting, in the same layer. Not printed.' }),
    'per-purpose': z.boolean().optional().meta({ description: 'Whether each purpose can be chosen apart. Not printed.' }),
    'ticked-beforehand': z.boolean().optional().meta({ description: 'Whether boxes are ticked beforehand. Not printed.' }),
    wall: z.boolean().optional().meta({ description: 'Whether the website stays closed to those who refuse. Not printed.' }),
    browser: inlineText('How the browser refuses cookies. Whole sentences.').optional(),
    delete: inlineText('How cookies are deleted. Whole sentences.').optional(),
  })
  .meta({ title: 'Cookie consent', description: 'How consent for cookies is asked, refused and withdrawn.' })
