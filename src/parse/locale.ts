import type { Report } from '../diagnostics/diagnostic.ts'
import type { LocaleFile, Message } from '../model/parsed.ts'
import { fileStart } from '../model/position.ts'
import type { SourceFile } from '../model/source-file.ts'
import { type Language, languages } from '../model/schema/text.ts'
import { emptyText, localeName, quoteNumber, wrongType } from './problems.ts'
import { describe } from './words.ts'
import { type Path, readYaml, type YamlFile } from './yaml.ts'

/** Files of messages that a language has. */
export const namespaces = ['common', 'privacy', 'cookie', 'page', 'difference'] as const

const namePattern = /^locales\/([a-z]+)\/([a-z]+)\.yaml$/

/** Reads a file of messages: nested mappings become dotted keys. */
export const parseLocale = (file: SourceFile, report: Report): LocaleFile | undefined => {
  const [, language = '', namespace = ''] = namePattern.exec(file.name) ?? []
  if (!(languages as readonly string[]).includes(language) || !(namespaces as readonly string[]).includes(namespace)) {
    const known = languages.flatMap((one) => namespaces.map((other) => `locales/${one}/${other}.yaml`))
    report.add(localeName(fileStart(file.path), { name: file.name, known }))
    return undefined
  }
  const yaml = readYaml(file, report)
  if (yaml === undefined) return undefined
  const messages = new Map<string, Message>()
  collect(yaml, [], yaml.value, messages, report)
  return { path: file.path, language: language as Language, namespace, messages }
}

const collect = (yaml: YamlFile, path: Path, value: unknown, into: Map<string, Message>, report: Report): void => {
  if (typeof value === 'string') {
    if (value.trim() === '') report.add(emptyText(yaml.at(path), {}))
    into.set(path.join('.'), { text: value.trim(), place: yaml.at(path), keyPlace: yaml.at(path, 'key') })
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) collect(yaml, [...path, key], inner, into, report)
  } else if (typeof value === 'number') report.add(quoteNumber(yaml.at(path), { written: yaml.written(path) }))
  else
    report.add(
      wrongType(yaml.at(path), {
        found: path.length === 0 && value === null ? 'an empty file' : describe(value),
        expected: 'a message or a mapping of messages',
        remedy: 'Write one text in quotes, or leave the key out.',
      }),
    )
}
