import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { hasCode } from '../system-error.ts'

/** Which process, among all that ever ran. `null` stands for what a system does not tell. */
export interface ProcessIdentity {
  readonly pid: number
  readonly host: string
  /** The start of the machine, and the set of process ids (a container has its own). */
  readonly boot: string | null
  readonly space: string | null
  /** The start of the process, in ticks since the start of the machine: a process id is used again, this pair is not. */
  readonly started: string | null
}

export const thisProcess = (): ProcessIdentity => ({
  pid: process.pid,
  host: hostname(),
  boot: asked(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
  space: asked(() => readlinkSync('/proc/self/ns/pid')),
  started: statusOf('self')?.started ?? null,
})

/** Whether a process runs; `unknown` for one of another machine or container. */
export const lifeOf = (other: ProcessIdentity): 'alive' | 'dead' | 'unknown' => {
  const own = thisProcess()
  if (other.host !== own.host) return 'unknown'
  if (other.boot !== null && own.boot !== null && other.boot !== own.boot) return 'dead'
  if (other.space !== own.space) return 'unknown'
  if (!answers(other.pid)) return 'dead'
  const status = statusOf(other.pid)
  if (status === undefined || other.started === null) return 'alive'
  return status.ended || status.started !== other.started ? 'dead' : 'alive'
}

const answers = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return !hasCode(error, 'ESRCH')
  }
}

/** From `/proc`: field 3 is the state (Z and X have ended), field 22 the start. The name before them may hold spaces and brackets. */
const statusOf = (pid: number | 'self'): { ended: boolean; started: string } | undefined => {
  const line = asked(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  const fields = line?.slice(line.lastIndexOf(')') + 2).split(' ')
  const [state, started] = [fields?.[0], fields?.[19]]
  return state === undefined || started === undefined ? undefined : { ended: /[ZXx]/.test(state), started }
}

const asked = (read: () => string): string | null => {
  try {
    return read()
  } catch {
    return null
  }
}
