import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import type { ConnectionTransport } from 'puppeteer-core'
import { type Alarm, createAlarm } from './alarm.ts'
import type { Candidate } from './candidates.ts'
import { writeFontConfiguration } from './fonts.ts'
import { onLeaving } from './leaving.ts'
import { pipeTransport } from './pipe.ts'
import { openRoom, removeRoom } from './room.ts'

/** A running browser, with a process group and a folder of its own. */
export interface BrowserProcess {
  readonly transport: ConnectionTransport
  /** Waits for some work with it; rejects with what the browser said last, once it has ended. */
  readonly whileAlive: Alarm['guard']
  /** Fulfilled when it has ended and its folder is removed. */
  readonly gone: Promise<void>
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

/** Starts a browser that is spoken to over pipes. Once it runs, `whileAlive` tells whatever goes wrong. */
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
  const { ring, guard } = createAlarm()
  const gone = endOf(child).then((why) => {
    ring(new Error(why))
    transport.onclose?.()
    callOff()
    clear()
  })
  return {
    transport,
    whileAlive: guard,
    gone,
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

/** Why the browser has ended, once it has. */
const endOf = (child: ChildProcess): Promise<string> => {
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said = `${said}${chunk.toString()}`.slice(-4000)
  })
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(`it does not start: ${error.message}`))
    child.on('exit', (code, signal) => {
      killGroup(child)
      const tell = () => resolve(`it ended with ${signal ?? `code ${code}`}${complaint(said)}`)
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
