import { z } from 'zod'
import { register } from '../schema/listed.ts'
import { country, email, id, link, period, reference } from '../schema/scalars.ts'
import { sectionChoice, sectionIds, subjects } from './sections.ts'
import { blockText, inlineText, languages, name, numberName, plainText, voices } from '../schema/text.ts'

const address = z
  .strictObject({
    street: name('Street and number, or a post box.'),
    postcode: numberName('Postcode.'),
    city: name('Town.'),
    country: country('Country.'),
  })
  .meta({ title: 'Postal address' })

const organisation = z
  .strictObject({
    name: name('The legal name of the controller (art. 13(1)(a) GDPR). Only a specimen can be without.').optional(),
    'short-name': name('What it is called for short in the text.').optional(),
    address: address.optional(),
    'register-number': numberName('Number in the trade register (in the Netherlands: KvK).').optional(),
    website: link('Its website.').optional(),
  })
  .meta({ title: 'Organisation', description: 'Who is responsible for the processing: the controller.' })

const contact = z
  .strictObject({
    email: email('E-mail address for questions about privacy.').optional(),
    phone: numberName('Telephone number.').optional(),
    form: link('Address of a contact form.').optional(),
  })
  .meta({ title: 'Contact', description: 'How to reach the organisation.' })

const officer = z
  .union([
    z.literal('none'),
    z.strictObject({
      name: name('Name; the law does not ask for it.').optional(),
      email: email('E-mail address of the officer.').optional(),
      phone: numberName('Telephone number.').optional(),
      address: address.optional(),
    }),
  ])
  .meta({ title: 'Data protection officer', description: 'How to reach the officer (art. 13(1)(b) GDPR), or `none`.' })

const authority = z
  .union([
    z.literal('AP'),
    z
      .strictObject({ name: plainText('Name of the supervisory authority.'), website: link('Its website.') })
      .meta({ title: 'Another authority' }),
  ])
  .meta({ title: 'Supervisory authority', description: '`AP` for the Dutch one, or another.' })

const representative = z
  .strictObject({ name: name('Name.'), address, email: email('E-mail address.').optional() })
  .meta({ title: 'Representative', description: 'In the EEA, of a controller outside it (art. 27 GDPR).' })

const jointController = z
  .strictObject({
    name: name('Legal name.'),
    contact: plainText('How to reach it.').optional(),
    arrangement: inlineText('Who does what (art. 26(2) GDPR). Whole sentences.'),
  })
  .meta({ title: 'Joint controller' })

const person = z.strictObject({ name: plainText('The group, in the plural: "customers".') }).meta({ title: 'Group of people' })

const source = z
  .strictObject({
    name: plainText('The source, as it reads in a list.'),
    description: inlineText('Which data it gives, and whether it is public. Whole sentences.').optional(),
  })
  .meta({ title: 'Source', description: 'Where data come from if not from the person (art. 14(2)(f) GDPR).' })

export const rightKinds = ['access', 'rectification', 'erasure', 'restriction', 'portability', 'objection', 'withdraw-consent'] as const
export type RightKind = (typeof rightKinds)[number]

const offeredRight = z.union([
  z.enum(rightKinds),
  z
    .strictObject({
      right: z.enum(rightKinds).meta({ description: 'Which right of the law.' }),
      text: inlineText('What it means here, instead of the usual sentence.'),
    })
    .meta({ title: 'Right in your own words' }),
  z
    .strictObject({
      own: id('The id of a right that the law does not know.'),
      name: plainText('Its name.'),
      text: inlineText('What it means.'),
    })
    .meta({ title: 'Right of your own' }),
])

const rights = z
  .strictObject({
    offered: z.array(offeredRight).min(1).meta({ description: 'The rights, in the order of the statement (art. 13(2)(b) GDPR).' }),
    email: email('Where a request goes, if not to the contact address.').optional(),
    identification: inlineText('How a person shows who they are. Whole sentences.').optional(),
    term: period('How soon a request is answered (art. 12(3) GDPR: one month).').optional(),
    extension: period('How much longer it may take (art. 12(3) GDPR: two months).').optional(),
    'extension-reason': inlineText('When the term is extended. Whole sentences.').optional(),
  })
  .meta({ title: 'Rights', description: 'Rights of people, and how to use them.' })

/** Promises of what is not done. A kind can be held against the facts; one without a kind is the policy's own words. */
export const claimKinds = ['no-sharing', 'no-sale', 'functional-cookies-only', 'eea-only', 'no-profiling', 'no-children'] as const
export type ClaimKind = (typeof claimKinds)[number]

const claim = z
  .strictObject({
    kind: z.enum(claimKinds).optional().meta({ description: 'A promise that Verklaar knows and has words for.' }),
    text: inlineText('Your own words. Whole sentences.').optional(),
    section: id('The section that prints it, if not the usual one.')
      .meta({ examples: [...sectionIds] })
      .optional(),
  })
  .meta({ title: 'Claim', description: 'A promise of what is not done: a known `kind`, your own `text`, or both.' })

const aiItem = z.strictObject({ id: id('The id of the item.'), text: inlineText('The item.') }).meta({ title: 'Lettered item' })
const article = z
  .strictObject({
    id: id('The id of the article.'),
    title: plainText('Its heading.'),
    text: inlineText('What it says, before the items.').optional(),
    items: z.array(aiItem).min(1).optional().meta({ description: 'Items (a), (b), (c) …' }),
  })
  .meta({ title: 'Numbered article' })
