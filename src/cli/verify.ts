import { Command, Option } from 'commander'
import { UsageFault } from '../host/host.ts'
import type { FolderVerification, PageVerification, VerifyOptions } from '../verify.ts'
import { exitCodes } from './faults.ts'
import { type Io, viewOn } from './io.ts'
import { asOfOption } from './options.ts'
import { progressOn } from './progress.ts'

const verificationFormats = ['pretty', 'json'] as const

interface Options {
  readonly statement?: string
  readonly format: (typeof verificationFormats)[number]
  readonly asOf?: string
}

const examples = `
Examples:
  verklaar verify                               the releases of every policy, and what was built into out/
  verklaar verify /var/www/privacy              a folder that was published
  verklaar verify https://example.org/privacy   the statements on a page of the web
  verklaar verify https://example.org/privacy --statement korenaar/privacy

A folder is held against its manifest, its permanent addresses byte for byte against the releases, and its
current addresses against what sources and releases build to on the day of the folder.
Of a page the text is compared, line by line, with every version; whatever stands around it is passed over, and
what its stylesheets and scripts do is not looked at.

Exit codes: 0 all agree, 1 something does not, 2 wrong use, 3 something outside is missing (folder, manifest, page).`

/** `verklaar verify`: whether sources, releases and what is published agree. */
export const verifyCommand = (io: Io, end: (code: number) => void): Command =>
  new Command('verify')
    .description('tell whether sources, releases and published files agree')
    .argument('[where]', 'a published folder, or the address of a page', 'out')
    .option('--statement <name>', 'of a page: only this statement, as <policy>/<statement>')
    .addOption(new Option('--format <format>', 'how to print the result').choices(verificationFormats).default('pretty'))
    .addOption(asOfOption())
    .addHelpText('after', examples)
    .action(async (where: string, options: Options) => end(await runVerify(where, options, io)))

const runVerify = async (where: string, { statement, format, asOf }: Options, io: Io): Promise<number> => {
  const isAddress = where.includes('://')
  if (statement !== undefined && !isAddress)
    throw new UsageFault('`--statement` is for a page of the web.', ['Leave it out: a folder is verified whole.'])
  const host = await io.host(asOf)
  const { agrees, verifyFolder, verifyPage } = await import('../verify.ts')
  const { folderText, pageText, verificationJson } = await import('../report/verification.ts')
  const options: VerifyOptions = { asOf: host.today(), tool: `verklaar ${io.version}`, progress: progressOn(io.err) }
  const found: FolderVerification | PageVerification = isAddress
    ? await verifyPage(host, where, { ...options, statement })
    : await verifyFolder(host, where.replace(/(?<=.)[\\/]+$/, ''), options)
  if (found.diagnostics.length > 0 && format === 'pretty') {
    const { pretty } = await import('../report/pretty.ts')
    io.err.write(pretty(found.diagnostics, viewOn(io.err, io.env, found.sources)))
  }
  if (format === 'json') io.out.write(verificationJson(found))
  else io.out.write('files' in found ? folderText(found) : pageText(found))
  return agrees(found) ? exitCodes.fine : exitCodes.findings
}
