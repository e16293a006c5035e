import { common } from './article-13.ts'
import { entries, link } from './about.ts'
import * as only from './conditions.ts'
import type { DutyGroup } from './duty.ts'

const { officer, purposes, recipients, retention, rights, transfers } = common

/**
 * The 23 criteria by which the research tool CompAI judges finished texts (Torre et al., RE'20; Amaral et al., TSE 2021),
 * read from its source code. It demands a right to object for consent too (C5); the law does not (art. 21(1) GDPR).
 */
export const compai: DutyGroup = {
  id: 'compai',
  title: { nl: 'De 23 criteria van CompAI', en: 'The 23 criteria of CompAI' },
  subject: 'privacy',
  quoted: 1,
  duties: [
    {
      id: 'C1',
      asks: { nl: 'Inzage, rectificatie, beperking, klacht', en: 'Access, rectification, restriction, complaint' },
      rules: rights.rules,
    },
    { id: 'C2', asks: { nl: 'Naam van de toezichthouder', en: 'Name of the supervisory authority' }, rules: ['gdpr-77-1'], about: link },
    { id: 'C3', ...common.portability },
    { id: 'C4', ...common.objection },
    { id: 'C5', ...common.withdrawal },
    {
      id: 'C6',
      asks: { nl: 'Of er doorgifte buiten Europa is', en: 'Whether data leave Europe' },
      rules: ['xc-claim-notransfer'],
      unless: only.someTransfer,
    },
    {
      id: 'C7',
      asks: { nl: 'Adequaatheidsbesluit, waarborg of uitzondering', en: 'Adequacy decision, safeguard or derogation' },
      rules: ['gdpr-13-1-f-mech'],
      unless: only.someTransfer,
    },
    {
      id: 'C8',
      asks: { nl: 'Uitdrukkelijke toestemming voor doorgifte', en: 'Explicit consent to the transfer' },
      rules: ['gdpr-49-1'],
      unless: only.someDerogation,
    },
    {
      id: 'C9',
      asks: { nl: 'Standaardcontractbepalingen of bindende bedrijfsvoorschriften', en: 'Standard clauses or binding corporate rules' },
      rules: ['gdpr-13-1-f-mech', 'gdpr-47'],
      unless: only.someTransfer,
    },
    {
      id: 'C10',
      asks: { nl: 'Land van doorgifte', en: 'Country of the transfer' },
      rules: ['gdpr-13-1-f-country'],
      unless: transfers.unless,
    },
    {
      id: 'C11',
      asks: { nl: 'Of gegevens van anderen komen', en: 'Whether data come from others' },
      rules: ['gdpr-14-2-f'],
      unless: only.someSource,
    },
    {
      id: 'C12',
      asks: { nl: 'Derde of openbare bron', en: 'Third party or public source' },
      rules: ['gdpr-14-2-f'],
      unless: only.someSource,
    },
    { id: 'C13', asks: { nl: 'Categorie van gegevens', en: 'Category of data' }, rules: ['gdpr-14-1-d'], about: entries('data') },
    { id: 'C14', asks: { nl: 'Soort gegevens', en: 'Type of data' }, rules: ['gdpr-14-1-d'], about: entries('data') },
    { id: 'C15', asks: recipients.asks, rules: ['gdpr-13-1-e'], about: recipients.about },
    { id: 'C16', asks: retention.asks, rules: ['gdpr-13-2-a'], about: retention.about },
    {
      id: 'C17',
      asks: { nl: 'Of men de gegevens moet geven', en: 'Whether the data must be given' },
      rules: ['gdpr-13-2-e'],
      about: entries('provision'),
      unless: only.provisionMatters,
    },
    { id: 'C18', asks: purposes.asks, rules: ['gdpr-13-1-c-purpose'], about: purposes.about },
    { id: 'C19', asks: officer.asks, rules: ['gdpr-13-1-b'], unless: officer.unless },
    {
      id: 'C20',
      asks: { nl: 'Naam of inschrijfnummer van de organisatie', en: 'Name or register number of the controller' },
      rules: ['gdpr-13-1-a'],
    },
    {
      id: 'C21',
      asks: { nl: 'E-mailadres, adres of telefoonnummer', en: 'E-mail address, address or telephone number' },
      rules: ['gdpr-13-1-a-contact'],
    },
    {
      id: 'C22',
      asks: { nl: 'Identiteit van de vertegenwoordiger', en: 'Identity of the representative' },
      rules: ['gdpr-27-1'],
      unless: only.representativeIsNeeded,
    },
    {
      id: 'C23',
      asks: { nl: 'Contactgegevens van de vertegenwoordiger', en: 'Contact details of the representative' },
      rules: ['gdpr-27-1'],
      unless: only.representativeIsNeeded,
    },
  ],
}
