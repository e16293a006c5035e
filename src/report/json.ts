import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { count } from './count.ts'
import type { Reporter } from './view.ts'
import { visibleJson } from './visible.ts'

/** The version of the format: raised when a reader of the old one would no longer understand it. */
const format = 1

/** For machines. Lines and columns count from 1, columns in UTF-16 units. `schemas/diagnostics.schema.json` describes it. */
export const json: Reporter = (diagnostics) =>
  visibleJson(`${JSON.stringify({ format, summary: count(diagnostics), diagnostics: diagnostics.map(plainDiagnostic) }, null, 2)}\n`)

/** Names each field, so that what a finding carries inside never becomes part of the format by accident. */
export const plainDiagnostic = ({ code, severity, message, place, hints, related, waived }: Diagnostic) => ({
  code,
  severity,
  message,
  ...(place === undefined ? {} : { place }),
  hints: hints.map(({ message: text, fix, place: where }) => ({
    message: text,
    ...(fix === undefined ? {} : { fix }),
    ...(where === undefined ? {} : { place: where }),
  })),
  related: related.map(({ message: text, place: where }) => ({ message: text, place: where })),
  ...(waived === undefined ? {} : { waived: { reason: waived.reason, by: waived.by, until: waived.until } }),
})
