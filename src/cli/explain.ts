import { Command, Option } from 'commander'
import type { Code } from '../codes.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import { UsageFault } from '../host/host.ts'
import { visible } from '../report/visible.ts'
import { exitCodes } from './faults.ts'
import type { Io } from './io.ts'
import { table } from './table.ts'

interface ExplainOptions {
  readonly list?: true
  readonly format: 'pretty' | 'json'
}

const examples = `
Examples:
  verklaar explain unknown-reference   what a code means
  verklaar explain --list              every code
  verklaar explain --list --format json`

/** `verklaar explain`: what the codes of findings mean. */
export const explainCommand = (io: Io, end: (code: number) => void): Command =>
  new Command('explain')
    .description('tell what the code of a finding means')
    .argument('[code]', 'the code, as a finding shows it')
    .option('--list', 'list every code')
    .addOption(new Option('--format <format>', 'how to print it').choices(['pretty', 'json']).default('pretty'))
    .addHelpText('after', examples)
    .action(async (code: string | undefined, options: ExplainOptions) => end(await runExplain(code, options, io)))

const runExplain = async (code: string | undefined, { list, format }: ExplainOptions, io: Io): Promise<number> => {
  if ((list ?? false) === (code !== undefined))
    throw new UsageFault('Give a code or `--list`, one of the two.', ['`verklaar explain --list` shows every code.'])
  const { codes } = await import('../codes.ts')
  const chosen = code === undefined ? codes : [find(code, codes)]
  io.out.write(format === 'json' ? asJson(chosen) : code === undefined ? asList(chosen) : chosen.map(asPage).join('\n'))
  return exitCodes.fine
}

const find = (name: string, codes: readonly Code[]): Code => {
  const found = codes.find(({ code }) => code === name)
  if (found !== undefined) return found
  const hints = didYouMean(
    name,
    codes.map(({ code }) => code),
  ).map(({ message }) => message)
  throw new UsageFault(`There is no code \`${name}\`.`, hints.length > 0 ? hints : ['`verklaar explain --list` shows every code.'])
}

const asJson = (codes: readonly Code[]): string => {
  const plain = codes.map(({ code, kind, level, title, duty, catalogue }) => ({
    code,
    kind,
    level,
    title,
    law: duty?.law ?? [],
    documents: duty?.documents ?? [],
    evidence: duty?.evidence ?? null,
    ...(catalogue === undefined ? {} : { catalogue }),
  }))
  return `${JSON.stringify({ format: 1, codes: plain }, null, 2)}\n`
}

const asList = (codes: readonly Code[]): string => table(codes.map(({ code, kind, level, title }) => [code, kind, level, title]))

const asPage = ({ code, kind, level, title, duty }: Code): string =>
  [
    `${code}: ${kind}, ${level}`,
    '',
    `  ${visible(title)}`,
    ...(duty === undefined ? [] : ['', `  Law: ${duty.law.join('; ')}`, `  Statements: ${duty.documents.join(', ')}`]),
    '',
  ].join('\n')
