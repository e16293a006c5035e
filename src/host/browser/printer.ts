import { OutsideFault, type Printer, type PrintJob } from '../host.ts'
import { candidates } from './candidates.ts'
import { type Deadlines, type Engine, type EngineSettings, startEngine } from './engine.ts'
import type { Environment } from './process.ts'
import { NotGiven } from './sheet.ts'

/** A printer that tells how well its browser is locked up. */
export interface BrowserPrinter extends Printer {
  /** Off as root, who cannot have it, and where `VERKLAAR_BROWSER_SANDBOX=off` asks for it. */
  readonly sandbox: boolean
}

export interface PrinterOptions {
  /** Names the browser and says where caches are; that of this process unless given. */
  readonly environment?: Environment
  readonly deadlines?: Partial<Deadlines>
}

interface Found {
  readonly name: string
  readonly engine: Engine
  /** Starts the same browser anew. */
  readonly restart: () => Promise<Engine>
}

const hints = [
  'Install one: `apt-get install chromium-headless-shell`.',
  'Or name one: `VERKLAAR_BROWSER=/path/to/chrome`.',
  'Or leave the PDF files out: `--no-pdf`. HTML and Markdown need no browser.',
]
const sandboxHint =
  'If this machine forbids the sandbox of browsers, `VERKLAAR_BROWSER_SANDBOX=off` prints without it; only for sources you trust.'

/** Finds a browser that prints, and starts it. Throws an `OutsideFault` that tells what was tried. */
export const openPrinter = async (options: PrinterOptions = {}): Promise<BrowserPrinter> => {
  const settings = settingsOf(options)
  const found = await firstThatPrints(settings)
  return { name: found.name, sandbox: settings.sandbox, ...keptRunning(found) }
}

/** Whether a browser can be found that prints, and which; undefined when there is none. */
export const findBrowser = async (options: PrinterOptions = {}): Promise<string | undefined> => {
  try {
    const printer = await openPrinter(options)
    await printer.close()
    return printer.name
  } catch (error) {
    if (error instanceof OutsideFault) return undefined
    throw error
  }
}

const settingsOf = ({ environment = process.env, deadlines }: PrinterOptions): EngineSettings => ({
  environment,
  sandbox: process.getuid?.() !== 0 && environment['VERKLAAR_BROWSER_SANDBOX'] !== 'off',
  sheets: 2,
  documentsPerSheet: 40,
  deadlines: { start: 30_000, print: 60_000, ...deadlines },
})

const firstThatPrints = async (settings: EngineSettings): Promise<Found> => {
  const tried: string[] = []
  for await (const candidate of candidates(settings.environment)) {
    const told = [candidate.origin, candidate.executable].filter((part) => part !== undefined).join(' ')
    if ('reason' in candidate) {
      tried.push(`${told} (${candidate.reason})`)
      continue
    }
    const restart = () => startEngine(candidate, settings)
    try {
      const engine = await restart()
      return { name: `Chromium ${engine.version} (${candidate.origin})`, engine, restart }
    } catch (error) {
      tried.push(`${told} (${reasonOf(error)})`)
    }
  }
  const sandboxed = settings.sandbox && tried.some((each) => /sandbox/i.test(each))
  throw new OutsideFault(`No browser prints a page. Tried: ${tried.join('; ')}.`, sandboxed ? [sandboxHint, ...hints] : hints)
}

/** Prints with an engine that is started anew when it breaks. A job is tried twice. */
const keptRunning = ({ engine, restart }: Found): Pick<Printer, 'print' | 'close'> => {
  let running: Promise<Engine> | undefined = Promise.resolve(engine)
  let closed = false

  const tryToPrint = async (job: PrintJob): Promise<Uint8Array> => {
    if (closed) throw new Error('The printer is closed.')
    running ??= restart()
    const used = running
    try {
      return await (await used).print(job)
    } catch (error) {
      if (error instanceof NotGiven) throw error
      if (running === used) running = undefined
      await end(used)
      throw new Broken(reasonOf(error))
    }
  }
  return {
    print: async (job) => {
      try {
        return await tryToPrint(job).catch((error: unknown) => {
          if (error instanceof Broken && !closed) return tryToPrint(job)
          throw error
        })
      } catch (error) {
        if (error instanceof Broken) throw new OutsideFault(`The browser failed twice to print a page: ${error.message}.`, hints.slice(1))
        throw error
      }
    },
    close: async () => {
      closed = true
      if (running !== undefined) await end(running)
    },
  }
}

/** The browser broke, not the page. */
class Broken extends Error {}

const end = async (starting: Promise<Engine>): Promise<void> => {
  const engine = await starting.catch(() => undefined)
  await engine?.close()
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
