import { Command } from 'commander'
import { OutsideFault } from '../host/host.ts'
import { exitCodes } from './faults.ts'
import type { Io } from './io.ts'

interface SchemaOptions {
  readonly out?: string
  readonly ids?: string
}

const examples = `
Examples:
  verklaar schema                   the JSON Schema of each source file, into schemas/
  verklaar schema --ids korenaar    with the ids of one policy, into schemas/korenaar/
  verklaar schema --out editor      into another folder

An editor that reads YAML schemas completes and explains every key. A file names its schema in its first line:
  # yaml-language-server: $schema=../../schemas/purposes.schema.json`

/** `verklaar schema`: writes what an editor needs to know the source language. */
export const schemaCommand = (io: Io, end: (code: number) => void): Command =>
  new Command('schema')
    .description('write JSON Schemas of the source files, for editors')
    .option('--out <dir>', 'the folder to write (default: "schemas")')
    .option('--ids <policy>', 'list the ids that this policy has wherever one can stand')
    .addHelpText('after', examples)
    .action(async (options: SchemaOptions) => end(await runSchema(options, io)))

const runSchema = async ({ out, ids }: SchemaOptions, io: Io): Promise<number> => {
  const { knownIds, schemas } = await import('../schemas.ts')
  const known = ids === undefined ? {} : await knownIds(await io.host(undefined), ids)
  const folder = out ?? (ids === undefined ? 'schemas' : `schemas/${ids}`)
  for (const [name, text] of schemas(known)) await save(`${folder}/${name}`, text, io)
  io.out.write(`Wrote ${schemas().size} schemas to ${folder}.\n`)
  return exitCodes.fine
}

const save = async (path: string, text: string, io: Io): Promise<void> => {
  try {
    await io.writeFile(path, text)
  } catch (cause) {
    throw new OutsideFault(`\`${path}\` cannot be written: ${cause instanceof Error ? cause.message : String(cause)}.`)
  }
}
