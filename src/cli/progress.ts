import type { Progress } from '../compile.ts'
import { visible } from '../report/visible.ts'
import type { Sink } from './io.ts'

/** Names each policy once, when work on it begins. Only a terminal is told: logs stay short. */
export const progressOn = (sink: Sink): ((event: Progress) => void) => {
  const told = new Set<string>()
  return ({ policy }) => {
    if (!sink.terminal || told.has(policy)) return
    told.add(policy)
    sink.write(`${visible(policy)} …\n`)
  }
}
