import { z } from 'zod'
import { country, email, link } from '../schema/scalars.ts'
import { inlineText, name, numberName, plainText } from '../schema/text.ts'
import { formerIds } from './former-ids.ts'

const address = z
  .strictObject({
    street: name('Street and number, or a post box.'),
    postcode: numberName('Postcode.'),
    city: name('Town.'),
    country: country('Country.'),
  })
  .meta({ title: 'Postal address' })

export const organisation = z
  .strictObject({
    name: name('The legal name of the controller (art. 13(1)(a) GDPR). Only a specimen can be without.').optional(),
    'short-name': name('What it is called for short in the text.').optional(),
    address: address.optional(),
    'register-number': numberName('Number in the trade register (in the Netherlands: KvK).').optional(),
    website: link('Its website.').optional(),
    'public-body': z.literal(true).optional().meta({ description: 'It is a public authority or body.' }),
    'financial-undertaking': z
      .literal(true)
      .optional()
      .meta({ description: 'It is a financial undertaking under the Wft (art. 42 UAVG).' }),
    'acts-as-processor': z
      .literal(true)
      .optional()
      .meta({ description: 'It also processes data on behalf of others (art. 30(2) GDPR); `clients` lists them.' }),
  })
  .meta({ title: 'Organisation', description: 'Who is responsible for the processing: the controller.' })

export const contact = z
  .strictObject({
    email: email('E-mail address for questions about privacy.').optional(),
    phone: numberName('Telephone number.').optional(),
    form: link('Address of a contact form.').optional(),
  })
  .meta({ title: 'Contact', description: 'How to reach the organisation.' })

export const officer = z
  .union([
    z.literal('none'),
    z
      .strictObject({ 'not-required': inlineText('Why no officer is needed (art. 37(1) GDPR). Whole sentences.') })
      .meta({ title: 'No officer, with the reason' }),
    z.strictObject({
      name: name('Name; the law does not ask for it.').optional(),
      email: email('E-mail address of the officer.').optional(),
      phone: numberName('Telephone number.').optional(),
      form: link('Address of a contact form.').optional(),
      address: address.optional(),
    }),
  ])
  .meta({ title: 'Data protection officer', description: 'How to reach the officer (art. 13(1)(b) GDPR), or `none`.' })

export const authority = z
  .union([
    z.literal('AP'),
    z
      .strictObject({ name: plainText('Name of the supervisory authority.'), website: link('Its website.') })
      .meta({ title: 'Another authority' }),
  ])
  .meta({ title: 'Supervisory authority', description: '`AP` for the Dutch one, or another.' })

export const representative = z
  .union([
    z.strictObject({ name: name('Name.'), address, email: email('E-mail address.').optional() }),
    z
      .strictObject({
        'not-required': z.enum(['outside-article-3-2', 'established-in-eea', 'occasional', 'public-authority']).meta({
          description:
            'Why none is needed: art. 3(2) GDPR does not apply, there is an establishment in the EEA, the processing is occasional (art. 27(2)(a)), or it is a public authority (art. 27(2)(b)).',
        }),
        reason: name('What that rests on. Not printed.'),
      })
      .meta({ title: 'No representative, with the reason' }),
  ])
  .meta({ title: 'Representative', description: 'In the EEA, of a controller outside it (art. 27 GDPR).' })

export const jointController = z
  .strictObject({
    name: name('Legal name.'),
    contact: plainText('How to reach it.').optional(),
    arrangement: inlineText('Who does what (art. 26(2) GDPR). Whole sentences.').optional(),
    was: formerIds.optional(),
  })
  .meta({ title: 'Joint controller' })

/** Who processes for whom; for the record of art. 30(2) GDPR. */
export const client = z
  .strictObject({
    name: name('The controller.'),
    contact: name('How to reach it.').optional(),
    processing: name('What is done on its behalf.').optional(),
    transfers: name('To which countries outside the EEA, with the safeguard; or that there are none.').optional(),
    security: name('Measures of security, in general.').optional(),
  })
  .meta({ title: 'Client' })