const ai = z
  .strictObject({
    name: plainText('Where AI is used.'),
    description: inlineText('What it is used for, before the articles.').optional(),
    articles: z.array(article).min(1).optional().meta({ description: 'Numbered articles 1, 2, 3 …' }),
  })
  .meta({ title: 'Use of AI' })

const automatedDecision = z
  .strictObject({
    name: plainText('The decision.'),
    logic: inlineText('How it comes about (art. 13(2)(f) GDPR). Whole sentences.'),
    consequences: inlineText('What it means for the person. Whole sentences.'),
  })
  .meta({ title: 'Automated decision' })

const ground = z.strictObject({ text: inlineText('The ground, as it finishes "We share data when …".') }).meta({ title: 'Ground' })
const sharing = z
  .strictObject({
    intro: inlineText('When data are shared at all. Whole sentences.').optional(),
    grounds: register(ground, 'The grounds on which data are shared, by id.').optional(),
    'outside-eea': inlineText('What holds for recipients outside the EEA. Whole sentences.').optional(),
  })
  .meta({ title: 'Sharing', description: 'What holds for all recipients.' })

const security = z
  .strictObject({
    text: blockText('How data are protected.').optional(),
    measures: z.array(plainText('A measure, as it reads in a list.')).min(1).optional().meta({ description: 'Measures taken.' }),
  })
  .meta({ title: 'Security' })

const children = z
  .union([z.literal('none'), z.strictObject({ text: blockText('How data of children are used, and who consents.') })])
  .meta({ title: 'Children', description: 'How data of children are used, or `none`.' })

const socialNetwork = z
  .strictObject({
    network: reference('processors', 'An id of processors.yaml.'),
    text: blockText('What the button does.'),
  })
  .meta({ title: 'Social network' })

const cookieConsent = z
  .strictObject({
    notice: inlineText('What a visitor sees at the first visit, and when consent is asked. Whole sentences.').optional(),
    change: inlineText('How to change the choice on the website. Whole sentences.').optional(),
    browser: inlineText('How the browser refuses cookies. Whole sentences.').optional(),
    delete: inlineText('How cookies are deleted. Whole sentences.').optional(),
  })
  .meta({ title: 'Cookie consent', description: 'How consent for cookies is asked, refused and withdrawn.' })

const term = z
  .strictObject({ term: plainText('The word.'), meaning: inlineText('What it means here. Whole sentences.') })
  .meta({ title: 'Defined term' })

const document = z
  .strictObject({ name: plainText('Its name.'), url: link('Its address, where it is known.').optional() })
  .meta({ title: 'Document' })

export const statement = z
  .strictObject({
    id: id('Part of the permanent address.'),
    covers: z.array(z.enum(subjects)).min(1).meta({ description: '`privacy`, `cookie`, or both.' }),
    title: plainText('The title of the statement.'),
    summary: z
      .array(inlineText('A line of the summary.'))
      .min(1)
      .optional()
      .meta({ description: 'The statement in short (layered information).' }),
    scope: inlineText('Which services and websites it covers, and how it is built. Whole sentences.').optional(),
    changing: inlineText('How readers learn of changes. Whole sentences.').optional(),
    numbering: z.enum(['1.', '01']).optional().meta({ description: 'Numbers the headings of the sections: `1.` or `01`.' }),
    sections: z.array(sectionChoice).min(1).meta({ description: 'Its sections, in order.' }),
  })
  .meta({ title: 'Statement', description: 'A document that is published.' })

export const policy = z
  .strictObject({
    kind: z.enum(['policy', 'specimen']).meta({
      description: '`policy` is your own; a `specimen` reconstructs a statement somebody else published and is marked as such everywhere.',
    }),
    organisation,
    contact: contact.optional(),
    officer: officer.optional(),
    authority: authority.optional(),
    representative: representative.optional(),
    'joint-controllers': register(jointController, 'Joint controllers, by id, or `none`.').optional(),
    languages: z.array(z.enum(languages)).min(1).meta({ description: 'The languages of the statements; every text has them all.' }),
    voice: z.enum(voices).meta({ description: 'How Dutch addresses the reader: `formal` (u) or `informal` (je).' }),
    statements: z.array(statement).min(1).meta({ description: 'The documents that are published.' }),
    commitment: inlineText('What privacy means to the organisation. Whole sentences.').optional(),
    people: register(person, 'Groups of people, by id.').optional(),
    sources: register(source, 'Where data come from if not from the person, by id, or `none`.').optional(),
    sharing: sharing.optional(),
    rights: rights.optional(),
    complaints: inlineText('How complaints are handled before anyone goes to the authority. Whole sentences.').optional(),
    claims: register(claim, 'Promises of what is not done, by id.').optional(),
    security: security.optional(),
    children: children.optional(),
    'automated-decisions': register(automatedDecision, 'Decisions without a human (art. 22 GDPR), by id, or `none`.').optional(),
    ai: register(ai, 'Uses of AI, by id, or `none`.').optional(),
    'social-media': register(socialNetwork, 'Buttons of social networks, by id, or `none`.').optional(),
    'cookie-consent': cookieConsent.optional(),
    terms: register(term, 'Words that the statements use in a meaning of their own, by id.').optional(),
    documents: register(document, 'Other documents that texts refer to as `{{document.<id>}}`, by id.').optional(),
  })
  .meta({ title: 'policy.yaml', description: 'The organisation, and the statements it publishes.' })
