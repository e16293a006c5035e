import type { Host } from '../host/host.ts'
import type { View } from '../report/view.ts'

/** Where text goes. Writing to a stream that nobody reads any more does nothing. */
export interface Sink {
  write(text: string): void
  readonly terminal: boolean
  readonly columns?: number | undefined
}

/** What a command needs of the world: streams, environment, the host. Tests bring their own. */
export interface Io {
  readonly out: Sink
  readonly err: Sink
  readonly env: Readonly<Record<string, string | undefined>>
  /** The version of Verklaar. */
  readonly version: string
  /** The host, on the day that `--as-of` names or else the machine's. Throws `UsageFault`. */
  host(asOf: string | undefined): Promise<Host>
  /** Writes a file, its folder too. Throws what the file system throws. */
  writeFile(path: string, text: string): Promise<void>
}

/** How findings look on a sink. Colours are for terminals, and not for those who set `NO_COLOR` to anything. */
export const viewOn = (sink: Sink, env: Io['env'], sources: View['sources']): View => ({
  sources,
  colour: sink.terminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
  ...(sink.columns ? { width: sink.columns } : {}),
})
