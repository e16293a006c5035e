import type { Status } from './coverage.ts'

/** The words of the report around what it reports. */
export const words = {
  nl: {
    title: 'Dekkingsrapport',
    about: (asOf: string, tool: string) => `Gemaakt met ${tool} naar de stand van ${asOf}.`,
    caveat:
      'Dit rapport laat zien welke zin van een verklaring welke informatieplicht behandelt. Het is geen juridisch advies en zegt niet dat de verklaring aan de wet voldoet.',
    specimen: 'Reconstructie van een tekst die een ander heeft gepubliceerd; niet van kracht.',
    changed: (date: string | null) => (date === null ? 'Zonder datum.' : `${date}.`),
    facts: (fingerprint: string) => `Kenmerk van de feiten: ${fingerprint.slice(0, 12)}.`,
    duty: 'Plicht',
    status: 'Stand',
    told: { nl: 'Wat de Nederlandse verklaring zegt', en: 'Wat de Engelse verklaring zegt' },
    statuses: {
      addressed: 'behandeld',
      partly: 'deels',
      'not-applicable': 'niet van toepassing',
      waived: 'aanvaard',
      missing: 'ontbreekt',
    } satisfies Record<Status, string>,
    remarks: 'Opmerkingen',
    unreviewed: (rules: string) => `Niet nagelezen: ${rules} berust op bronnen uit de tweede hand; de tekst zelf is nog niet gelezen.`,
    more: (count: number) => `en nog ${count}`,
    untold: 'Geen zin in de verklaring behandelt dit.',
    waived: (by: string, until: string, reason: string) => `Aanvaard door ${by} tot en met ${until}: ${reason}`,
    counts: 'In het kort',
    sign: ['Beoordeeld door', 'Functie', 'Datum', 'Handtekening'],
  },
  en: {
    title: 'Coverage report',
    about: (asOf: string, tool: string) => `Made with ${tool} as of ${asOf}.`,
    caveat:
      'This report shows which sentence of a statement addresses which duty of information. It is no legal advice and does not say that the statement complies with the law.',
    specimen: 'Reconstruction of a text that somebody else published; not in force.',
    changed: (date: string | null) => (date === null ? 'Without a date.' : `${date}.`),
    facts: (fingerprint: string) => `Fingerprint of the facts: ${fingerprint.slice(0, 12)}.`,
    duty: 'Duty',
    status: 'Status',
    told: { nl: 'What the Dutch statement says', en: 'What the English statement says' },
    statuses: {
      addressed: 'addressed',
      partly: 'partly',
      'not-applicable': 'not applicable',
      waived: 'waived',
      missing: 'missing',
    } satisfies Record<Status, string>,
    remarks: 'Remarks',
    unreviewed: (rules: string) => `Unreviewed: ${rules} rests on secondary sources; the text itself has not been read yet.`,
    more: (count: number) => `and ${count} more`,
    untold: 'No sentence of the statement addresses this.',
    waived: (by: string, until: string, reason: string) => `Waived by ${by} until ${until}: ${reason}`,
    counts: 'In short',
    sign: ['Reviewed by', 'Function', 'Date', 'Signature'],
  },
} as const
