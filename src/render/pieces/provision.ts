import type { Purpose } from '../../model/program.ts'
import type { Value } from '../../template/value.ts'
import type { ViewContext } from '../context.ts'
import { about } from './about.ts'

/** Whether a person must give the data of a purpose, and what happens if not; absent if the source does not say. */
export const provisionSentences = (context: ViewContext, { id, provision }: Purpose): Value | undefined =>
  provision &&
  context.sentences([
    about({ ref: `provision.${id}` }, context.line(`privacy:provision.${provision.needed}`)),
    provision.consequence && context.inline(provision.consequence),
  ])
