import type { Compilation } from '../compile.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Io } from './io.ts'

/** Findings apart by whether they stand in a specimen that was compiled: there they are listed and stop nothing. */
export const sparing = ({ diagnostics, statements }: Pick<Compilation, 'diagnostics' | 'statements'>) => {
  const specimens = [...new Set(statements.filter(({ kind }) => kind === 'specimen').map(({ policy }) => policy))]
  const isIn = (policy: string, { place }: Diagnostic) => place?.file.startsWith(`policies/${policy}/`) === true
  return {
    others: diagnostics.filter((one) => !specimens.some((policy) => isIn(policy, one))),
    ofSpecimens: specimens
      .map((policy) => [policy, diagnostics.filter((one) => isIn(policy, one))] as const)
      .filter(([, findings]) => findings.length > 0),
  }
}

/** Errors that fail nothing would puzzle whoever sees the exit code: says why. */
export const tellSpared = ({ diagnostics, failed }: Compilation, { err }: Io): void => {
  if (!failed && diagnostics.some(({ severity, waived }) => severity === 'error' && waived === undefined))
    err.write('The errors are in specimens: they are listed and stop nothing.\n')
}
