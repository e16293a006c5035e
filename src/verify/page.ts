import type { Compiled } from '../compile.ts'
import { writable } from '../export/content.ts'
import { writeElement } from '../export/html.ts'
import { type PublishedText, statementsIn } from '../export/published-text.ts'
import { statementTree } from '../export/tree/statement.ts'
import { filledText } from '../export/words.ts'
import { standingOf } from '../history/standing.ts'
import { formatDate } from '../locale/format.ts'
import type { Release } from '../model/release.ts'
import type { IsoDate } from '../model/schema/scalars.ts'
import { type Language, languages } from '../model/schema/text.ts'
import { lineChanges } from './lines.ts'
import type { ShownStatement, Verdict } from './verification.ts'

/** A text that a page may show: of a version, or of the sources as they are (`null`). */
interface Candidate {
  readonly release: Release | null
  readonly language: Language
  readonly lines: readonly string[]
}

/** Whether it is the statement that was asked for, as `korenaar/privacy`. */
export const isOf = ({ policy, statement }: PublishedText, asked: string | undefined): boolean =>
  asked === undefined || asked === `${policy}/${statement}`

/** Which version a page shows, on a day. */
export const shownStatement = (shown: PublishedText, compiled: readonly Compiled[], today: IsoDate): ShownStatement => {
  const { policy, statement } = shown
  const own = compiled.find(({ program }) => program.id === policy)
  const said = languages.find((language) => shown.language?.toLowerCase().split(/[-_]/)[0] === language)
  const candidates = own === undefined ? [] : candidatesOf(own, shown).filter(({ language }) => said === undefined || language === said)
  if (own === undefined || candidates.length === 0) return { policy, statement, language: said ?? null, verdict: { kind: 'unknown' } }
  const notices = noticesOf(own, statement)
  const lines = shown.lines.filter((line) => !notices.has(line))
  const compared = candidates.map((candidate) => ({ candidate, ...lineChanges(candidate.lines, lines) }))
  const standing = standingOf(own.history.archive, statement, today)
  const [nearest] = compared.toSorted(
    (one, other) => one.count - other.count || rankOf(one.candidate, standing?.current) - rankOf(other.candidate, standing?.current),
  )
  if (nearest === undefined) throw new Error('no candidate')
  const { candidate, removed, added, count } = nearest
  const version = candidate.release?.record.version ?? null
  const verdict: Verdict =
    count > 0 ? { kind: 'differs', nearest: version, removed, added } : verdictOn(candidate.release, own, statement, today)
  return { policy, statement, language: candidate.language, verdict }
}

/** Of texts that are the same, the one in force is meant, then any version, then the sources. */
const rankOf = ({ release }: Candidate, current: Release | undefined): number => {
  if (release === null) return 2
  return release === current ? 0 : 1
}

const verdictOn = (release: Release | null, { history: { archive } }: Compiled, statement: string, today: IsoDate): Verdict => {
  const all = archive.releases.get(statement) ?? []
  const newest = all.at(-1)
  if (release === null) return newest === undefined ? { kind: 'never-released' } : { kind: 'unreleased', since: newest.record.version }
  const { version, effective } = release.record
  const standing = standingOf(archive, statement, today)
  if (standing?.current === release) return standing.inForce ? { kind: 'in-force', version } : { kind: 'not-yet', version, from: effective }
  const later = all.slice(all.indexOf(release) + 1).find(({ record }) => record.effective <= today && record.published <= today)
  if (later !== undefined) return { kind: 'replaced', version, by: later.record.version, on: later.record.effective }
  return { kind: 'upcoming', version, from: effective, inForce: standing?.inForce === true ? standing.current.record.version : null }
}

/** The versions of a statement, newest first, and its sources as they are; each read as the page is. */
const candidatesOf = (compiled: Compiled, { statement, policy, whole }: PublishedText): readonly Candidate[] => {
  const linesOf = (html: string) => linesIn(html, { policy, statement, whole })
  const releases = (compiled.history.archive.releases.get(statement) ?? []).toReversed()
  return [
    ...releases.flatMap((release) =>
      release.files
        .filter(({ path }) => path === 'fragment.html')
        .map(({ language, bytes }) => ({ release, language, lines: linesOf(new TextDecoder().decode(bytes)) })),
    ),
    ...compiled.drafts
      .filter(({ document }) => document.statement === statement)
      .map((draft) => {
        const { article } = statementTree({ ...draft, document: writable(draft.document) })
        return { release: null, language: draft.document.language, lines: linesOf(writeElement(article)) }
      }),
  ]
}

/** The lines of our own fragment; without the element of the statement where the page has none. */
const linesIn = (html: string, { policy, statement, whole }: Pick<PublishedText, 'policy' | 'statement' | 'whole'>): readonly string[] => {
  const id = `${policy}--${statement}`
  const text = whole ? html : html.replace(/^<article [^>]*>/, '<article>')
  return statementsIn(text).find((one) => `${one.policy}--${one.statement}` === id)?.lines ?? []
}

/** The lines with which a statement opens at its current address while a version is announced: no part of any version. */
const noticesOf = ({ history, drafts }: Compiled, statement: string): ReadonlySet<string> => {
  const releases = history.archive.releases.get(statement) ?? []
  const documents = [
    ...drafts.map(({ document }) => document).filter((document) => document.statement === statement),
    ...releases.flatMap((one) => [...one.documents.values()]),
  ]
  const lines = documents.flatMap(({ language, furniture: { versions } }) =>
    releases.flatMap(({ record }) =>
      [versions.announced, versions['not-yet']].map((pattern) => filledText(pattern, { date: formatDate(record.effective, language) })),
    ),
  )
  return new Set(lines.map((line) => line.replace(/\s+/gu, ' ').trim().normalize('NFC')))
}
