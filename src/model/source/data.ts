import { z } from 'zod'
import { listOf, register } from '../schema/listed.ts'
import { reference } from '../schema/scalars.ts'
import { blockText, inlineText, plainText } from '../schema/text.ts'

/** Where data come from. The last three are not obtained from the person (art. 14 GDPR). */
export const origins = ['person', 'observed', 'third-party', 'public', 'derived'] as const
export type Origin = (typeof origins)[number]

/** The special categories of art. 9(1) GDPR. */
export const specialKinds = ['health', 'biometric', 'genetic', 'race', 'political', 'belief', 'union', 'sex-life'] as const
export type SpecialKind = (typeof specialKinds)[number]

/** Records whose retention a law or a guideline knows. */
export const recordKinds = [
  'fiscal',
  'real-estate',
  'oss',
  'payroll',
  'id-copy',
  'applicant',
  'applicant-consent',
  'camera',
  'personnel',
  'medical',
  'aml',
] as const
export type RecordKind = (typeof recordKinds)[number]

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
    from: z.enum(origins).optional().meta({
      description:
        'Where it comes from: the `person`, `observed` while they use something, a `third-party`, a `public` source, or `derived` from what a third party gave. Not printed: `sources` says it.',
    }),
    special: z
      .enum(['none', ...specialKinds])
      .optional()
      .meta({ description: 'A special category of personal data (art. 9(1) GDPR), or `none`.' }),
    criminal: z.boolean().optional().meta({ description: 'Whether it is about criminal convictions and offences (art. 10 GDPR).' }),
    'national-id': z.boolean().optional().meta({ description: 'Whether it is a national identification number (BSN; art. 87 GDPR).' }),
    records: z
      .array(z.enum(recordKinds))
      .min(1)
      .optional()
      .meta({ description: 'Records it belongs to for which a law or a guideline gives a retention period. Not printed.' }),
    right: inlineText('A right that belongs to it, such as unsubscribing. Whole sentences.').optional(),
  })
  .meta({ title: 'Item of data', description: 'One item or kind of personal data.' })

export const dataRegister = register(dataItem, 'The personal data that are used, by id.').meta({ title: 'data.yaml' })
