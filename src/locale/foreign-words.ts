import type { ForeignWords } from '../model/look.ts'

/**
 * Names of another language that statements use, by that language: those of the glossary, of laws and of authorities.
 * What every reader of both languages says alike (cookie, e-mail) is not among them.
 */
export const usualForeignWords: ForeignWords = {
  nl: [
    'Autoriteit Persoonsgegevens',
    'Autoriteit Consument & Markt',
    'Algemene wet inzake rijksbelastingen',
    'Algemene verordening gegevensbescherming',
    'Belastingdienst',
    'Burgerlijk Wetboek',
    'Kamer van Koophandel',
    'Telecommunicatiewet',
    'Uitvoeringswet Algemene verordening gegevensbescherming',
    'Uitvoeringswet AVG',
  ],
  en: ['Data Privacy Framework', 'EU-US Data Privacy Framework', 'General Data Protection Regulation', 'Binding Corporate Rules'],
}
