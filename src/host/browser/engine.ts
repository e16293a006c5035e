import type { Browser, ConnectionTransport } from 'puppeteer-core'
import type { PrintJob } from '../host.ts'
import type { Candidate } from './candidates.ts'
import { within } from './deadline.ts'
import { createPool } from './pool.ts'
import { type ProcessSettings, startProcess } from './process.ts'
import { openSheet } from './sheet.ts'

/** A running browser that has shown that it prints. */
export interface Engine {
  /** As the browser tells it: "147.0.7727.0". */
  readonly version: string
  /** Prints when a page is free. An engine whose printing fails for reasons of its own is fit only to be closed. */
  print(job: PrintJob): Promise<Uint8Array>
  close(): Promise<void>
}

export interface EngineSettings extends ProcessSettings {
  /** How many documents are printed at once. */
  readonly sheets: number
  /** After how many documents a page is replaced by a fresh one. */
  readonly documentsPerSheet: number
  readonly deadlines: Deadlines
}

/** How long each step may take, in milliseconds. */
export interface Deadlines {
  readonly start: number
  readonly print: number
}

/** How long a browser may take to leave by itself, in milliseconds. */
const farewell = 2000

const proof: PrintJob = {
  html: '<!doctype html><html lang="en"><head><title>Proof</title></head><body><p>Proof</p></body></html>',
  assets: new Map(),
}

/** Starts a browser and has it print a page. Throws, with the process gone, when it does not. */
export const startEngine = async (candidate: Candidate, settings: EngineSettings): Promise<Engine> => {
  const process = startProcess(candidate, settings)
  const step = <Result>(milliseconds: number, name: string, work: Promise<Result>) => within(milliseconds, name, process.whileAlive(work))
  const { start, print } = settings.deadlines
  try {
    const browser = await step(start, 'the start', connect(process.transport))
    const version = await step(start, 'the start', browser.version())
    const withSheet = createPool({
      open: () => step(print, 'a new page', openSheet(browser)),
      close: (sheet) => void sheet.close().catch(() => {}),
      size: settings.sheets,
      uses: settings.documentsPerSheet,
    })
    const engine: Engine = {
      version: version.replace(/^.*\//, ''),
      print: (job) => withSheet(async (sheet) => whole(await step(print, 'the printing', sheet.print(job)))),
      close: async () => {
        // A browser that leaves by itself clears its helpers away; after a kill that is left to the system.
        browser.close().catch(() => {})
        await within(farewell, 'the end', process.gone).catch(() => {})
        await process.kill()
      },
    }
    // Without a font the browser prints blank pages and calls it a success.
    if (!Buffer.from(await engine.print(proof)).includes('/Type /Font')) throw new Error('it finds no fonts')
    return engine
  } catch (error) {
    await process.kill()
    throw error
  }
}

/**
 * The core of puppeteer, not puppeteer itself: that looks for its configuration from the working folder upwards, and
 * runs it when it is a script. The working folder may hold a stranger's pull request.
 */
const connect = async (transport: ConnectionTransport): Promise<Browser> => {
  const { connect } = await import('puppeteer-core')
  return connect({ transport, defaultViewport: null })
}

const whole = (bytes: Uint8Array): Uint8Array => {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (pdf.indexOf('%PDF-') !== 0 || !pdf.subarray(-16).includes('%%EOF')) throw new Error('what it printed is not a whole PDF')
  return bytes
}
