import { CommanderError } from 'commander'
import { OutsideFault, UsageFault } from '../host/host.ts'
import { visible } from '../report/visible.ts'
import type { Io } from './io.ts'

/** How a command ends. */
export const exitCodes = { fine: 0, findings: 1, usage: 2, outside: 3, bug: 70, interrupted: 130, terminated: 143 } as const

/** Tells what was thrown, in words for whoever can do something about it, and says how the command ends. */
export const endWith = (fault: unknown, io: Io): number => {
  // Commander has said its part already; asking for help or the version is no fault.
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? exitCodes.fine : exitCodes.usage
  if (fault instanceof UsageFault) return tell(fault, exitCodes.usage, io)
  if (fault instanceof OutsideFault) return tell(fault, exitCodes.outside, io)
  io.err.write(bug(fault, io))
  return exitCodes.bug
}

const tell = ({ message, hints }: UsageFault | OutsideFault, code: number, io: Io): number => {
  io.err.write([`error  ${visible(message)}`, ...hints.map((hint) => `  hint  ${visible(hint)}`), ''].join('\n'))
  return code
}

const bug = (fault: unknown, { env, version }: Io): string => {
  const what = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault)
  const trace = fault instanceof Error && env['VERKLAAR_TRACE'] ? (fault.stack ?? '').split('\n').slice(1) : []
  return [
    'This is a bug in Verklaar; your sources are not to blame.',
    `  ${visible(what)}`,
    ...trace.map((line) => `  ${visible(line)}`),
    `Please report it with the command you gave, Verklaar ${version}, and what VERKLAAR_TRACE=1 adds to this text.`,
    '',
  ].join('\n')
}
