import { Command, Option } from 'commander'
import { type EmbedTarget, embedTargets } from '../model/embed-target.ts'
import { type Language, languages } from '../model/schema/text.ts'
import { exitCodes } from './faults.ts'
import type { Io } from './io.ts'

interface EmbedCommandOptions {
  readonly target: EmbedTarget
  readonly language?: Language
  readonly site?: string
  readonly out: string
  readonly idPrefix?: string
  readonly shadow?: boolean
}

const examples = `
Examples:
  verklaar embed korenaar/privacy --target html                    the text itself, to paste or to include
  verklaar embed korenaar/privacy@2026-10-12 --target php          a version, read from the disk and checked against its hash
  verklaar embed korenaar/privacy --target webcomponent --site https://www.example.org/policies/
  verklaar embed korenaar/privacy --target iframe --language en > privacy.html

What is printed opens with a comment: what it is, and which headers it needs. Everything is read from the folder that
\`verklaar build\` wrote. Without a version it is the current address, whose text changes with each new version.

Exit codes: 0 fine, 2 wrong use, 3 nothing is built, or something else is in the way.`

/** `verklaar embed`: what to paste into a page to show a statement there. */
export const embedCommand = (io: Io, end: (code: number) => void): Command =>
  new Command('embed')
    .description('print what to paste into a page of a website to show a statement there')
    .argument('<statement>', 'a statement as <policy>/<statement>, or a version of it as <policy>/<statement>@<version>')
    .addOption(new Option('--target <way>', 'how it is put into the page').choices(embedTargets).makeOptionMandatory())
    .addOption(new Option('--language <language>', 'in this language; the first of the statement unless given').choices(languages))
    .option('--site <address>', 'where the folder is published (default: `site` in verklaar.config.yaml)')
    .option('--out <dir>', 'the folder that was built', 'out')
    .option('--id-prefix <word>', 'begin element ids with this, for a page that shows a statement twice')
    .option('--shadow', 'with webcomponent: in a shadow tree, which no style of the page reaches')
    .addHelpText('after', examples)
    .action(async (statement: string, options: EmbedCommandOptions) => end(await runEmbed(statement, options, io)))

const runEmbed = async (statement: string, { out: folder, ...options }: EmbedCommandOptions, io: Io): Promise<number> => {
  const host = await io.host(undefined)
  const { embed } = await import('../embed.ts')
  io.out.write(await embed(host, { ...options, statement, folder }))
  return exitCodes.fine
}
