import { z } from 'zod'
import { listOf } from '../schema/listed.ts'
import { id, reference } from '../schema/scalars.ts'
import { inlineText, plainText } from '../schema/text.ts'
import { formerIds } from './former-ids.ts'

const aiItem = z.strictObject({ id: id('The id of the item.'), text: inlineText('The item.') }).meta({ title: 'Lettered item' })
const article = z
  .strictObject({
    id: id('The id of the article.'),
    title: plainText('Its heading.'),
    text: inlineText('What it says, before the items.').optional(),
    items: z.array(aiItem).min(1).optional().meta({ description: 'Items (a), (b), (c) …' }),
    was: formerIds.optional(),
  })
  .meta({ title: 'Numbered article' })
export const ai = z
  .strictObject({
    name: plainText('Where AI is used.'),
    description: inlineText('What it is used for, before the articles.').optional(),
    role: z.enum(['provider', 'deployer']).optional().meta({ description: 'Our role under the AI Act (art. 3(3) and (4)).' }),
    'talks-to-people': z
      .enum(['obviously', 'yes', 'no'])
      .optional()
      .meta({ description: 'Whether people talk with it, `obviously` if everybody can see that it is AI (art. 50(1) AI Act).' }),
    disclosure: inlineText('How people learn that it is AI, at the first contact. Whole sentences.').optional(),
    recognises: z
      .array(z.enum(['emotions', 'biometric-categories']))
      .min(1)
      .optional()
      .meta({ description: 'What it recognises in people (art. 50(3) AI Act).' }),
    notice: inlineText('How people who are exposed to it are told. Whole sentences.').optional(),
    makes: z
      .array(z.enum(['text', 'public-interest-text', 'image', 'audio', 'video', 'deepfake']))
      .min(1)
      .optional()
      .meta({ description: 'What it makes (art. 50(2) and (4) AI Act).' }),
    'human-review': z.boolean().optional().meta({ description: 'Whether a person reviews what it makes.' }),
    'editorial-responsibility': z.boolean().optional().meta({ description: 'Whether somebody answers for the publication.' }),
    labelling: inlineText('How what it makes is labelled for readers. Whole sentences.').optional(),
    marking: inlineText('How what it makes is marked for machines. Whole sentences.').optional(),
    'personal-data': z.boolean().optional().meta({ description: 'Whether it uses personal data; so unless `false`.' }),
    purposes: listOf(reference('purposes', 'An id of purposes.yaml.'), 'The purposes it serves.').optional(),
    recipients: listOf(reference('processors', 'An id of processors.yaml.'), 'Who provides it.').optional(),
    training: z
      .enum(['none', 'own', 'vendor'])
      .optional()
      .meta({ description: 'Whether the data train a model: `none`, our `own`, or that of the `vendor`.' }),
    articles: z.array(article).min(1).optional().meta({ description: 'Numbered articles 1, 2, 3 …' }),
    was: formerIds.optional(),
  })
  .meta({ title: 'Use of AI' })

export const automatedDecision = z
  .strictObject({
    name: plainText('The decision.'),
    purpose: reference('purposes', 'The purpose it belongs to, an id of purposes.yaml.').optional(),
    logic: inlineText('How it comes about (art. 13(2)(f) GDPR). Whole sentences.').optional(),
    significance: inlineText('How much weighs on it. Whole sentences.').optional(),
    consequences: inlineText('What it means for the person. Whole sentences.').optional(),
    'solely-automated': z.boolean().optional().meta({ description: 'Whether no person takes part (art. 22(1) GDPR); so unless `false`.' }),
    effect: z.enum(['legal', 'similar', 'none']).optional().meta({
      description:
        'Whether it has `legal` effects, a `similar` significant effect, or `none` (art. 22(1) GDPR). Not printed: `significance` says it.',
    }),
    ground: z.enum(['contract', 'law', 'explicit-consent']).optional().meta({ description: 'What permits it (art. 22(2) GDPR).' }),
    statute: plainText('Ground `law`: the law and its article, as it reads after "It is laid down in".').optional(),
    'human-review': inlineText('How a person can be asked to look at it (art. 22(3) GDPR). Whole sentences.').optional(),
    was: formerIds.optional(),
  })
  .meta({ title: 'Automated decision' })
