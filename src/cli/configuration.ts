import type { ConfigurationFault } from '../diagnostics/configuration-fault.ts'
import { exitCodes } from './faults.ts'
import { type Io, viewOn } from './io.ts'

/** Tells what is wrong in the configuration of the project, each at its place, and says how the command ends. */
export const tellConfiguration = async ({ diagnostics, sources }: ConfigurationFault, { err, env }: Io): Promise<number> => {
  const { pretty } = await import('../report/pretty.ts')
  err.write(pretty(diagnostics, viewOn(err, env, sources)))
  return exitCodes.usage
}
