#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Host } from '../host/host.ts'
import { endWith, exitCodes } from './faults.ts'
import type { Io, Sink } from './io.ts'
import { run } from './run.ts'

const home = new URL('../../', import.meta.url)
const { version } = JSON.parse(readFileSync(new URL('package.json', home), 'utf8')) as { version: string }

let leaving = false

/** A reader that has gone (`verklaar check | head`) is no fault: the work goes on and nothing more is said. */
const sink = (stream: NodeJS.WriteStream): Sink => {
  let open = true
  stream.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault
    open = false
  })
  return { write: (text) => void (open && !leaving && stream.write(text)), terminal: stream.isTTY ?? false, columns: stream.columns }
}

const [out, err] = [sink(process.stdout), sink(process.stderr)]

/** The host of this machine. What it needs is loaded when it is asked for: help should not wait for a browser's driver. */
const host = async (asOf: string | undefined): Promise<Host> => {
  const [{ nodeHost }, { restore }, { buildDate }] = await Promise.all([
    import('../host/node.ts'),
    import('../host/replace-folder.ts'),
    import('../host/today.ts'),
  ])
  // A build that was killed between its two renames is put right before anything else is done.
  if ((await restore(process.cwd(), 'out')) === 'restored') err.write('An interrupted build was undone: out is as it was before.\n')
  return nodeHost({
    root: process.cwd(),
    builtInRoot: fileURLToPath(home),
    today: buildDate({ asOf, sourceDateEpoch: process.env['SOURCE_DATE_EPOCH'], now: new Date() }),
    printer: async () => {
      const { openPrinter } = await import('../host/browser/printer.ts')
      const printer = await openPrinter()
      if (!printer.sandbox) err.write('The browser prints without its sandbox: do so only with sources you trust.\n')
      return printer
    },
  })
}

const save = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

const io: Io = { out, err, env: process.env, version, host, writeFile: save }

/** Leaves once everything written has reached its reader. The first who leaves decides the code. */
const leave = async (code: number): Promise<void> => {
  if (leaving) return
  leaving = true
  for (const stream of [process.stdout, process.stderr]) {
    await new Promise<void>((done) => (stream.writable ? stream.write('', () => done()) : done()))
  }
  process.exit(code)
}

process.on('SIGINT', () => void leave(exitCodes.interrupted))
process.on('SIGTERM', () => void leave(exitCodes.terminated))
process.on('uncaughtException', (fault) => void leave(endWith(fault, io)))

await leave(await run(process.argv.slice(2), io))
