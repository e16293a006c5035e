import type { Compiled } from '../compile.ts'
import { writable } from '../export/content.ts'
import { writeElement } from '../export/html.ts'
import { type PublishedText, statementsIn } from '../export/published/published-text.ts'
import { statementTree } from '../export/tree/statement.ts'
import { filledText } from '../export/words.ts'
import { standingOf } from '../history/standing.ts'
import { formatDate } from '../locale/format.ts'
import type { Release } from '../model/release.ts'
import type { Standing } from '../model/standing.ts'
import type { IsoDate } from '../model/schema/scalars.ts'
import { type Language, languages } from '../model/schema/text.ts'
import { lineChanges } from './lines.ts'
import type { ShownStatement, Verdict } from './verification.ts'

/** A text that a page may show: of a version, or of the sources as they are (`null`). */
interface Candidate {
  readonly release: Release | null
  readonly language: Language
  readonly lines: readonly string[]
  readonly pieces: readonly string[]
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
  if (shown.obstacle !== undefined) {
    const { kind: because, what } = shown.obstacle
    return { policy, statement, language: said ?? null, verdict: { kind: 'unjudged', because, what } }
  }
  const standing = standingOf(own.history.archive, statement, today)
  const compared = candidates.map((candidate) => {
    const lines = withoutNotices(shown.lines, noticesBefore(candidate, own, standing))
    return { candidate, ...lineChanges(candidate.lines, lines) }
  })
  const [nearest] = compared.toSorted(
    (one, other) => one.count - other.count || rankOf(one.candidate, standing?.current) - rankOf(other.candidate, standing?.current),
  )
  if (nearest === undefined) throw new Error('no candidate')
  const { candidate, removed, added, count } = nearest
  const version = candidate.release?.record.version ?? null
  const verdict = (): Verdict => {
    const known = new Set(candidate.pieces)
    const foreign = shown.pieces.find((piece) => !known.has(piece))
    if (foreign !== undefined) return { kind: 'unjudged', because: 'foreign', what: foreign }
    if (count > 0) return { kind: 'differs', nearest: version, removed, added }
    const moved = firstMoved(shown.pieces, candidate.pieces)
    if (moved !== undefined) return { kind: 'unjudged', because: 'moved', what: moved }
    return verdictOn(candidate.release, own, statement, today)
  }
  return { policy, statement, language: candidate.language, verdict: verdict() }
}

/** The first element or attribute that our own fragment has in another place. */
const firstMoved = (pieces: readonly string[], own: readonly string[]): string | undefined => {
  let from = 0
  return pieces.find((piece) => {
    const at = own.indexOf(piece, from)
    from = at + 1
    return at === -1
  })
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
  const read = (html: string) => readOwn(html, { policy, statement, whole })
  const releases = (compiled.history.archive.releases.get(statement) ?? []).toReversed()
  return [
    ...releases.flatMap((release) =>
      release.files
        .filter(({ path }) => path === 'fragment.html')
        .map(({ language, bytes }) => ({ release, language, ...read(new TextDecoder().decode(bytes)) })),
    ),
    ...compiled.drafts
      .filter(({ document }) => document.statement === statement)
      .map((draft) => {
        const { article } = statementTree({ ...draft, document: writable(draft.document) })
        return { release: null, language: draft.document.language, ...read(writeElement(article)) }
      }),
  ]
}

/** Our own fragment as it is read; without the element of the statement where the page has none. */
const readOwn = (
  html: string,
  { policy, statement, whole }: Pick<PublishedText, 'policy' | 'statement' | 'whole'>,
): Pick<Candidate, 'lines' | 'pieces'> => {
  const text = whole ? html : html.replace(/^<article [^>]*>/, '<article>')
  const found = statementsIn(text).find((one) => one.policy === policy && one.statement === statement)
  return { lines: found?.lines ?? [], pieces: found?.pieces ?? [] }
}

/**
 * The lines with which a text opens at its current address while a version is announced: no part of any version. The
 * version of today may announce what is still to come, another one what came after it.
 */
const noticesBefore = ({ release, language }: Candidate, { history, drafts }: Compiled, standing: Standing | null): ReadonlySet<string> => {
  const all = [...history.archive.releases.values()].find((releases) => release !== null && releases.includes(release)) ?? []
  const isCurrent = release !== null && release === standing?.current
  const announced = isCurrent ? standing.upcoming : all.slice(release === null ? 0 : all.indexOf(release) + 1)
  const holding = release === null || (isCurrent && standing.inForce) ? [] : [release]
  const lines = [...drafts.map(({ document }) => document), ...all.flatMap((one) => [...one.documents.values()])]
    .filter((document) => document.language === language)
    .flatMap(({ furniture: { versions } }) => [
      ...announced.map(({ record }) => filledText(versions.announced, { date: formatDate(record.effective, language) })),
      ...holding.map(({ record }) => filledText(versions['not-yet'], { date: formatDate(record.effective, language) })),
    ])
  return new Set(lines.map((line) => line.replace(/\s+/gu, ' ').trim().normalize('NFC')))
}

/** The lines without the notices that follow the title. */
const withoutNotices = (lines: readonly string[], notices: ReadonlySet<string>): readonly string[] => {
  const end = lines.findIndex((line, index) => index > 0 && !notices.has(line))
  return end === -1 ? lines : [...lines.slice(0, 1), ...lines.slice(end)]
}
