import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/place.ts'
import { countLine } from './count.ts'
import { fileAddress } from './file-address.ts'
import { code, prose } from './markdown-text.ts'
import { acceptance } from './sentences.ts'
import type { Run, RunReporter } from './view.ts'

/** A comment on GitHub holds 65,536 characters. */
const longest = 60_000

const names = { error: 'Error', warning: 'Warning', advice: 'Advice' } as const satisfies Record<Severity, string>

/** For the summary of a build and for a comment on a change: the counts, then the findings of each file, then what is waived. */
export const markdown: RunReporter = (diagnostics, _view, run) => {
  const open = diagnostics.filter(({ waived }) => waived === undefined)
  const files = [...new Set(open.map(({ place }) => place?.file))]
  const blocks = [
    ...files.flatMap((file) =>
      section(
        headingOf(file),
        open.filter(({ place }) => place?.file === file),
        (one) => item(one, run),
      ),
    ),
    ...section(
      '### Waived',
      diagnostics.filter(({ waived }) => waived !== undefined),
      (one) => waivedItem(one, run),
    ),
  ]
  const told = fitting(blocks)
  const left = blocks.filter(isItem).length - told.filter(isItem).length
  return `${[
    `## Verklaar: ${countLine(diagnostics)}`,
    ...told.map(({ text }) => text),
    ...(left === 0 ? [] : [`${left} more ${left === 1 ? 'finding is' : 'findings are'} left out here; \`verklaar check\` tells all.`]),
    ...(diagnostics.length === 0 ? [] : ['`verklaar explain` and the code of a finding tell what it means.']),
  ].join('\n\n')}\n`
}

interface Block {
  readonly kind: 'heading' | 'item'
  readonly text: string
}

const isItem = ({ kind }: Block) => kind === 'item'

const section = (heading: string, diagnostics: readonly Diagnostic[], write: (diagnostic: Diagnostic) => string): readonly Block[] =>
  diagnostics.length === 0
    ? []
    : [{ kind: 'heading', text: heading }, ...diagnostics.map((one) => ({ kind: 'item', text: write(one) }) as const)]

const headingOf = (file: string | undefined): string => (file === undefined ? '### Everywhere' : `### ${code(file)}`)

const item = (diagnostic: Diagnostic, run: Run): string => {
  const { code: name, severity, message, place, hints, related } = diagnostic
  const line = place === undefined ? '' : `, ${link(`line ${place.start.line}`, place, run)}`
  return [
    `- **${names[severity]}**${line}: ${prose(message)} (${code(name)})`,
    ...related.map((one) => `Also: ${prose(one.message)} ${where(one.place, run)}`),
    ...hints.map((hint) => `Hint: ${prose(hint.message)}`),
  ].join('\\\n  ')
}

const waivedItem = (diagnostic: Diagnostic, run: Run): string => {
  const { code: name, message, place, waived } = diagnostic
  return [
    `- ${place === undefined ? '' : `${where(place, run)}: `}${prose(message)} (${code(name)})`,
    ...(waived === undefined ? [] : [prose(acceptance(waived))]),
  ].join('\\\n  ')
}

const where = (place: Place, run: Run): string => link(code(`${place.file}:${place.start.line}`), place, run)

/** Leads to the line where it is known how; a relative link would lead nowhere from a summary or a comment. */
const link = (words: string, { file, start }: Place, { folder, address }: Run): string =>
  address === undefined ? words : `[${words}](${address}${fileAddress(folder + file)}#L${start.line})`

/** As many blocks as there is room for, but no heading without an item. */
const fitting = (blocks: readonly Block[]): readonly Block[] => {
  const kept: Block[] = []
  let room = longest
  for (const block of blocks) {
    room -= block.text.length + 2
    if (room < 0) break
    kept.push(block)
  }
  return kept.at(-1)?.kind === 'heading' ? kept.slice(0, -1) : kept
}
