import { z } from 'zod'
import { listOf, register } from '../schema/listed.ts'
import { period, reference } from '../schema/scalars.ts'
import { blockText, inlineText, name, plainText } from '../schema/text.ts'
import { formerIds } from './former-ids.ts'

/** The groups of the cookie table, in the order of the table. */
export const cookieCategories = ['functional', 'analytics', 'preferences', 'social', 'marketing'] as const
export type CookieCategory = (typeof cookieCategories)[number]

export const cookieTechniques = [
  'cookie',
  'local-storage',
  'session-storage',
  'pixel',
  'fingerprint',
  'sdk',
  'link-decoration',
  'device-id',
] as const
export type CookieTechnique = (typeof cookieTechniques)[number]

/** The exemptions from consent of art. 11.7a(3) Tw: communication or a service that was asked for; limited analytics. */
export const exemptionKinds = ['necessary', 'limited-analytics'] as const

/** What makes analytics limited (art. 11.7a(3)(b) Tw: no or only minor consequences for privacy). */
export const analyticsConditions = {
  'own-service-only': 'It only measures the quality or effectiveness of the own service.',
  'no-profiling': 'No profile is made.',
  'no-cross-site-id': 'Its number is not the same on other websites.',
  'no-different-treatment': 'Nobody is treated differently because of it.',
  'no-use-by-vendor': 'The vendor does not use it for purposes of its own.',
  'processor-agreement': 'There is a processor agreement with the vendor.',
} as const

/** The steps of the authority's manual for Google Analytics, edition of 2018. */
export const googleAnalyticsSteps = {
  'processor-agreement': 'The processor agreement was accepted.',
  'ip-masked': 'The last part of the IP address is masked.',
  'data-sharing-off': 'Sharing data with Google is off.',
  'visitors-informed': 'Visitors are told.',
  'advertising-off': 'Advertising features are off.',
  'user-id-off': 'The user id is off.',
} as const

const met = <Key extends string>(conditions: Readonly<Record<Key, string>>) =>
  Object.fromEntries(
    Object.entries<string>(conditions).map(([key, description]) => [key, z.boolean().optional().meta({ description })]),
  ) as Record<Key, z.ZodOptional<z.ZodBoolean>>

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
      .meta({ description: 'The names that are stored on the device; one can end in `*`.' }),
    category: z.enum(cookieCategories).meta({ description: 'Its group in the cookie table.' }),
    technique: z.enum(cookieTechniques).optional().meta({ description: 'How it is stored, if not as a cookie.' }),
    vendor: z
      .union([z.literal('self'), reference('processors', 'An id of processors.yaml.')])
      .meta({ description: '`self` for a cookie of our own, else who sets it.' }),
    purpose: inlineText('What it is for. Whole sentences.'),
    condition: inlineText('It is set only when something happens. Whole sentences.').optional(),
    lifetime: lifetime.optional(),
    party: z.enum(['first', 'third']).optional().meta({ description: 'Whether this website sets it (`first`) or another one (`third`).' }),
    'third-party-access': listOf(
      reference('processors', 'An id of processors.yaml.'),
      'Who else can read it: recipients, or `none` (CJEU C-673/17, para. 81).',
    ).optional(),
    purposes: listOf(reference('purposes', 'An id of purposes.yaml.'), 'The purposes that use what it collects.').optional(),
    basis: reference('bases', 'The basis for placing it, an id of bases.yaml. Not printed.').optional(),
    collects: listOf(reference('data', 'An id of data.yaml.'), 'The data it reads or stores.').optional(),
    consent: z.boolean().optional().meta({ description: 'Whether it is set only after consent (art. 11.7a Tw).' }),
    'exempt-as': z
      .enum(exemptionKinds)
      .optional()
      .meta({ description: 'Which exemption of art. 11.7a(3) Tw holds: `necessary`, or `limited-analytics`.' }),
    conditions: z
      .strictObject(met(analyticsConditions))
      .optional()
      .meta({ title: 'Conditions of limited analytics', description: 'The conditions that are met (art. 11.7a(3)(b) Tw). Not printed.' }),
    'google-analytics': z.strictObject(met(googleAnalyticsSteps)).optional().meta({
      title: 'Settings of Google Analytics',
      description: 'The steps of the manual of the supervisory authority that were taken. Not printed.',
    }),
    necessity: inlineText('Why the website cannot do without it: the reason alone. Whole sentences.').optional(),
    'lifetime-reason': inlineText('Why it stays this long. Whole sentences.').optional(),
    exemption: inlineText('Your own words for it: that no consent is needed, and why (art. 11.7a(3) Tw). Whole sentences.').optional(),
    details: blockText('More than fits in a table: how it is set up, what was agreed.').optional(),
    was: formerIds.optional(),
  })
  .meta({ title: 'Cookie', description: 'A cookie or other storage on the device of a visitor.' })

export const cookieRegister = register(cookie, 'Cookies and similar techniques, by id.').meta({ title: 'cookies.yaml' })
