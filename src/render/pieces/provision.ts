import type { Purpose } from '../../model/program.ts'
import type { Value } from '../../template/value.ts'
import type { ViewContext } from '../context.ts'

/** Whether a person must give the data of a purpose, and what happens if not; absent if the source does not say. */
export const provisionSentences = (context: ViewContext, { provision }: Purpose): Value | undefined =>
  provision &&
  context.sentences([context.line(`privacy:provision.${provision.needed}`), provision.consequence && context.inline(provision.consequence)])
