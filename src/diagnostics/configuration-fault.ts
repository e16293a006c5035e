import type { Diagnostic } from './diagnostic.ts'

/** The configuration of the project cannot be used. Its findings have places in the file. */
export class ConfigurationFault extends Error {
  override readonly name = 'ConfigurationFault'
  readonly diagnostics: readonly Diagnostic[]
  /** File → text, to show the lines around a finding. */
  readonly sources: ReadonlyMap<string, string>

  constructor(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, string>) {
    super(diagnostics.map(({ message }) => message).join('\n'))
    this.diagnostics = diagnostics
    this.sources = sources
  }
}
