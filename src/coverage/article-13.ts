import { bases, entries, link, right } from './about.ts'
import * as only from './conditions.ts'
import type { Duty, DutyGroup } from './duty.ts'

/** What articles 13 and 14 GDPR ask for alike, by a name of our own. */
export const common = {
  controller: {
    asks: { nl: 'Identiteit en contactgegevens van de verwerkingsverantwoordelijke', en: 'Identity and contact details of the controller' },
    rules: ['gdpr-13-1-a', 'gdpr-13-1-a-contact', 'gdpr-26-2', 'nl-bw-3-15d'],
  },
  representative: {
    asks: { nl: 'Vertegenwoordiger in de EER', en: 'Representative in the EEA' },
    rules: ['gdpr-27-1'],
    unless: only.representativeIsNeeded,
  },
  officer: {
    asks: { nl: 'Contactgegevens van de functionaris gegevensbescherming', en: 'Contact details of the data protection officer' },
    rules: ['gdpr-13-1-b', 'gdpr-13-1-b-decl', 'gdpr-37-1'],
    unless: only.officerIsAppointed,
  },
  purposes: {
    asks: { nl: 'Doelen van de verwerking', en: 'Purposes of the processing' },
    rules: ['gdpr-13-1-c-purpose', 'gdpr-12-1-stock', 'xc-purpose-nodata'],
    about: entries('purpose'),
  },
  bases: {
    asks: { nl: 'Grondslag van elk doel', en: 'Legal basis of each purpose' },
    rules: ['gdpr-13-1-c-basis', 'gdpr-6-3-statute', 'xc-basis-multi'],
    about: entries('basis'),
  },
  interests: {
    asks: { nl: 'Welk gerechtvaardigd belang', en: 'Which legitimate interest' },
    rules: ['gdpr-13-1-d', 'gdpr-13-1-d-balance'],
    about: bases('legitimate-interests'),
    unless: only.someInterest,
  },
  recipients: {
    asks: { nl: 'Ontvangers of categorieën van ontvangers', en: 'Recipients or categories of recipients' },
    rules: ['gdpr-13-1-e', 'gdpr-13-1-e-named', 'gdpr-13-1-e-why', 'cookie-recipient'],
    about: entries('processor'),
  },
  transfers: {
    asks: {
      nl: 'Doorgifte buiten de EER: land, adequaatheidsbesluit of waarborg, kopie daarvan',
      en: 'Transfer outside the EEA: country, adequacy decision or safeguard, a copy of it',
    },
    rules: [
      'gdpr-44-eea',
      'gdpr-13-1-f-country',
      'gdpr-13-1-f-mech',
      'gdpr-13-1-f-copy',
      'gdpr-45-list',
      'gdpr-45-dpf',
      'gdpr-45-stale',
      'gdpr-47',
      'gdpr-49-1',
    ],
    unless: only.someTransfer,
  },
  retention: {
    asks: { nl: 'Bewaartermijn of criteria', en: 'Retention period or criteria' },
    rules: ['gdpr-13-2-a', 'gdpr-13-2-a-vague', 'xc-ret-min', 'xc-ret-max', 'xc-ret-fiscal-all'],
    about: entries('retention'),
  },
  rights: {
    asks: { nl: 'Rechten en hoe men ze gebruikt', en: 'Rights, and how to use them' },
    rules: ['gdpr-13-2-b', 'gdpr-12-2', 'gdpr-12-3', 'gdpr-12-5', 'gdpr-12-6'],
  },
  portability: {
    asks: { nl: 'Recht op overdraagbaarheid', en: 'Right to data portability' },
    rules: ['gdpr-20-1'],
    about: right('portability'),
    unless: only.portabilityHolds,
  },
  objection: {
    asks: { nl: 'Recht van bezwaar, apart getoond', en: 'Right to object, shown apart' },
    rules: ['gdpr-21-1', 'gdpr-21-2', 'gdpr-21-4'],
    unless: only.objectionHolds,
  },
  withdrawal: {
    asks: { nl: 'Recht om toestemming in te trekken', en: 'Right to withdraw consent' },
    rules: ['gdpr-13-2-c', 'gdpr-7-3'],
    about: right('withdraw-consent'),
    unless: only.someConsent,
  },
  complaint: {
    asks: { nl: 'Recht op een klacht bij de toezichthouder', en: 'Right to lodge a complaint with the authority' },
    rules: ['gdpr-77-1', 'nl-ap-contact'],
    about: link,
  },
  decisions: {
    asks: {
      nl: 'Geautomatiseerde besluiten: logica, belang en gevolgen',
      en: 'Automated decisions: logic, significance and consequences',
    },
    rules: ['gdpr-13-2-f', 'gdpr-13-2-f-decl', 'gdpr-22-2', 'gdpr-22-3', 'gdpr-22-4'],
    unless: only.someDecision,
  },
  furtherUse: {
    asks: { nl: 'Verdere verwerking voor een ander doel', en: 'Further processing for another purpose' },
    rules: ['gdpr-13-3'],
    about: entries('purpose'),
    unless: only.someFurtherUse,
  },
} as const satisfies Readonly<Record<string, Omit<Duty, 'id'>>>

export const article13: DutyGroup = {
  id: 'article-13',
  title: { nl: 'Artikel 13 AVG: gegevens van de betrokkene zelf', en: 'Article 13 GDPR: data from the person' },
  subject: 'privacy',
  quoted: 2,
  duties: [
    { id: '13(1)(a)', ...common.controller },
    { id: '13(1)(a), 27', ...common.representative },
    { id: '13(1)(b)', ...common.officer },
    { id: '13(1)(c)', ...common.purposes },
    { id: '13(1)(c), 6', ...common.bases },
    { id: '13(1)(d)', ...common.interests },
    { id: '13(1)(e)', ...common.recipients },
    { id: '13(1)(f)', ...common.transfers },
    { id: '13(2)(a)', ...common.retention },
    { id: '13(2)(b)', ...common.rights },
    { id: '13(2)(b), 20', ...common.portability },
    { id: '13(2)(b), 21', ...common.objection },
    { id: '13(2)(c)', ...common.withdrawal },
    { id: '13(2)(d)', ...common.complaint },
    {
      id: '13(2)(e)',
      asks: {
        nl: 'Of men de gegevens moet geven, en wat er anders gebeurt',
        en: 'Whether the data must be given, and what happens if not',
      },
      rules: ['gdpr-13-2-e', 'xc-consent-required'],
      about: entries('provision'),
    },
    { id: '13(2)(f)', ...common.decisions },
    { id: '13(3)', ...common.furtherUse },
  ],
}
