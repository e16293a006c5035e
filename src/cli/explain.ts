import { Command, Option } from 'commander'
import type { Code } from '../codes.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import { UsageFault } from '../host/host.ts'
import { visible } from '../report/visible.ts'
import { exitCodes } from './faults.ts'
import type { Io } from './io.ts'
import { rulePage } from './rule-page.ts'
import { table } from './table.ts'

interface ExplainOptions {
  readonly list?: true
  readonly format: 'pretty' | 'json'
  readonly language: 'nl' | 'en'
}

const examples = `
Examples:
  verklaar explain gdpr-13-1-b                  why, wrong, right, and how to fix it
  verklaar explain gdpr-13-1-b --language nl    the same in Dutch
  verklaar explain XC-REF                       every code that answers this id of the catalogue of duties
  verklaar explain --list                       every code, with its level and what it is about
  verklaar explain --list --format json         the same, with the law and what each rule rests on

Exit codes: 0 fine, 2 wrong use.`

/** `verklaar explain`: what the codes of findings mean. */
export const explainCommand = (io: Io, end: (code: number) => void): Command =>
  new Command('explain')
    .description('tell what the code of a finding means')
    .argument('[code]', 'the code, as a finding shows it, or an id of the catalogue of duties that a page names')
    .option('--list', 'list every code')
    .addOption(new Option('--language <language>', 'in which language, where there is a page in it').choices(['en', 'nl']).default('en'))
    .addOption(new Option('--format <format>', 'how to print it').choices(['pretty', 'json']).default('pretty'))
    .addHelpText('after', examples)
    .action(async (code: string | undefined, options: ExplainOptions) => end(await runExplain(code, options, io)))

const runExplain = async (code: string | undefined, { list, format, language }: ExplainOptions, io: Io): Promise<number> => {
  if ((list ?? false) === (code !== undefined))
    throw new UsageFault('Give a code or `--list`, one of the two.', ['`verklaar explain --list` shows every code.'])
  const { codes } = await import('../codes.ts')
  const chosen = code === undefined ? codes : find(code, codes)
  if (format === 'json') io.out.write(asJson(chosen))
  else if (code === undefined) io.out.write(asList(chosen))
  else {
    const { builtIn } = await io.host(undefined)
    const pages = await Promise.all(chosen.map(async (one) => (await rulePage(builtIn, one.code, language)) ?? asPage(one)))
    io.out.write(pages.map((page) => `${page.trimEnd()}\n`).join('\n'))
  }
  return exitCodes.fine
}

/** The code with this name, or those that answer this id of the catalogue. */
const find = (name: string, codes: readonly Code[]): readonly Code[] => {
  const found = codes.filter(({ code }) => code === name)
  const answering = codes.filter(({ catalogue }) => catalogue?.toLowerCase() === name.toLowerCase())
  if (found.length + answering.length > 0) return found.length > 0 ? found : answering
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
    evidence: duty?.evidence.grade ?? null,
    ...(catalogue === undefined ? {} : { catalogue }),
  }))
  return `${JSON.stringify({ format: 1, codes: plain }, null, 2)}\n`
}

const asList = (codes: readonly Code[]): string => table(codes.map(({ code, kind, level, title }) => [code, kind, level, title]))

/** What is told of a code that has no page. */
const asPage = ({ code, kind, level, title, catalogue }: Code): string =>
  [`${code}: ${kind}, ${level}`, '', `  ${visible(title)}`, ...(catalogue === undefined ? [] : ['', `  Answers ${catalogue}.`])].join('\n')
