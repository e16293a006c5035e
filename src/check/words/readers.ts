import type { Language } from '../../model/schema/text.ts'

// English
const often =
  '(?:regularly|periodically|frequently|occasionally|often|on a regular basis|from time to time|(?:every )?now and then|once in a while)'
const look =
  '(?:check|review|consult|visit|revisit|read|look at|have a look at|take a look at|return to|come back to|checking|reviewing|consulting|visiting|reading)'
const page = '(?:it|(?:this|our|the) (?:[\\p{L}-]+ ){0,3}?(?:page|statement|policy|notice|declaration|document))\\b'
const word = "(?:(?!(?:which|what|how|who|when|whether|that|we)\\b)[\\p{L}’'-]+ )"
const lookOften = `(?:${often} ${look} ${word}{0,2}?${page}|${look} ${word}{0,2}?${page}(?: ${word}{0,6}?|,? )${often}|check back ${word}{0,2}?${often})`

// Dutch
const vaak = '(?:regelmatig|geregeld|periodiek|van tijd tot tijd|af en toe|(?:zo )?nu en dan|met enige regelmaat|vaak)'
const kijk = '(?:raadpleeg|bekijk|controleer|lees|check|bezoek|kijk(?: op| in)?)'
const kijken = '(?:te )?(?:raadplegen|bekijken|controleren|lezen|checken|bezoeken|kijken)'
const pagina =
  '(?:op |in )?(?:deze|onze|de|dit|ons|het) (?:[\\p{L}-]+ ){0,3}?[\\p{L}-]*(?:pagina|verklaring|beleid|statement|policy|document)\\b'
const woord = "(?:(?!(?:wij|we|welke|of|hoe|wat|wie)\\b)[\\p{L}’'-]+ )"

const patterns: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(
    `^(?:(?:please|so|therefore|do),? )*${lookOften}|\\b(?:you|please|advise|recommend|encourage|suggest|advisable|wise)\\b(?:(?!\\bwe\\b).)*?\\b${lookOften}`,
    'iu',
  ),
  nl: new RegExp(
    [
      `^${kijk} ${woord}{0,3}?(?:${vaak} ${woord}{0,2}?${pagina}|${pagina} ${woord}{0,3}?${vaak})`,
      `\\b(?:u|je|jou|jij|verstandig|raadzaam|raden)\\b(?:(?!\\b(?:wij|we)\\b).)*?(?:${vaak} ${woord}{0,2}?${pagina}|${pagina} ${woord}{0,2}?${vaak}) ${woord}{0,2}?${kijken}\\b`,
    ].join('|'),
    'iu',
  ),
}

/** A word without which no sentence asks that: most have none, and reading on takes long. */
const repeating: Readonly<Record<Language, RegExp>> = { en: new RegExp(often, 'i'), nl: new RegExp(vaak, 'i') }

/** Whether a sentence asks readers to look at the statement again and again. */
export const sendsBack = (language: Language, words: string): boolean => repeating[language].test(words) && patterns[language].test(words)
