import pc from 'picocolors'
import type { Diagnostic, Hint, Related } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/place.ts'
import { countLine } from './count.ts'
import { frame } from './frame.ts'
import type { Reporter, View } from './view.ts'
import { visible } from './visible.ts'

type Colours = ReturnType<typeof pc.createColors>

/** For people: each finding with its lines of source, then a line that counts them. */
export const pretty: Reporter = (diagnostics, view) => {
  const colours = pc.createColors(view.colour)
  return [...diagnostics.map((diagnostic) => finding(diagnostic, view, colours)), `${countLine(diagnostics)}\n`].join('\n')
}

const finding = (diagnostic: Diagnostic, view: View, colours: Colours): string => {
  const { code, place, message, hints, related } = diagnostic
  const source = place && view.sources.get(place.file)
  const lines = place === undefined || source === undefined ? [] : frame(source, place, view.width ?? 80)
  return [
    heading(diagnostic, view.width ?? 80, colours),
    '',
    `  ${visible(message)}`,
    '',
    ...lines.map((line) => paint(line, colours)),
    ...related.map((one) => also(one, colours)),
    ...hints.map((hint) => advise(hint, colours)),
    `  ${colours.cyan('help')}  verklaar explain ${visible(code)}`,
    '',
  ].join('\n')
}

/** Severity and code on the left, the place on the right if there is room. */
const heading = ({ severity, code, place }: Diagnostic, width: number, colours: Colours): string => {
  const colour = { error: colours.red, warning: colours.yellow, advice: colours.blue }[severity]
  const left = `${colours.bold(colour(severity))}  ${colours.bold(visible(code))}`
  if (place === undefined) return left
  const right = where(place)
  return left + ' '.repeat(Math.max(2, width - severity.length - 2 - visible(code).length - right.length)) + colours.dim(right)
}

const where = ({ file, start }: Place) => `${visible(file)}:${start.line}:${start.column}`

const paint = (line: string, colours: Colours): string =>
  line.replace(
    /^( *\d* *│)(.*)$/,
    (_, gutter: string, rest: string) => colours.dim(gutter) + (/^ *~+$/.test(rest) ? colours.red(rest) : rest),
  )

const also = ({ message, place }: Related, colours: Colours) =>
  `  ${colours.cyan('also')}  ${visible(message)} ${colours.dim(where(place))}`

const advise = ({ message }: Hint, colours: Colours) => `  ${colours.cyan('hint')}  ${visible(message)}`
