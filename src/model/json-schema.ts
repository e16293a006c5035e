import { z } from 'zod'
import type { Referable } from './schema/scalars.ts'
import { metaOf } from './schema/walk.ts'
import { type SourceName, sourceSchemas } from './source/sources.ts'

/** The ids that a policy has, for editors to complete. */
export type KnownIds = Readonly<Partial<Record<Referable, readonly string[]>>>

/** What our own checks know and a JSON Schema says in its own words, or not at all. */
const ownKeywords = ['markup', 'text', 'numberName', 'reference', 'scalar'] as const

/**
 * The JSON Schema (draft-07, which YAML editors read) of a source file, with titles, descriptions and examples. Given
 * the ids of a policy, references list them.
 */
export const jsonSchemaOf = (name: SourceName, ids: KnownIds = {}): Readonly<Record<string, unknown>> =>
  z.toJSONSchema(sourceSchemas[name], {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      const { reference } = metaOf(zodSchema as unknown as z.ZodType)
      for (const keyword of ownKeywords) delete (jsonSchema as Record<string, unknown>)[keyword]
      const known = reference === undefined ? undefined : ids[reference]
      if (known !== undefined) jsonSchema.enum = [...known]
    },
  })

/** The name of the schema file of a source file: `purposes.schema.json`. */
export const schemaFileOf = (name: SourceName): string => name.replace(/\.yaml$/, '.schema.json')
