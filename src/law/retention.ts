import type { Period } from '../model/schema/scalars.ts'
import type { Language } from '../model/schema/text.ts'
import type { RecordKind } from '../model/source/data.ts'
import { type Dated, reading, secondHand } from './dated.ts'

/** A time that a law or a guideline gives for keeping data. */
export interface RetentionTerm extends Dated {
  readonly id: RecordKind
  /** Which data. */
  readonly what: Readonly<Record<Language, string>>
  /** `exact` is both: not shorter, not longer. */
  readonly kind: 'minimum' | 'maximum' | 'exact'
  readonly period: Period
  /** The event, as it reads after "counted from". */
  readonly countedFrom: Readonly<Record<Language, string>>
  /** As it is cited. */
  readonly law: string
  readonly level: 'error' | 'warning' | 'advice'
  /** The text was read, or only others who write about it, or it is from memory. */
  readonly evidence: 'text' | 'secondary' | 'memory'
}

const readIt = { ...reading, level: 'error', evidence: 'text' } as const
/** Read a day after the others, as quoted word for word by others. */
const readLater = { ...readIt, read: '2026-11-22' } as const
/** A statute that was not read itself. */
const statuteUnread = { ...secondHand, level: 'warning', evidence: 'secondary' } as const
/** A guideline of the authority, which binds nobody as a statute does. */
const guideline = { ...secondHand, kind: 'maximum', level: 'warning', evidence: 'secondary' } as const

const endOfProcedure = { nl: 'het einde van de sollicitatieprocedure', en: 'the end of the application procedure' }
const endOfEmploymentYear = {
  nl: 'het einde van het kalenderjaar waarin het dienstverband eindigt',
  en: 'the end of the calendar year in which the employment ends',
}

export const retentionTerms = [
  {
    ...readIt,
    id: 'fiscal',
    what: { nl: 'de administratie voor de belastingen', en: 'bookkeeping records' },
    kind: 'minimum',
    period: 'P7Y',
    countedFrom: { nl: 'het einde van het boekjaar waar de gegevens bij horen', en: 'the end of the financial year they belong to' },
    law: 'art. 52(4) AWR',
    source: 'Algemene wet inzake rijksbelastingen, art. 52(4), text of 1 January 2026; see also art. 2:10(3) and 3:15i BW',
  },
  {
    ...readIt,
    id: 'real-estate',
    what: { nl: 'btw-gegevens over onroerende zaken', en: 'VAT data on immovable property' },
    kind: 'minimum',
    period: 'P9Y',
    countedFrom: { nl: 'het einde van het jaar van eerste gebruik', en: 'the end of the year of first use' },
    law: 'art. 34a Wet OB 1968',
    source: 'Wet op de omzetbelasting 1968, art. 34a',
  },
  {
    ...readLater,
    id: 'oss',
    what: { nl: 'gegevens voor de btw-eenloketregeling', en: 'records under the EU VAT one-stop shop' },
    kind: 'minimum',
    period: 'P10Y',
    countedFrom: { nl: 'het einde van het jaar van de transactie', en: 'the end of the year of the transaction' },
    law: 'art. 28tn Wet OB 1968',
    source: 'Wet op de omzetbelasting 1968, art. 28tn, 28w and 34(7)',
  },
  {
    ...statuteUnread,
    id: 'payroll',
    what: { nl: 'de opgaaf gegevens voor de loonheffingen', en: 'the payroll tax statement' },
    kind: 'minimum',
    period: 'P5Y',
    countedFrom: endOfEmploymentYear,
    law: 'art. 7.9(2) URLB 2011',
    source: 'Uitvoeringsregeling loonbelasting 2011, art. 7.9(2)',
  },
  {
    ...statuteUnread,
    id: 'id-copy',
    what: { nl: 'de kopie van het identiteitsbewijs van een werknemer', en: "the copy of an employee's identity document" },
    kind: 'minimum',
    period: 'P5Y',
    countedFrom: endOfEmploymentYear,
    law: 'art. 7.5(4) URLB 2011',
    source: 'Uitvoeringsregeling loonbelasting 2011, art. 7.5(4)',
  },
  {
    ...guideline,
    id: 'applicant',
    what: { nl: 'gegevens van afgewezen sollicitanten', en: 'data of applicants who were not hired' },
    period: 'P4W',
    countedFrom: endOfProcedure,
    law: 'guideline of the AP',
    source: 'Guidance of the Autoriteit Persoonsgegevens on applicants; NVP Sollicitatiecode',
  },
  {
    ...guideline,
    id: 'applicant-consent',
    what: { nl: 'gegevens van sollicitanten die toestemming gaven', en: 'data of applicants who gave consent' },
    period: 'P1Y',
    countedFrom: endOfProcedure,
    law: 'guideline of the AP',
    source: 'Guidance of the Autoriteit Persoonsgegevens on applicants; NVP Sollicitatiecode',
  },
  {
    ...guideline,
    id: 'camera',
    what: { nl: 'camerabeelden zonder incident', en: 'camera images without an incident' },
    period: 'P4W',
    countedFrom: { nl: 'de opname', en: 'the recording' },
    law: 'guideline of the AP',
    evidence: 'memory',
    source: 'Guidance of the Autoriteit Persoonsgegevens on cameras',
  },
  {
    ...guideline,
    id: 'personnel',
    what: {
      nl: 'delen van een personeelsdossier zonder wettelijke termijn',
      en: 'parts of a personnel file for which no law gives a period',
    },
    period: 'P2Y',
    countedFrom: { nl: 'het einde van het dienstverband', en: 'the end of the employment' },
    law: 'guideline of the AP',
    level: 'advice',
    source: 'Guidance of the Autoriteit Persoonsgegevens on personnel files',
  },
  {
    ...readIt,
    // The file of an examination may be kept shorter (art. 7:464(2)(a) BW), which the facts do not tell.
    level: 'warning',
    id: 'medical',
    what: { nl: 'medische dossiers', en: 'medical files' },
    kind: 'minimum',
    period: 'P20Y',
    countedFrom: { nl: 'de laatste wijziging van het dossier', en: 'the last change of the file' },
    law: 'art. 7:454(3) BW',
    source:
      'Burgerlijk Wetboek, art. 7:454(3), text of 1 July 2026: “gedurende twintig jaren, te rekenen vanaf het tijdstip waarop de laatste wijziging in het dossier heeft plaatsgevonden”',
  },
  {
    ...readIt,
    id: 'aml',
    what: { nl: 'gegevens van cliëntenonderzoek tegen witwassen', en: 'customer due diligence data' },
    kind: 'exact',
    period: 'P5Y',
    countedFrom: {
      nl: 'het einde van de zakelijke relatie of de transactie',
      en: 'the end of the business relation or the transaction',
    },
    law: 'art. 33(3) and 34a(3) Wwft',
    source:
      'Wet ter voorkoming van witwassen en financieren van terrorisme, art. 33(3) and 34a(3), which orders destruction afterwards: “vernietigt de persoonsgegevens … onmiddellijk na het verstrijken van de termijn”',
    // Regulation (EU) 2024/1624 takes its place from 10 July 2027.
    review: '2027-07-09',
  },
] as const satisfies readonly RetentionTerm[]

/** The time that a law or a guideline gives for records. */
export const retentionTerm = (record: RecordKind): RetentionTerm => {
  const found = retentionTerms.find(({ id }) => id === record)
  if (found === undefined) throw new Error(`no retention term for ${record}`)
  return found
}
