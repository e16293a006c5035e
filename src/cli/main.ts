#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { endWith, exitCodes } from './faults.ts'
import type { Io, Sink } from './io.ts'
import { run } from './run.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }

/** A reader that has gone (`verklaar check | head`) is no fault: the work goes on and nothing more is said. */
const sink = (stream: NodeJS.WriteStream): Sink => {
  let open = true
  stream.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault
    open = false
  })
  return { write: (text) => void (open && stream.write(text)), terminal: stream.isTTY ?? false, columns: stream.columns }
}

const io: Io = {
  out: sink(process.stdout),
  err: sink(process.stderr),
  env: process.env,
  version,
  host: async () => (await import('../host/node.ts')).nodeHost(process.cwd()),
  writeFile: (path, text) => writeFile(path, text),
}

/** Leaves once everything written has reached its reader. */
const leave = async (code: number): Promise<never> => {
  for (const stream of [process.stdout, process.stderr]) {
    await new Promise<void>((done) => (stream.writable ? stream.write('', () => done()) : done()))
  }
  process.exit(code)
}

for (const [signal, code] of [
  ['SIGINT', exitCodes.interrupted],
  ['SIGTERM', exitCodes.terminated],
] as const) {
  process.once(signal, () => void leave(code))
}
process.on('uncaughtException', (fault) => void leave(endWith(fault, io)))

await leave(await run(process.argv.slice(2), io))
