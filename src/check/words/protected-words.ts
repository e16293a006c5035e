import type { Protection } from '../../model/protected-data.ts'
import type { Phrases } from './phrases.ts'

/** One pattern of several. */
const anyOf = (...words: readonly string[]): RegExp => new RegExp(words.join('|'), 'iu')

/** Parts of Dutch words: a compound holds them anywhere. What is excluded names an organisation, an insurance or a device. */
const specialDutch = anyOf(
  'gezondheid(?!szorg|scentr|sraad|swinkel)',
  'medisch|medicijn|medicatie|(?<!dier)geneesmiddel|allergie|allergisch',
  '(?<!dier|planten)ziekte(?!kosten|verzeker)|ziekmelding|\\bziek gemeld|bloedgroep|hartslag|zwanger|dieetwens|pati[eë]nt|arbeidsongeschikt',
  '(?<!be)zorg(?:behoefte|indicatie|plan|vraag|dossier)',
  'religi|godsdienst|\\bgeloof\\b|geloofs(?!br)|levensbeschouw|kerkelijk|kerkgenootschap',
  'vakbond|vakvereniging',
  'etnisch|etniciteit|huidskleur|\\bafkomst\\b',
  'biometri|(?<!digitale )vingerafdruk|gezichtsherkenning|gezichtsscan|irisscan|stemherkenning',
  'genetisch|\\bDNA\\b',
  'seksue|seksleven|geaardheid',
  '\\bpolitieke?\\b(?! prominent)',
)

const specialEnglish = anyOf(
  '\\bhealth(?! ?care|[ -]insur|[ -]cent| food)\\b',
  '\\bmedical(?! insur)|\\bmedicines?\\b|\\bmedication|\\ballerg(?:y|ies|ic)\\b|\\bpatients?\\b',
  '\\bdiseases?\\b|\\billness|\\bsickness|\\bsick leave|\\bdisabilit|\\bpregnan|\\bdietary|\\bblood (?:type|group)|\\bheart rate',
  '\\breligio|(?<!good )\\bfaith\\b|\\bbeliefs?\\b',
  '\\btrade[ -]unions?\\b|\\bunion member',
  '\\bethnic|\\bracial|\\bskin colou?r',
  '\\bbiometri|(?<!(?:browser|device|digital)[ -])\\bfingerprint(?!ing)|\\b(?:face|facial|voice) recognition|\\biris scan',
  '\\bgenetic|\\bDNA\\b',
  '\\bsexual|\\bsex life',
  '\\bpolitical(?!ly)',
)

const citizenNumber = '\\bBSN\\b|burgerservicenummer|\\bsofinummer'

/** What suggests that data are protected more, in the texts about an item of data. The list is our own. */
export const protectedWords = {
  special: { nl: specialDutch, en: specialEnglish },
  criminal: {
    nl: anyOf(
      'strafblad|strafrecht|strafba(?:ar|re) feit|veroordeling|misdrij[fv]|justiti[eë]le (?:gegevens|documentatie)',
      '\\bVOG\\b|verklaring omtrent (?:het )?gedrag',
    ),
    en: anyOf('\\bcriminal|\\bVOG\\b|\\bcertificate of (?:good )?conduct|\\bpolice record'),
  },
  'national-id': {
    nl: anyOf(citizenNumber, '\\bkopie van (?:\\p{L}+ ){0,2}(?:paspoort|identiteitsbewijs|identiteitskaart|ID)\\b|paspoortkopie'),
    en: anyOf(
      citizenNumber,
      '\\bcitizen service number|\\bnational (?:identification|identity|insurance|ID) number|\\bsocial security number',
      '\\bcopy of (?:\\p{L}+ ){0,2}(?:passport|identity (?:document|card)|ID card)\\b',
    ),
  },
} as const satisfies Readonly<Record<Protection, Phrases>>
