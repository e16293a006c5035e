import type { Document, Edition } from '../model/document.ts'
import type { Archive, Release } from '../model/release.ts'
import type { IsoDate } from '../model/schema/scalars.ts'
import type { Language } from '../model/schema/text.ts'
import { type Look, usualLook } from '../model/look.ts'
import type { Timeline } from '../model/timeline.ts'
import type { Standing } from '../model/standing.ts'
import { fingerprintSources, fingerprintText } from './fingerprint.ts'
import type { History } from './history.ts'
import { standingOf } from './standing.ts'
import { aliasesOf } from './aliases.ts'
import { wordingOf } from './wording.ts'

/** What the sources say beside a document. */
interface Beside {
  readonly timeline: Timeline
  readonly archive: Archive
  readonly look: Look
}

/** A document of the sources as they are, with the fingerprints of its facts and its wording. */
export const draftOf = (document: Document, { timeline, archive, look }: Beside): Edition => {
  const dates = timeline.get(document.statement)
  if (dates === undefined) throw new Error(`no dates for ${document.statement}`)
  const fingerprints = { facts: dates.facts, wording: fingerprintText(wordingOf(document)) }
  const aliases = aliasesOf(document, archive, look.formerIds)
  return { document, version: document.released?.version ?? null, fingerprints, standing: null, aliases, look }
}

/** The sources as they are, said to be a draft; a specimen says already what it is. */
export const asDraft = (edition: Edition): Edition =>
  edition.document.kind === 'specimen' ? edition : { ...edition, document: { ...edition.document, draft: true } }

/** What the current addresses show on a day: of a statement with versions the one in force, else the sources as they are. */
export const currentOf = (drafts: readonly Edition[], { archive }: History, asOf: IsoDate): readonly Edition[] =>
  drafts.flatMap((draft) => {
    const standing = standingOf(archive, draft.document.statement, asOf)
    return standing === null ? draft : (inForce(draft, standing, archive) ?? [])
  })

/** The version as it was released, in the furniture of today; nothing in a language that it did not have. */
const inForce = (draft: Edition, standing: Standing, archive: Archive): Edition | undefined => {
  const { record, documents } = standing.current
  const { language, languages, furniture } = draft.document
  const [document, wording] = [documents.get(language), record.fingerprints.wording[language]]
  if (document === undefined || wording === undefined) return undefined
  return {
    document: {
      ...document,
      languages: languages.filter((other) => documents.has(other)),
      furniture: { ...furniture, lastChanged: document.furniture.lastChanged },
    },
    version: record.version,
    fingerprints: { facts: record.fingerprints.facts, wording },
    standing,
    aliases: aliasesOf(document, archive, draft.look.formerIds),
    look: draft.look,
  }
}

/** A release as it was made, by language. */
export const editionsOf = ({ record, documents }: Release): ReadonlyMap<Language, Edition> => {
  const { facts, wording } = record.fingerprints
  const edition = (language: Language, document: Document): Edition => ({
    document,
    version: record.version,
    fingerprints: { facts, wording: wording[language] ?? '' },
    standing: null,
    aliases: [],
    look: usualLook,
  })
  return new Map([...documents].map(([language, document]) => [language, edition(language, document)]))
}

/** What is reviewed of the sources as they are: the documents, and what tells whether they changed since they were released. */
export const reviewable = (drafts: readonly Edition[], { previous, sources }: History) => ({
  documents: drafts.map(({ document }) => document),
  wording: new Map(drafts.map(({ document, fingerprints }) => [document, fingerprints.wording])),
  sources: new Map([...sources].map(([id, one]) => [id, fingerprintSources(one)])),
  previous,
})
