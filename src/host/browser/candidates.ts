import { resolve } from 'node:path'
import { bundledBrowser } from './bundled.ts'
import { puppeteerBrowsers, systemBrowsers, whyNotRunnable } from './installed.ts'
import type { Environment } from './process.ts'

/** A browser that may work. */
export interface Candidate {
  /** Where it comes from, without a path: "bundled". */
  readonly origin: string
  readonly executable: string
  /** A folder with libraries that it needs and the machine may lack. */
  readonly libraries?: string
}

/** A place where no browser is, or none that could be started. */
export interface Dud {
  readonly origin: string
  readonly executable?: string
  readonly reason: string
}

const explicit = ['VERKLAAR_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'] as const

/** Every browser worth a try, in order. One that is named explicitly is the only one. */
export async function* candidates(environment: Environment): AsyncGenerator<Candidate | Dud> {
  for (const origin of explicit) {
    const named = environment[origin]
    if (!named) continue
    const executable = resolve(named)
    const reason = whyNotRunnable(executable)
    yield reason === undefined ? { origin, executable } : { origin, executable, reason }
    return
  }
  yield await bundled(environment)
  for (const executable of puppeteerBrowsers(environment)) yield { origin: 'puppeteer', executable }
  for (const executable of systemBrowsers()) yield { origin: 'system', executable }
}

const bundled = async (environment: Environment): Promise<Candidate | Dud> => {
  const origin = 'bundled'
  try {
    const unpacked = await bundledBrowser(environment)
    return unpacked === undefined ? { origin, reason: 'it is not installed, or not made for this machine' } : { origin, ...unpacked }
  } catch (error) {
    return { origin, reason: `it cannot be unpacked: ${error instanceof Error ? error.message : String(error)}` }
  }
}
