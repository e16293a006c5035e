import { Temporal } from 'temporal-polyfill'
import type { IsoDate, Period } from '../model/schema/scalars.ts'

/** The day after a period that begins on a day. */
export const dayAfter = (day: IsoDate, period: Period): IsoDate => Temporal.PlainDate.from(day).add(period).toString()

/** The last day of what ends when something else begins. */
export const dayBefore = (day: IsoDate): IsoDate => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()

/** A month and a year have no length of their own: periods are compared by where they end if they begin on this day. */
const reference = Temporal.PlainDate.from('2026-01-01')

/** How many days periods take one after the other. A month is longer than four weeks, and twelve months are a year. */
export const daysOf = (...periods: readonly Period[]): number =>
  reference.until(periods.reduce((day, period) => day.add(period), reference)).days

/** How many days a period can be longer or shorter than usual, by the months it happens to span. */
const leeway = 8

const days = Array.from({ length: 365 }, (_, index) => reference.add({ days: index }))

/** Whether a period lasts longer than another, whatever the day it begins on: 30 days are longer than a month only around February. */
export const lastsLonger = (period: Period, than: Period): 'always' | 'sometimes' | 'never' => {
  const apart = daysOf(period) - daysOf(than)
  if (Math.abs(apart) > leeway) return apart > 0 ? 'always' : 'never'
  const longer = days.filter((day) => Temporal.PlainDate.compare(day.add(period), day.add(than)) > 0)
  if (longer.length === 0) return 'never'
  return longer.length === days.length ? 'always' : 'sometimes'
}
