import { Command, Option } from 'commander'
import { type Language, languages } from '../model/schema/text.ts'
import type { Written } from '../host/host.ts'
import { visible } from '../report/visible.ts'
import { exitCodes } from './faults.ts'
import { type Io, viewOn } from './io.ts'
import { asOfOption } from './options.ts'
import { progressOn } from './progress.ts'

interface DiffOptions {
  readonly language?: Language
  readonly html?: string
  readonly note?: true
  readonly asOf?: string
}

const examples = `
Examples:
  verklaar diff                                        every statement, since its newest version
  verklaar diff korenaar/privacy                       one statement, since its newest version
  verklaar diff korenaar/privacy@2025-03-03            since that version
  verklaar diff korenaar/privacy@2025-03-03 2026-11-16 from one version to another
  verklaar diff korenaar --html redline                a folder of pages to review and to print
  verklaar diff korenaar --note                        a change note to put at the top of changelog.yaml

What changed is told twice: as facts, in sentences, and as a redline of the text; in each language.
[-this was taken out-] and {+this was put in+}.

Exit codes: 0 fine, 1 errors in the sources, 2 wrong use, 3 something outside is missing or in the way.`

/** `verklaar diff`: what two versions of a statement say otherwise. */
export const diffCommand = (io: Io, end: (code: number) => void): Command =>
  new Command('diff')
    .description('tell what changed between two versions, in sentences and in the text')
    .argument('[from]', 'a policy, a statement as <policy>/<statement>, or a version as <policy>/<statement>@<version>')
    .argument('[to]', 'a version; the sources as they are unless given')
    .addOption(new Option('--language <language>', 'only in this language').choices(languages))
    .option('--html <folder>', 'write pages with the sentences and the redline into a folder of their own')
    .option('--note', 'print the change note that is missing, in every language of the policy')
    .addOption(asOfOption())
    .addHelpText('after', examples)
    .action(async (from: string | undefined, to: string | undefined, options: DiffOptions) => end(await runDiff({ from, to }, options, io)))

interface Asked {
  readonly from: string | undefined
  readonly to: string | undefined
}

const runDiff = async (asked: Asked, { language, html, note, asOf }: DiffOptions, io: Io): Promise<number> => {
  const host = await io.host(asOf)
  const { compare, writeComparisons } = await import('../compare.ts')
  const options = { policies: [], pdf: false, asOf: host.today(), tool: `verklaar ${io.version}`, progress: progressOn(io.err) }
  const { comparisons: all, diagnostics, notes, sources } = await compare(host, { ...options, ...asked })
  if (diagnostics.length > 0) {
    const { pretty } = await import('../report/pretty.ts')
    io.err.write(pretty(diagnostics, viewOn(io.err, io.env, sources)))
    return exitCodes.findings
  }
  const comparisons = all.map((one) => ({
    ...one,
    languages: one.languages.filter((each) => language === undefined || each.language === language),
  }))
  if (html !== undefined) io.out.write(pagesText(html, await writeComparisons(host, html, comparisons, options)))
  else if (note === true) tellNotes(notes, io)
  else {
    const { comparisonText } = await import('../report/comparison.ts')
    io.out.write(comparisonText(comparisons, viewOn(io.out, io.env, sources)))
  }
  return exitCodes.fine
}

/** The notes alone, so that they can be put into a file. */
const tellNotes = (notes: readonly string[], { out, err }: Io): void => {
  if (notes.length === 0) err.write('No change note is missing.\n')
  else out.write(`${notes.join('\n')}\n`)
}

/** The pages that a browser opens. */
const pagesText = (folder: string, { written, unchanged }: Written): string => {
  const pages = [...written, ...unchanged].filter((path) => path.endsWith('.html')).sort()
  if (pages.length === 0) return 'There is no released version to compare with.\n'
  return `Wrote ${pages.length === 1 ? '1 page' : `${pages.length} pages`}:\n${pages.map((path) => `  ${visible(`${folder}/${path}`)}\n`).join('')}`
}
