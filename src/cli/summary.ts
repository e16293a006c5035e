import type { Compilation } from '../compile.ts'
import type { Written } from '../host/host.ts'
import { visible } from '../report/visible.ts'
import { table } from './table.ts'

const short = (fingerprint: string) => fingerprint.slice(0, 8)

const files = (count: number) => (count === 1 ? '1 file' : `${count} files`)

/** What a build wrote and where to look: one line for each statement in each language. */
export const summary = ({ statements, unreleased }: Compilation, { written, unchanged, foreign }: Written, out: string): string => {
  const folder = visible(out.replace(/\/+$/, ''))
  const rows = statements.map(({ policy, kind, statement, language, lastChanged, version, fingerprints }) => [
    `  ${folder}/${policy}/${statement}/${language}/index.html`,
    version === null ? (lastChanged === null ? 'no date' : `changed ${lastChanged}`) : `version ${version}`,
    `facts ${short(fingerprints.facts)}`,
    `wording ${short(fingerprints.wording)}`,
    kind === 'specimen' ? 'specimen' : '',
  ])
  const kept = foreign.length === 0 ? '' : `\nKept in ${folder}, though not Verklaar’s: ${foreign.map(visible).join(', ')}\n`
  const pending = unreleased
    .map(
      ({ policy, statement, since }) =>
        `\n${policy}/${statement} says more than its version ${since}: \`verklaar diff ${policy}/${statement}\` shows what, \`verklaar release\` publishes it.\n`,
    )
    .join('')
  return `Wrote ${files(written.length)} to ${folder}; ${files(unchanged.length)} unchanged.\n\n${table(rows)}${pending}${kept}`
}
