import type { z } from 'zod'
import type { Report } from '../diagnostics/diagnostic.ts'
import { missingLanguage } from '../diagnostics/missing-language.ts'
import { asCode } from '../diagnostics/suggest.ts'
import { walk } from '../model/schema/walk.ts'
import type { SourceFile, Sources } from '../model/source-file.ts'
import { isRegister, sourceNames, sourceSchemas, type SourceName, type SourceValue } from '../model/source/sources.ts'
import type { Language, Text } from '../model/schema/text.ts'
import { parseClause } from './clause.ts'
import { diagnosticsOf } from './issues.ts'
import { parseLocale } from './locale.ts'
import type { ClauseFile, LocaleFile, Parsed, ParsedFile, ParsedFiles } from '../model/parsed.ts'
import { emptyText } from './problems.ts'
import { takesOver, withShared } from './shared.ts'
import { type Path, readYaml, type YamlFile } from './yaml.ts'

/** Text to typed values, each with its place. Unknown keys, wrong types and texts that lack a language are reported. */
export const parse = (sources: Sources, report: Report): Parsed => {
  const files: Partial<Record<SourceName, ParsedFile<unknown>>> = {}
  const clauses = new Map<string, { [L in Language]?: ClauseFile }>()
  const shared = parseShared(sources.shared, report)
  for (const file of sources.own) {
    if (isSourceName(file.name)) {
      const parsed = parseSource(file, file.name, shared, report)
      if (parsed !== undefined) files[file.name] = parsed
    } else if (file.name.startsWith('clauses/')) parseClause(file, clauses, report)
  }
  const typed = files as ParsedFiles
  const languages = typed['policy.yaml']?.value.languages ?? []
  checkLanguages(typed, languages, report)
  return {
    policy: sources.policy,
    logo: sources.logo,
    files: typed,
    clauses,
    templates: { builtIn: templatesOf(sources.builtIn), own: templatesOf(sources.own) },
    locales: { builtIn: builtInLocalesOf(sources.builtIn, report), own: localesOf(sources.own, report) },
  }
}

const isSourceName = (name: string): name is SourceName => (sourceNames as readonly string[]).includes(name)

/** `undefined` where a register was there, and its faults were reported. */
type SharedRegisters = ReadonlyMap<SourceName, YamlFile | undefined>

/** The shared registers, each checked by itself. */
const parseShared = (files: readonly SourceFile[], report: Report): SharedRegisters => {
  const read = new Map<SourceName, YamlFile | undefined>()
  for (const file of files) {
    if (!isSourceName(file.name)) continue
    const yaml = readYaml(file, report)
    const isFine = yaml !== undefined && check(sourceSchemas[file.name], yaml, report) !== undefined
    read.set(file.name, isFine ? yaml : undefined)
  }
  return read
}

const parseSource = <Name extends SourceName>(
  file: SourceFile,
  name: Name,
  shared: SharedRegisters,
  report: Report,
): ParsedFile<SourceValue<Name>> | undefined => {
  const read = readYaml(file, report)
  // What a file would take over from a register with faults is not known; those are reported already.
  if (read !== undefined && isRegister(name) && shared.has(name) && shared.get(name) === undefined && takesOver(read.value))
    return undefined
  const yaml = read === undefined || !isRegister(name) ? read : withShared(name, read, shared.get(name), report)
  const value = yaml && check(sourceSchemas[name], yaml, report)
  return yaml === undefined || value === undefined ? undefined : { ...yaml, value: value as SourceValue<Name> }
}

/** The value of a file as its schema has it, or `undefined` after reporting what is wrong with it. */
const check = (schema: z.ZodType, yaml: YamlFile, report: Report): unknown => {
  const result = schema.safeParse(yaml.value)
  if (result.success) return result.data
  for (const diagnostic of diagnosticsOf(schema, yaml, result.error.issues)) report.add(diagnostic)
  return undefined
}

const checkLanguages = (files: ParsedFiles, languages: readonly Language[], report: Report): void => {
  if (languages.length === 0) return
  for (const name of sourceNames) {
    const file = files[name]
    if (file === undefined) continue
    walk(sourceSchemas[name], file.value, ({ schema, value, path }) => {
      if (schema.meta()?.['text'] === true) checkText(file, path, value as Text, languages, report)
    })
  }
}

const checkText = (
  { at }: Pick<ParsedFile<unknown>, 'at'>,
  path: Path,
  text: Text,
  languages: readonly Language[],
  report: Report,
): void => {
  const missing = languages.filter((language) => text[language] === undefined)
  if (missing.length === languages.length)
    report.add(emptyText(at(path, 'key'), { remedy: `Write it in each language: ${asCode(languages.map((one) => `${one}:`))}.` }))
  else for (const language of missing) report.add(missingLanguage(at(path, 'key'), { language, languages }))
}

const templatesOf = (files: readonly SourceFile[]) => files.filter(({ name }) => name.startsWith('templates/'))

const localesOf = (files: readonly SourceFile[], report: Report): readonly LocaleFile[] =>
  files.filter(({ name }) => name.startsWith('locales/')).flatMap((file) => parseLocale(file, report) ?? [])

const builtInLocales = new WeakMap<readonly SourceFile[], readonly LocaleFile[]>()

/** What comes with Verklaar is the same for every policy of a build, so it is read once. */
const builtInLocalesOf = (files: readonly SourceFile[], report: Report): readonly LocaleFile[] => {
  const known = builtInLocales.get(files) ?? localesOf(files, report)
  if (!report.failed) builtInLocales.set(files, known)
  return known
}
