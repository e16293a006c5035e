import type { Document } from '../model/document.ts'
import type { ReleaseRecord } from '../model/release.ts'
import type { Language } from '../model/schema/text.ts'
import { fingerprintBytes, fingerprintText } from './fingerprint.ts'
import { malformed } from './document-form.ts'
import { wordingOf } from './wording.ts'

/** The parts of a release as they are stored. */
export interface Parts {
  readonly record: ReleaseRecord
  readonly facts: Uint8Array
  readonly sources: Uint8Array
  readonly documents: ReadonlyMap<Language, unknown>
}

/** A part of a release that says otherwise than its record, and what it says. */
export interface Contradiction {
  /** Relative to the folder of the release. */
  readonly file: string
  readonly how: string
}

/** Holds the parts of a release against its record: each could be right by its own hash and belong to another text. */
export const contradictionIn = ({ record, facts, sources, documents }: Parts): Contradiction | undefined => {
  const { fingerprints } = record
  if (fingerprintBytes(facts) !== fingerprints.facts) return { file: 'facts.json', how: 'its SHA-256 is not the fingerprint of the facts' }
  if (fingerprintBytes(sources) !== fingerprints.sources)
    return { file: 'sources.json', how: 'its SHA-256 is not the fingerprint of the sources' }
  for (const [language, document] of documents) {
    const how = contradictionOf(document, language, record)
    if (how !== undefined) return { file: `${language}/document.json`, how }
  }
  return undefined
}

const contradictionOf = (document: unknown, language: Language, record: ReleaseRecord): string | undefined => {
  const part = malformed(document)
  if (part !== undefined) return `its \`${part}\` is not in the form of a statement`
  const { kind, released, changes, ...rest } = document as Document
  const { policy, statement, version, published, effective, previous } = record
  const other = Object.entries({ policy, statement, language }).find(([key, value]) => rest[key as 'policy'] !== value)
  if (other !== undefined) return `its \`${other[0]}\` is not \`${other[1]}\``
  if (kind !== 'policy') return 'it is no policy’s own'
  const said = { version, published, effective, previous: previous?.version ?? null }
  if ((Object.keys(said) as (keyof typeof said)[]).some((key) => released?.[key] !== said[key])) return 'it has other dates than its record'
  if (changes.map(({ id }) => id).join(' ') !== record.notes.map(({ id }) => id).join(' ')) return 'it tells other notes than its record'
  const wording = fingerprintText(wordingOf(document as Document))
  return wording === record.fingerprints.wording[language] ? undefined : 'its text is not the one whose fingerprint is on record'
}
