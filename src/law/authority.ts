import { type Dated, reading, secondHand } from './dated.ts'

/** The Dutch supervisory authority (art. 6 UAVG). It publishes no e-mail address for complaints. */
export const dutchAuthority = {
  ...reading,
  source: 'Autoriteit Persoonsgegevens, its own website autoriteitpersoonsgegevens.nl',
  from: '2016-01-01',
  short: 'AP',
  name: { nl: 'Autoriteit Persoonsgegevens (AP)', en: 'Dutch Data Protection Authority (Autoriteit Persoonsgegevens, AP)' },
  /** In a text, in each language. */
  names: { nl: /\bAutoriteit Persoonsgegevens\b/i, en: /\bDutch (?:Data Protection Authority|DPA)\b/i },
  website: 'https://autoriteitpersoonsgegevens.nl',
  complaint: {
    nl: 'https://autoriteitpersoonsgegevens.nl/een-tip-of-klacht-indienen-bij-de-ap',
    en: 'https://autoriteitpersoonsgegevens.nl/en/submitting-a-tip-off-or-a-complaint-to-the-dutch-dpa',
  },
  postBox: '93374',
  post: { nl: 'Postbus 93374, 2509 AJ Den Haag', en: 'PO Box 93374, 2509 AJ The Hague, the Netherlands' },
} as const satisfies Dated & Record<string, unknown>

/** What the authority was called before, by the names it went by in a text. */
export const formerDutchAuthority = {
  ...secondHand,
  source: 'Wet bescherming persoonsgegevens, art. 51, as it read until the act of 4 June 2015 (Stb. 2015, 230)',
  from: '2001-09-01',
  until: '2015-12-31',
  name: 'College bescherming persoonsgegevens (CBP)',
  names: /\b[Cc]ollege [Bb]escherming [Pp]ersoonsgegevens\b|\bCBP\b|\bcbpweb\.nl\b/,
} as const satisfies Dated & Record<string, unknown>
