import type { Compilation } from '../compile.ts'
import type { Io } from './io.ts'

/** Errors that fail nothing would puzzle whoever sees the exit code: says why. */
export const tellSpared = ({ diagnostics, failed }: Compilation, { err }: Io): void => {
  if (!failed && diagnostics.some(({ severity, waived }) => severity === 'error' && waived === undefined))
    err.write('The errors are in specimens: they are listed and stop nothing.\n')
}
