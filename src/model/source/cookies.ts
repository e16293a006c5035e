import { z } from 'zod'
import { listOf, register } from '../schema/listed.ts'
import { period, reference } from '../schema/scalars.ts'
import { blockText, inlineText, name, plainText } from '../schema/text.ts'

/** The groups of the cookie table, in the order of the table. */
export const cookieCategories = ['functional', 'analytics', 'preferences', 'social', 'marketing'] as const
export type CookieCategory = (typeof cookieCategories)[number]

export const cookieTechniques = ['cookie', 'local-storage', 'session-storage', 'pixel', 'fingerprint', 'sdk', 'device-id'] as const
export type CookieTechnique = (typeof cookieTechniques)[number]

const lifetime = z
  .union([
    z.literal('session'),
    period('How long it stays.'),
    z.strictObject({ 'at-most': period('The longest time it stays.') }).meta({ title: 'Longest lifetime' }),
  ])
  .meta({ description: '`session`, a period, or `at-most` a period.' })

export const cookie = z
  .strictObject({
    name: z
      .union([name('The same in every language.'), plainText('In the words of each language.')])
      .meta({ description: 'What it is called: the service, or the cookie itself.' }),
    stored: z
      .array(name('The name as the browser shows it.'))
      .min(1)
      .optional()
      .meta({ description: 'The names that are stored on the device.' }),
    category: z.enum(cookieCategories).meta({ description: 'Its group in the cookie table.' }),
    technique: z.enum(cookieTechniques).optional().meta({ description: 'How it is stored, if not as a cookie.' }),
    vendor: z
      .union([z.literal('self'), reference('processors', 'An id of processors.yaml.')])
      .meta({ description: '`self` for a cookie of our own, else who sets it.' }),
    purpose: inlineText('What it is for. Whole sentences.'),
    condition: inlineText('It is set only when something happens. Whole sentences.').optional(),
    lifetime: lifetime.optional(),
    party: z.enum(['first', 'third']).optional().meta({ description: 'Whether this website sets it (`first`) or another one (`third`).' }),
    collects: listOf(reference('data', 'An id of data.yaml.'), 'The data it reads or stores.').optional(),
    consent: z.boolean().optional().meta({ description: 'Whether it is set only after consent (art. 11.7a Tw).' }),
    exemption: inlineText('Why no consent is needed (art. 11.7a(3) Tw). Whole sentences.').optional(),
    details: blockText('More than fits in a table: how it is set up, what was agreed.').optional(),
  })
  .meta({ title: 'Cookie', description: 'A cookie or other storage on the device of a visitor.' })

export const cookieRegister = register(cookie, 'Cookies and similar techniques, by id.').meta({ title: 'cookies.yaml' })
