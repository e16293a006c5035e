import { Command } from 'commander'
import type { CompileOptions, Compilation } from '../compile.ts'
import { countLine } from '../report/count.ts'
import { exitCodes } from './faults.ts'
import { type Io, viewOn } from './io.ts'
import { asOfOption } from './options.ts'
import { progressOn } from './progress.ts'
import { sparing } from './spared.ts'
import { summary } from './summary.ts'

interface BuildOptions {
  readonly out: string
  readonly asOf?: string
  readonly pdf: boolean
  readonly draft?: true
  readonly frozen?: true
}

const examples = `
Examples:
  verklaar build                     every policy, into out/
  verklaar build korenaar            one policy
  verklaar build --out public        into another folder
  verklaar build --no-pdf            where there is no browser
  verklaar build --as-of 2026-03-01  as on that day
  verklaar build --draft --out draft the sources as they are, marked as a draft
  verklaar build --frozen            for publishing: fail if anything was not released

Build checks first. As long as there is an error it writes nothing, and what was there stays;
what rules find in specimens stops nothing. A statement with versions shows the one in force.

Exit codes: 0 fine, 1 errors in the sources, 2 wrong use, 3 something outside is missing or in the way (browser, disk).`

/** `verklaar build`: writes the statements, all of them or, where an error stands in the way, none. */
export const buildCommand = (io: Io, end: (code: number) => void): Command =>
  new Command('build')
    .description('write the statements: HTML, Markdown, PDF and JSON')
    .argument('[policy...]', 'folders under policies/; all of them unless named. The output then holds only these')
    .option('--out <dir>', 'the folder to write; it is Verklaar’s own', 'out')
    .addOption(asOfOption())
    .option('--draft', 'show the sources as they are, marked as a draft, where a version is in force')
    .option('--frozen', 'fail if a statement was not released as it is')
    .option('--no-pdf', 'leave out the PDF files, which need a browser')
    .addHelpText('after', examples)
    .action(async (policies: readonly string[], options: BuildOptions) => end(await runBuild(policies, options, io)))

const runBuild = async (policies: readonly string[], options: BuildOptions, io: Io): Promise<number> => {
  const host = await io.host(options.asOf)
  const { build } = await import('../compile.ts')
  const built = await build(host, {
    policies,
    pdf: options.pdf,
    out: options.out,
    draft: options.draft ?? false,
    frozen: options.frozen ?? false,
    asOf: host.today(),
    tool: `verklaar ${io.version}`,
    progress: progressOn(io.err),
  } satisfies CompileOptions)
  await printFindings(built, io)
  if (built.written === undefined) {
    io.err.write('Nothing was written.\n')
    return exitCodes.findings
  }
  io.out.write(summary(built, built.written, options.out))
  return exitCodes.fine
}

/** Findings in full; of specimens, where they stop nothing, only how many. */
const printFindings = async (compilation: Compilation, { err, env }: Io): Promise<void> => {
  const { others, ofSpecimens } = sparing(compilation)
  if (others.length > 0) {
    const { pretty } = await import('../report/pretty.ts')
    err.write(pretty(others, viewOn(err, env, compilation.sources)))
  }
  for (const [policy, findings] of ofSpecimens)
    err.write(`${policy} is a specimen: ${countLine(findings)}. \`verklaar check ${policy}\` shows them.\n`)
}
