import { Command } from 'commander'
import type { CompileOptions, Compilation } from '../compile.ts'
import { type Diagnostic, type Severity, severities } from '../diagnostics/diagnostic.ts'
import { OutsideFault } from '../host/host.ts'
import { countLine } from '../report/count.ts'
import type { Run } from '../report/view.ts'
import { isOnActions, repositoryOf } from './actions.ts'
import { type CoverageTarget, coverageOption, saveCoverage } from './coverage.ts'
import { exitCodes } from './faults.ts'
import { type Io, viewOn } from './io.ts'
import { asOfOption, failOnOption, formatOption, type Target } from './options.ts'
import { progressOn } from './progress.ts'
import { sparing, tellSpared } from './spared.ts'

interface CheckOptions {
  readonly format?: readonly Target[]
  readonly failOn: Severity
  readonly asOf?: string
  readonly coverage?: CoverageTarget
}

const examples = `
Examples:
  verklaar check                                    every policy
  verklaar check korenaar                           one policy
  verklaar check --fail-on warning                  warnings fail too
  verklaar check korenaar --coverage coverage.html  a page to print: what addresses which duty
  verklaar check --as-of 2027-06-01                 by the law as known for that day
  verklaar check --format pretty --format json=findings.json --format sarif=verklaar.sarif

One format goes to standard output, or pretty and github together; each other one to a file.
Without --format a workflow of GitHub Actions gets pretty and github, everybody else pretty.
What is waived in policy.yaml, or what rules find in a specimen, is listed and fails nothing.

Exit codes: 0 fine, 1 findings, 2 wrong use, 3 something outside is missing or in the way.
Verklaar gives no legal advice: no finding does not mean that the law is complied with.`

/** `verklaar check`: finds faults and writes nothing but its findings. */
export const checkCommand = (io: Io, end: (code: number) => void): Command =>
  new Command('check')
    .description('hold the sources against the rules, those of law too; findings go to standard output')
    .argument('[policy...]', 'folders under policies/; all of them unless named')
    .addOption(formatOption())
    .addOption(failOnOption())
    .addOption(asOfOption())
    .addOption(coverageOption())
    .addHelpText('after', examples)
    .action(async (policies: readonly string[], options: CheckOptions) => end(await runCheck(policies, options, io)))

const runCheck = async (policies: readonly string[], options: CheckOptions, io: Io): Promise<number> => {
  const host = await io.host(options.asOf)
  const { check } = await import('../compile.ts')
  const compilation = await check(host, {
    policies,
    pdf: false,
    asOf: host.today(),
    tool: `verklaar ${io.version}`,
    progress: progressOn(io.err),
  } satisfies CompileOptions)
  const fails = failing(compilation, options.failOn)
  const [{ codes }, targets] = [await import('../codes.ts'), options.format ?? usual(io.env)]
  const rules = codes.map(({ code, level, title, duty }) => ({ code, level, title, law: duty?.law ?? [] }))
  await print(compilation, targets, { version: io.version, asOf: host.today(), rules, fails, ...repositoryOf(io.env) }, io)
  if (options.coverage !== undefined) await saveCoverage(compilation, options.coverage, { codes, asOf: host.today() }, io)
  tellSpared(compilation, io)
  return compilation.failed || compilation.diagnostics.some(fails) ? exitCodes.findings : exitCodes.fine
}

/** In a workflow the log is for people, and the annotations beside the lines are for whoever looks at the change. */
const usual = (env: Io['env']): readonly Target[] =>
  isOnActions(env) ? [{ format: 'pretty' }, { format: 'github' }] : [{ format: 'pretty' }]

const print = async ({ diagnostics, sources }: Compilation, targets: readonly Target[], run: Run, io: Io): Promise<void> => {
  const { reporters } = await import('../report/reporters.ts')
  for (const { format, file } of targets) {
    if (file === undefined) io.out.write(reporters[format](diagnostics, viewOn(io.out, io.env, sources), run))
    else await save(file, reporters[format](diagnostics, { sources, colour: false }, run), io)
  }
  if (targets.every(({ file }) => file !== undefined)) io.out.write(`${countLine(diagnostics)}\n`)
}

const save = async (file: string, text: string, io: Io): Promise<void> => {
  try {
    await io.writeFile(file, text)
  } catch (cause) {
    throw new OutsideFault(`The findings cannot be written to \`${file}\`: ${cause instanceof Error ? cause.message : String(cause)}.`)
  }
}

/** Whether errors fail is the compiler's to say; the lesser severities fail when asked. What a specimen has or is waived never does. */
const failing = (compilation: Compilation, failOn: Severity): ((diagnostic: Diagnostic) => boolean) => {
  const counted = new Set(sparing(compilation).others)
  return (diagnostic) => {
    const { severity, waived } = diagnostic
    const weighs = severity === 'error' ? compilation.failed : severities.indexOf(severity) <= severities.indexOf(failOn)
    return waived === undefined && weighs && counted.has(diagnostic)
  }
}
