import type { Document, Edition } from '../model/document.ts'
import type { Timeline } from '../model/timeline.ts'
import { fingerprintText } from './fingerprint.ts'
import { wordingOf } from './wording.ts'

/** A document with its identity: its version, and the fingerprints of its facts and its wording. */
export const editionOf = (document: Document, timeline: Timeline): Edition => {
  const dates = timeline.get(document.statement)
  if (dates === undefined) throw new Error(`no dates for ${document.statement}`)
  return { document, version: dates.version, fingerprints: { facts: dates.facts, wording: fingerprintText(wordingOf(document)) } }
}
