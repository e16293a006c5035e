import { z } from 'zod'
import { id } from './scalars.ts'

/**
 * Three values, never two: a list, `none` (it was looked at, there is nothing: the statement may say so) or
 * absent (nobody said: the statement stays silent and a rule asks).
 */
export type Listed<T> = T | 'none' | undefined

/** A mapping from id to entry, at least one, or the word `none`. */
export const register = <Entry extends z.ZodType>(entry: Entry, description: string) =>
  z
    .union([z.literal('none'), z.record(id('The id of the entry.'), entry).refine(isFilled, { params: { problem: 'empty-register' } })])
    .meta({ description })

const isFilled = (entries: object) => Object.keys(entries).length > 0

/** A list of ids, or of ids with something to add, or the word `none`. */
export const listOf = <Entry extends z.ZodType>(entry: Entry, description: string) =>
  z.union([z.literal('none'), z.array(entry).min(1)]).meta({ description })

/** What a list holds; nothing if it is `none` or absent. */
export const items = <T>(listed: Listed<readonly T[]>): readonly T[] => (listed === undefined || listed === 'none' ? [] : listed)
