import type { Language } from '../model/schema/text.ts'
import type { CoverageLine } from './coverage.ts'
import type { Quotes } from './quotes.ts'
import { words } from './words.ts'

/** What is quoted in a language, in the words of the report's language where something is left out. */
export const quotedOf = ({ sentences, more }: Quotes, language: Language): readonly string[] => [
  ...sentences,
  ...(more > 0 ? [words[language].more(more)] : []),
]

/** What the report says of a duty itself: why it does not hold, what was found, what rests on secondary sources. */
export const remarksOf = ({ status, reason, findings, unreviewed }: CoverageLine, language: Language): readonly string[] => {
  const said = words[language]
  const found = findings.map(({ code, message, place, waived }) => {
    const at = place === undefined ? '' : ` (${place.file}:${place.start.line})`
    const accepted = waived === undefined ? '' : ` ${said.waived(waived.by, waived.until, waived.reason)}`
    return `${code}: ${message}${at}${accepted}`
  })
  return [
    ...(reason === undefined ? [] : [reason[language]]),
    ...found,
    ...(status === 'missing' && findings.length === 0 ? [said.untold] : []),
    ...(unreviewed.length > 0 && status !== 'not-applicable' ? [said.unreviewed(unreviewed.join(', '))] : []),
  ]
}
