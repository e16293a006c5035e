import { z } from 'zod'
import { publishedStatement } from './published-statement.ts'
import { releaseList, releaseRecord } from './release.ts'
import { id, type Referable } from './schema/scalars.ts'
import { childSchema, metaOf, optionsOf } from './schema/walk.ts'
import { config } from './source/config.ts'
import { clausePrefix, type SectionId, sectionIds, optionsOf as sectionOptionsOf } from './source/sections.ts'
import { isRegister, type SourceName, sourceSchemas } from './source/sources.ts'

/** The ids that a policy has, for editors to complete. */
export type KnownIds = Readonly<Partial<Record<Referable, readonly string[]>>>

type JsonSchema = z.core.JSONSchema.JSONSchema

/** What our own checks know and a JSON Schema says in its own words, or not at all. */
const ownKeywords = ['markup', 'text', 'numberName', 'reference', 'scalar', 'sectionName', 'sectionChoice', 'formerIds'] as const

/**
 * The JSON Schema (draft-07, which YAML editors read) of a source file, with titles, descriptions and examples. Given
 * the ids of a policy, references list them.
 */
export const jsonSchemaOf = (name: SourceName, ids: KnownIds = {}): Readonly<Record<string, unknown>> =>
  draft7(isRegister(name) ? writtenRegister(sourceSchemas[name]) : sourceSchemas[name], ids)

/** The JSON Schema of `verklaar.config.yaml`. */
export const configSchema = (): Readonly<Record<string, unknown>> => draft7(config, {})

/** The JSON Schemas of the data of a statement, and of what is written beside frozen versions, by the name of the file. */
export const recordSchemas = (): Readonly<Record<string, Readonly<Record<string, unknown>>>> => ({
  'release.json': draft7(releaseRecord, {}),
  'releases.json': draft7(releaseList, {}),
  'statement.json': draft7(publishedStatement, {}),
})

const draft7 = (schema: z.ZodType, ids: KnownIds): Readonly<Record<string, unknown>> =>
  z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      const { reference, sectionName, sectionChoice } = metaOf(zodSchema as unknown as z.ZodType)
      for (const keyword of ownKeywords) delete (jsonSchema as Record<string, unknown>)[keyword]
      const known = reference === undefined ? undefined : ids[reference]
      if (known !== undefined) jsonSchema.enum = [...known]
      if (sectionName) Object.assign(jsonSchema, namesOf(ids))
      if (sectionChoice) jsonSchema.allOf = sectionIds.flatMap((section) => choicesOf(section, ids))
    },
  })

/** The names of sections: those that Verklaar knows, and the clauses of the policy where they are known. */
const namesOf = ({ clauses }: KnownIds) => ({
  anyOf: [
    { enum: [...sectionIds] },
    clauses === undefined ? { pattern: `^${clausePrefix}` } : { enum: clauses.map((clause) => clausePrefix + clause) },
  ],
})

/** What can be chosen for one kind of section. */
const choicesOf = (section: SectionId, ids: KnownIds): JsonSchema[] => {
  const { views, columns, only } = sectionOptionsOf(section)
  const entries = only === undefined ? undefined : ids[only]
  const properties = {
    ...(views === undefined ? {} : { view: { description: 'How it is shown; the first one is the usual one.', enum: [...views] } }),
    ...(columns === undefined ? {} : { columns: { description: 'Which columns, and in which order.', items: { enum: [...columns] } } }),
    ...(entries === undefined ? {} : { only: { description: 'Only these entries, in this order.', items: { enum: [...entries] } } }),
  }
  return Object.keys(properties).length === 0
    ? []
    : [{ if: { properties: { section: { description: 'For this section.', const: section } } }, then: { properties } }]
}

/** A register as it is written: with what it takes over from the shared one. */
const writtenRegister = (register: z.ZodType): z.ZodType => {
  const [none, entries] = optionsOf(register)
  const entry = childSchema(register, 'id')
  if (none === undefined || !(entries instanceof z.ZodRecord) || !(entry instanceof z.ZodObject)) throw new Error('no register')
  const all = z.literal('shared').meta({ description: 'Every entry of the shared register.' })
  const whole = z.literal('shared').meta({ description: 'The entry of the shared register with the same id.' })
  const taken = entry
    .partial()
    .extend({
      shared: id('The id of the entry of the shared register.'),
      override: entry.partial().optional().meta({ description: 'What takes the place of what the shared entry says, field by field.' }),
    })
    .meta({ title: 'Entry taken over', description: 'An entry of the shared register, with what this policy adds and replaces.' })
  return z.union([none, all, z.record(entries.keyType as z.ZodString, z.union([entry, whole, taken]))]).meta({ ...metaOf(register) })
}

/** The name of the schema file of a source file: `purposes.schema.json`. */
export const schemaFileOf = (name: SourceName): string => name.replace(/\.yaml$/, '.schema.json')
