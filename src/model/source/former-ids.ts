import { z } from 'zod'
import { id } from '../schema/scalars.ts'

/** Each is an address of its own, and of all that stands below it. */
const mostFormerIds = 20

/** Ids of before, of something whose id is part of addresses. */
export const formerIds = z
  .array(id('An id that it had.'))
  .min(1)
  .max(mostFormerIds)
  .meta({ formerIds: true, description: 'The ids that it had before: addresses with them go on leading to it.' })
