import type { Compilation, StatementSummary } from '../compile.ts'
import type { Written } from '../host/host.ts'
import { visible } from '../report/visible.ts'
import { table } from './table.ts'

const short = (fingerprint: string) => fingerprint.slice(0, 8)

const files = (count: number) => (count === 1 ? '1 file' : `${count} files`)

/** What a build wrote and where to look: one line for each statement in each language, and for each version still to come into force. */
export const summary = ({ statements, unreleased }: Compilation, { written, unchanged, foreign }: Written, out: string): string => {
  const folder = visible(out.replace(/\/+$/, ''))
  const rows = statements.flatMap((statement) => rowsOf(statement, folder))
  const kept = foreign.length === 0 ? '' : `\nKept in ${folder}, though not Verklaar’s: ${foreign.map(visible).join(', ')}\n`
  return `Wrote ${files(written.length)} to ${folder}; ${files(unchanged.length)} unchanged.\n\n${table(rows)}${pending(unreleased)}${kept}`
}

const rowsOf = ({ policy, kind, statement, language, lastChanged, version, upcoming, fingerprints }: StatementSummary, folder: string) => {
  const address = `  ${folder}/${policy}/${statement}/${language}`
  const dated = lastChanged === null ? 'no date' : `changed ${lastChanged}`
  return [
    [
      `${address}/index.html`,
      version === null ? dated : `version ${version}`,
      `facts ${short(fingerprints.facts)}`,
      `wording ${short(fingerprints.wording)}`,
      kind === 'specimen' ? 'specimen' : '',
    ],
    ...upcoming.map((next) => [`${address}/${next.version}/index.html`, `from ${next.effective}`, '', '', '']),
  ]
}

/** What is in the sources and not in a version: visitors do not see it. */
const pending = (unreleased: Compilation['unreleased']): string =>
  unreleased
    .map(({ policy, statement, since }) => {
      const name = `${policy}/${statement}`
      return `\n${name} says otherwise than its version ${since}: \`verklaar diff ${name}\` shows what, \`verklaar release ${name}\` makes a version of it.\n`
    })
    .join('')
