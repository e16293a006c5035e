import type { z } from 'zod'
import { familyKey } from '../../locale/families.ts'
import { identityOf } from '../../model/identity.ts'
import { isTextSchema, walk } from '../../model/schema/walk.ts'
import { type Language, languages, type Text } from '../../model/schema/text.ts'
import { sourceSchemas } from '../../model/source/sources.ts'
import { statement as statementSchema } from '../../model/source/statements.ts'
import { factFiles, type StatementSources } from '../../model/statement-sources.ts'

type Path = readonly (string | number)[]

/** What a text says in one language. */
export interface Wording {
  /** White space as one space. */
  readonly words: string
  /** Where it stands: the file, and the path of keys in it. */
  readonly path: Path
}

/** A text of the policy's own that a statement is made from. */
export interface OwnText {
  /** What translations.yaml calls it: `purposes.yaml#orders.description`. Items that nothing tells apart share a name. */
  readonly name: string
  /** What it says in each language of the policy. */
  readonly wordings: ReadonlyMap<Language, Wording>
}

/** The texts that a statement is made from. `index` is that of the statement in policy.yaml. */
export const textsOf = (sources: StatementSources, index: number): readonly OwnText[] => {
  const { files, documents, statement } = sources
  const policy = { ...files['policy.yaml'], documents }
  return [
    ...factFiles.flatMap((file) =>
      textsIn(sourceSchemas[file], file === 'policy.yaml' ? policy : files[file], { name: `${file}#`, path: [file] }),
    ),
    ...textsIn(statementSchema, statement, {
      name: `policy.yaml#statements.${statement.id}.`,
      path: ['policy.yaml', 'statements', index],
    }),
    ...clausesOf(sources),
    ...messagesOf(sources),
  ].map(({ name, wordings }) => ({ name, wordings: new Map([...wordings].filter(([language]) => sources.languages.includes(language))) }))
}

/** What the names and the paths of the texts in a value begin with. */
interface Home {
  readonly name: string
  readonly path: Path
}

const textsIn = (schema: z.ZodType, whole: unknown, home: Home): readonly OwnText[] => {
  const found: OwnText[] = []
  walk(schema, whole, ({ schema: own, value, path }) => {
    if (!isTextSchema(own) || typeof value !== 'object' || value === null) return
    found.push({
      name: home.name + stepsOf(whole, path).join('.'),
      wordings: wordingsOf(value, (language) => [...home.path, ...path, language]),
    })
  })
  return found
}

/** The steps of a path, with what tells an item of a list from the others in the place of its index. */
const stepsOf = (whole: unknown, path: Path): readonly string[] => {
  let at = whole
  return path.flatMap((step) => {
    at = (at as Readonly<Record<string | number, unknown>>)[step]
    return typeof step === 'string' ? step : (identityOf(at as object) ?? [])
  })
}

const wordingsOf = (text: Text, pathOf: (language: Language) => Path): ReadonlyMap<Language, Wording> =>
  new Map(
    languages.flatMap((language) => {
      const written = text[language]
      return written === undefined ? [] : [[language, { words: collapsed(written), path: pathOf(language) }]]
    }),
  )

const clausesOf = ({ clauses }: StatementSources): readonly OwnText[] =>
  Object.entries(clauses).map(([id, files]) => ({
    name: `clauses/${id}`,
    wordings: wordingsOf(files, (language) => [`clauses/${id}.${language}.md`]),
  }))

/** Messages of the policy's own; the forms for each voice and number are one text. */
const messagesOf = ({ overrides }: StatementSources): readonly OwnText[] => {
  const found = new Map<string, Map<Language, Wording>>()
  // Those of a release stand in the order of their keys.
  for (const [at, text] of Object.entries(overrides).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [, language, file, key] = /^locales\/([a-z]+)\/([a-z]+)#(.+)$/.exec(at) ?? []
    if (language === undefined || file === undefined || key === undefined) continue
    const name = `locales/${file}#${familyKey(key)}`
    const wordings = found.get(name) ?? new Map<Language, Wording>()
    const { words = '', path = [`locales/${language}/${file}.yaml`, key] } = wordings.get(language as Language) ?? {}
    found.set(name, wordings.set(language as Language, { words: collapsed(`${words}\n${text}`), path }))
  }
  return [...found].map(([name, wordings]) => ({ name, wordings }))
}

const collapsed = (text: string): string => text.replace(/\s+/gu, ' ').trim().normalize('NFC')
