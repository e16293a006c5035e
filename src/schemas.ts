import { createReport } from './diagnostics/diagnostic.ts'
import type { Host } from './host/host.ts'
import { choosePolicies } from './load/choose.ts'
import { load } from './load/load.ts'
import { configSchema, jsonSchemaOf, type KnownIds, recordSchemas, schemaFileOf } from './model/json-schema.ts'
import { sourceNames } from './model/source/sources.ts'
import { parse } from './parse/parse.ts'

/** The JSON Schema of every source file, of the configuration, of the records of releases and of `statement.json`, by the name of its schema file. */
export const schemas = (ids: KnownIds = {}): ReadonlyMap<string, string> => {
  const written = (schema: object) => `${JSON.stringify(schema, null, 2)}\n`
  return new Map([
    ...sourceNames.map((name) => [schemaFileOf(name), written(jsonSchemaOf(name, ids))] as const),
    ['config.schema.json', written(configSchema())] as const,
    ...Object.entries(recordSchemas()).map(([name, schema]) => [name.replace('.json', '.schema.json'), written(schema)] as const),
  ])
}

/** The ids that the files of a policy have; of those that can be read, as an editor completes what is not yet right. */
export const knownIds = async (host: Host, policy: string): Promise<KnownIds> => {
  await choosePolicies(host, [policy])
  const report = createReport()
  const { files, clauses } = parse(await load(host, policy, [], report), report)
  const source = files['policy.yaml']?.value
  return {
    purposes: keys(files['purposes.yaml']?.value),
    data: keys(files['data.yaml']?.value),
    bases: keys(files['bases.yaml']?.value),
    retention: keys(files['retention.yaml']?.value),
    processors: keys(files['processors.yaml']?.value),
    cookies: keys(files['cookies.yaml']?.value),
    people: keys(source?.people),
    sources: keys(source?.sources),
    clauses: [...clauses.keys()],
    statements: source?.statements.map(({ id }) => id) ?? [],
  }
}

const keys = (register: object | 'none' | undefined): readonly string[] => (typeof register === 'object' ? Object.keys(register) : [])
