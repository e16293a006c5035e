import { InvalidArgumentError, Option } from 'commander'
import { isDay } from '../host/today.ts'
import { type Severity, severities } from '../diagnostics/diagnostic.ts'
import { type Format, formats } from '../report/formats.ts'

/** A format of findings, and the file it goes to; without one, standard output. */
export interface Target {
  readonly format: Format
  readonly file?: string
}

const isFormat = (name: string): name is Format => formats.some((format) => format === name)

const parseTarget = (value: string, before: readonly Target[] | undefined): readonly Target[] => {
  const [, format = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(value) ?? []
  if (!isFormat(format)) throw new InvalidArgumentError(`Formats are: ${formats.join(', ')}.`)
  if (file === '') throw new InvalidArgumentError('After `=` comes the name of a file.')
  const target = file === undefined ? { format } : { format, file }
  const beside = before?.filter((other) => other.file === file).map((other) => other.format) ?? []
  if (file === undefined && beside.length > 0 && !canStandTogether([...beside, format])) {
    throw new InvalidArgumentError(
      'Only one format can go to standard output, but for `pretty` with `github`; give the other a file, as in `json=findings.json`.',
    )
  }
  if (file !== undefined && beside.length > 0) throw new InvalidArgumentError('Each format needs a file of its own.')
  return [...(before ?? []), target]
}

/** GitHub finds its commands between the lines of a log. */
const canStandTogether = (together: readonly Format[]): boolean => together.toSorted().join(' ') === 'github pretty'

/** `--format F[=FILE]`, repeatable. */
export const formatOption = () =>
  new Option('--format <format[=file]>', `how to print the findings: ${formats.join(', ')}; repeatable`).argParser<
    readonly Target[] | undefined
  >(parseTarget)

/** `--fail-on LEVEL`. */
export const failOnOption = () =>
  new Option('--fail-on <level>', 'the least severity that makes the command fail').choices(severities).default('error' satisfies Severity)

/** `--as-of DATE`. */
export const asOfOption = () => new Option('--as-of <date>', 'take this day as today, as YYYY-MM-DD')

/** An option that is a day. Throws `InvalidArgumentError` for one that does not exist. */
export const dayOption = (option: Option): Option =>
  option.argParser((value) => {
    if (!isDay(value)) throw new InvalidArgumentError('A day is written as YYYY-MM-DD, and exists.')
    return value
  })
