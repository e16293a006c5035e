import type { Place } from '../../model/place.ts'
import type { Claim, Program, Purpose, Recipient, SourceText } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import { type KnownAssurance, promises } from './assurance-words.ts'
import { sentencesOf } from './sentences.ts'

/** Where a policy promises that something is not done. */
export interface Assurance {
  readonly place: Place
  /** What it says, where it says so in words of its own. */
  readonly words?: string
  /** The claim or the purpose that says so. */
  readonly about?: string
  /** Words that were found may mean less than they seem to. */
  readonly level?: 'warning'
  /** It is about this purpose alone. */
  readonly purpose?: Purpose
}

/** Keys of policy.yaml whose texts speak of everything that is done. What stands in a register is about its entry. */
const general: readonly unknown[] = ['statements', 'commitment', 'sharing', 'security', 'cookie-consent', 'claims', 'complaints']

/** Where a policy makes a promise: claims of that kind, and sentences without an exception that say the same. */
export const assurancesOf = (program: Program, kind: KnownAssurance): readonly Assurance[] => {
  const claims = items(program.claims).filter((claim) => claim.kind === kind)
  return [...claims.map((claim) => claimed(claim)), ...inTexts(program, kind, claims)]
}

const claimed = ({ text, ref, at }: Claim): Assurance => ({
  place: at('kind'),
  about: ref,
  ...(text === undefined ? {} : { words: Object.values(text).join(' ') }),
})

/** A text that says so in both languages says it once. */
const inTexts = (program: Program, kind: KnownAssurance, claims: readonly Claim[]): readonly Assurance[] => {
  const found = new Map<string, SourceText>()
  return program.texts.flatMap((text) => {
    const [file, key, id] = text.path
    const purpose = file === 'purposes.yaml' ? items(program.purposes).find((one) => one.id === key) : undefined
    const isGeneral = text.isClause || (file === 'policy.yaml' && general.includes(key))
    if (!(isGeneral || purpose !== undefined) || (key === 'claims' && claims.some((claim) => claim.id === id))) return []
    const told = tellsIn(text, kind, purpose !== undefined)
    const home = JSON.stringify(text.isClause ? String(file).replace(/\.\w+\.md$/, '') : text.path.slice(0, -1))
    const first = found.get(home) ?? text
    if (told.length === 0 || first.language !== text.language) return []
    found.set(home, first)
    const about = purpose?.ref ?? (key === 'claims' ? items(program.claims).find((claim) => claim.id === id)?.ref : undefined)
    return told.map(({ words, from, to }) => ({
      place: text.locate(from, to),
      words,
      level: 'warning' as const,
      ...(purpose === undefined ? {} : { purpose }),
      ...(about === undefined ? {} : { about }),
    }))
  })
}

/** "These data" are those of a purpose where the purpose says so; elsewhere they are some data or other. */
const these: readonly (readonly [RegExp, string])[] = [
  [/\b(?:these|this|those|that|the) ((?:personal )?(?:data|information|details))\b/gi, 'your $1'],
  [/\b(?:deze|die|de) ((?:persoons)?gegevens)\b/gi, 'uw $1'],
]

const tellsIn = (text: SourceText, kind: KnownAssurance, isOfPurpose: boolean) => {
  const { language } = text
  if (language === undefined) return []
  const sentences = sentencesOf(text)
  return sentences.filter(({ words }, index) => {
    const read = isOfPurpose ? these.reduce((so, [from, to]) => so.replaceAll(from, to), words) : words
    return promises(kind, language, read, sentences[index + 1]?.words)
  })
}

/** Who receives data of what a promise is about. */
export const recipientsFor = ({ recipients }: Program, { purpose }: Assurance): readonly Recipient[] =>
  items(purpose === undefined ? recipients : purpose['shared-with'])
