import { Command, Option } from 'commander'
import type { PlannedRelease } from '../release.ts'
import { exitCodes } from './faults.ts'
import { type Io, viewOn } from './io.ts'
import { asOfOption, dayOption } from './options.ts'
import { progressOn } from './progress.ts'

interface ReleaseOptions {
  readonly plan?: true
  readonly adopt?: string
  readonly asOf?: string
  readonly pdf: boolean
}

const examples = `
Examples:
  verklaar release --plan                        show what would be released, write nothing
  verklaar release korenaar                      every statement of a policy that changed
  verklaar release korenaar/privacy              one statement
  verklaar release korenaar --adopt 2025-12-15   the first version of a statement that was published on that day

A release freezes every format in every language below policies/<policy>/releases/<version>/<statement>/,
where nothing is changed afterwards. The version is named after its day. Commit the folder.
It is refused as long as there is an error, a translation is stale, or a source is not committed.

Exit codes: 0 fine, 1 refused, 2 wrong use, 3 something outside is missing or in the way (browser, disk, git).`

/** `verklaar release`: plans a version of what changed, shows the plan, and writes it. */
export const releaseCommand = (io: Io, end: (code: number) => void): Command =>
  new Command('release')
    .description('freeze what changed as a version, dated today')
    .argument('[name...]', 'policies, or statements as <policy>/<statement>; everything that changed unless named')
    .option('--plan', 'only show what would be released')
    .addOption(dayOption(new Option('--adopt <date>', 'take over, once, the day on which a statement was published before Verklaar')))
    .addOption(asOfOption())
    .option('--no-pdf', 'leave the PDF out of the version, for ever')
    .addHelpText('after', examples)
    .action(async (names: readonly string[], options: ReleaseOptions) => end(await runRelease(names, options, io)))

const runRelease = async (names: readonly string[], { plan, adopt, asOf, pdf }: ReleaseOptions, io: Io): Promise<number> => {
  const host = await io.host(asOf)
  const { applyReleases, planReleases } = await import('../release.ts')
  const { planText } = await import('../report/release-plan.ts')
  // A release is dated for ever, so never by what the environment says of builds.
  const day = asOf === undefined ? host.clock() : host.today()
  const options = { names, adopt, pdf, asOf: day, tool: `verklaar ${io.version}`, progress: progressOn(io.err) }
  const planned = await planReleases(host, options)
  if (planned.diagnostics.length > 0) {
    const { pretty } = await import('../report/pretty.ts')
    io.err.write(pretty(planned.diagnostics, viewOn(io.err, io.env, planned.sources)))
  }
  if (plan === true || !planned.refused) io.out.write(planText(planned.plans))
  if (planned.refused) {
    io.err.write(plan === true ? 'It would be refused.\n' : 'Nothing was released.\n')
    return exitCodes.findings
  }
  if (plan === true) return exitCodes.fine
  const released = await applyReleases(host, planned, options)
  if (released.length > 0) io.out.write(nextSteps(released))
  return exitCodes.fine
}

const nextSteps = (released: readonly PlannedRelease[]): string => {
  const folders = [...new Set(released.map(({ policy }) => `policies/${policy}/releases`))]
  const names = released.map(({ policy, statement, version }) => `${policy}/${statement} ${version}`)
  return [
    `Released: ${names.join(', ')}. Look at it:`,
    ...released.flatMap(({ policy, statement, version, languages }) =>
      languages.map((language) => `  policies/${policy}/releases/${version}/${statement}/${language}/index.html`),
    ),
    'Commit it, then publish with `verklaar build`:',
    `  git add ${folders.join(' ')}`,
    `  git commit -m "Release ${names.join(', ')}"`,
    '',
  ].join('\n')
}
