import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/place.ts'
import { acceptance, sentences } from './sentences.ts'
import type { Run, RunReporter } from './view.ts'
import { visible } from './visible.ts'

const commands = { error: 'error', warning: 'warning', advice: 'notice' } as const satisfies Record<Severity, string>

/**
 * Workflow commands, which GitHub shows as annotations beside the lines. It shows ten of a kind: what is waived, or is an
 * error that fails nothing, is a notice and comes last.
 */
export const github: RunReporter = (diagnostics, _view, run) => {
  const isMild = (one: Diagnostic) => one.waived !== undefined || (one.severity === 'error' && !run.fails(one))
  return [...diagnostics.filter((one) => !isMild(one)), ...diagnostics.filter(isMild)]
    .map((one) => annotation(one, isMild(one) ? 'notice' : commands[one.severity], run))
    .join('')
}

const annotation = (diagnostic: Diagnostic, command: string, { folder }: Run): string => {
  const { code, place, waived } = diagnostic
  const properties = {
    ...(place === undefined ? {} : { file: visible(folder + place.file), ...range(place) }),
    title: waived === undefined ? visible(code) : `${visible(code)} (waived)`,
  }
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  const lines = [...sentences(diagnostic), ...(waived === undefined ? [] : [acceptance(waived)])]
  return `::${command} ${written.join(',')}::${escapeData(lines.join('\n'))}\n`
}

/** GitHub takes columns only within a line. A range that ends where a line begins ends on the line before. */
const range = ({ start, end }: Place) =>
  start.line === end.line
    ? { line: start.line, endLine: end.line, col: start.column, endColumn: end.column }
    : { line: start.line, endLine: end.column === 1 ? end.line - 1 : end.line }

const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
