import pc from 'picocolors'
import type { Diagnostic, Hint, Related } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/place.ts'
import { countLine } from './count.ts'
import { frame } from './frame.ts'
import { acceptance } from './sentences.ts'
import type { Reporter, View } from './view.ts'
import { visible } from './visible.ts'

type Colours = ReturnType<typeof pc.createColors>

/** For people: each finding with its lines of source, then a line that counts them. */
export const pretty: Reporter = (diagnostics, view) => {
  const colours = pc.createColors(view.colour)
  return [...diagnostics.map((diagnostic) => finding(diagnostic, view, colours)), `${countLine(diagnostics)}\n`].join('\n')
}

/** One finding without colours, for formats that hold texts. */
export const prettyFinding = (diagnostic: Diagnostic, { sources }: View): string =>
  finding(diagnostic, { sources, colour: false }, pc.createColors(false))

const finding = (diagnostic: Diagnostic, view: View, colours: Colours): string => {
  const { code, place, message, hints, related, waived } = diagnostic
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
    ...(waived === undefined ? [] : [`  ${colours.cyan('note')}  ${acceptance(waived)}`]),
    `  ${colours.cyan('help')}  verklaar explain ${visible(code)}`,
    '',
  ].join('\n')
}

/** Severity and code on the left, the place on the right if there is room. A waived finding has no severity any more. */
const heading = ({ severity, code, place, waived }: Diagnostic, width: number, colours: Colours): string => {
  const kind = waived === undefined ? severity : 'waived'
  const colour = { error: colours.red, warning: colours.yellow, advice: colours.blue, waived: colours.dim }[kind]
  const left = `${colours.bold(colour(kind))}  ${colours.bold(visible(code))}`
  if (place === undefined) return left
  const right = where(place)
  return left + ' '.repeat(Math.max(2, width - kind.length - 2 - visible(code).length - right.length)) + colours.dim(right)
}

const where = ({ file, start }: Place) => `${visible(file)}:${start.line}:${start.column}`

const paint = (line: string, colours: Colours): string =>
  line.replace(
    /^( *\d* *│)(.*)$/,
    (_, gutter: string, rest: string) => colours.dim(gutter) + (/^ *~+$/.test(rest) ? colours.red(rest) : rest),
  )

const also = ({ message, place }: Related, colours: Colours) =>
  `  ${colours.cyan('also')}  ${visible(message)} ${colours.dim(where(place))}`

const advise = ({ message, fix = '' }: Hint, colours: Colours) =>
  [`  ${colours.cyan('hint')}  ${visible(message)}`, ...(fix.includes('\n') ? ['', ...lines(fix), ''] : [])].join('\n')

/** Lines to be copied: they stand as they would in the file. */
const lines = (fix: string): readonly string[] => fix.trimEnd().split('\n').map(visible)
