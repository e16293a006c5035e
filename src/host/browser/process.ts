import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import type { ConnectionTransport } from 'puppeteer-core'
import type { Candidate } from './candidates.ts'
import { writeFontConfiguration } from './fonts.ts'
import { onLeaving } from './leaving.ts'
import { pipeTransport } from './pipe.ts'
import { openRoom, removeRoom } from './room.ts'

/** A running browser, with a process group and a folder of its own. */
export interface BrowserProcess {
  readonly transport: ConnectionTransport
  /** Never fulfilled; rejected, with what the browser said last, once it has ended. */
  readonly ended: Promise<never>
  /** Kills the whole group, waits until it is gone, and removes its folder. */
  kill(): Promise<void>
}

export interface ProcessSettings {
  readonly sandbox: boolean
  /** The environment of this process. The browser gets only what it cannot do without. */
  readonly environment: Environment
}

export type Environment = Readonly<Record<string, string | undefined>>

const flags = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-features=MediaRouter,OptimizationHints,Translate',
  '--disable-gpu',
  '--disable-hang-monitor',
  '--disable-quic',
  '--disable-renderer-backgrounding',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  // No name is looked up, and no address reached: not even by a hint to connect early, which no interception sees.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--metrics-recording-only',
  '--mute-audio',
  '--password-store=basic',
  '--use-mock-keychain',
]

/** Starts a browser that is spoken to over pipes. Once it runs, whatever goes wrong rejects `ended`. */
export const startProcess = (candidate: Candidate, settings: ProcessSettings): BrowserProcess => {
  const room = openRoom()
  try {
    return processIn(room, candidate, settings)
  } catch (error) {
    removeRoom(room)
    throw error
  }
}

const processIn = (room: string, candidate: Candidate, { sandbox, environment }: ProcessSettings): BrowserProcess => {
  const child = spawn(
    candidate.executable,
    [...flags, ...(sandbox ? [] : ['--no-sandbox']), `--user-data-dir=${join(room, 'profile')}`, 'about:blank'],
    {
      cwd: room,
      detached: process.platform !== 'win32',
      env: childEnvironment(candidate, room, environment),
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    },
  )
  const clear = () => {
    killGroup(child)
    removeRoom(room)
  }
  const callOff = onLeaving(clear)
  const transport = pipeTransport(child.stdio[3] as Writable, child.stdio[4] as Readable)
  const ended = endOf(child)
  const gone = ended.catch(() => {
    transport.onclose?.()
    callOff()
    clear()
  })
  return {
    transport,
    ended,
    kill: () => {
      killGroup(child)
      return gone
    },
  }
}

const childEnvironment = ({ libraries }: Candidate, room: string, { PATH, SystemRoot }: Environment): NodeJS.ProcessEnv => ({
  HOME: room,
  TMPDIR: room,
  TEMP: room,
  TMP: room,
  TZ: 'UTC',
  LANG: 'C.UTF-8',
  FONTCONFIG_FILE: writeFontConfiguration(room),
  ...(PATH === undefined ? {} : { PATH }),
  ...(SystemRoot === undefined ? {} : { SystemRoot }),
  ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }),
})

/** Helpers of a browser that crashed can outlive it, hence the group. */
const killGroup = (child: ChildProcess): void => {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}

const endOf = (child: ChildProcess): Promise<never> => {
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said = `${said}${chunk.toString()}`.slice(-4000)
  })
  return new Promise((_, reject) => {
    child.on('error', (error) => reject(new Error(`it does not start: ${error.message}`)))
    child.on('exit', (code, signal) => {
      killGroup(child)
      const tell = () => reject(new Error(`it ended with ${signal ?? `code ${code}`}${complaint(said)}`))
      // Its last words can come after its end, but are not worth a long wait.
      const patience = setTimeout(tell, 500)
      child.on('close', () => {
        clearTimeout(patience)
        tell()
      })
    })
  })
}

/** The line that tells why, among much that does not: `: error while loading shared libraries: ...`. */
const complaint = (said: string): string => {
  const lines = said.split('\n').filter((line) => line.trim() !== '')
  const line = lines.find((each) => /sandbox|shared librar|FATAL/i.test(each)) ?? lines.at(-1)
  return line === undefined ? '' : `: ${line.replace(/^\[[^\]]*\]\s*/, '').slice(0, 200)}`
}
