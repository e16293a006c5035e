import type { IsoDate } from '../model/schema/scalars.ts'
import { UsageFault } from './host.ts'

/** Where the day of a build can come from; `now` is the clock of the machine. */
export interface Clocks {
  /** The option `--as-of`. */
  readonly asOf?: string | undefined
  /** The environment's `SOURCE_DATE_EPOCH`: whole seconds since 1970, UTC. Empty is as good as absent. No release is dated by it. */
  readonly sourceDateEpoch?: string | undefined
  readonly now: Date
}

/** The day of the build: `--as-of`, else `SOURCE_DATE_EPOCH` in UTC, else today in Amsterdam. Throws `UsageFault`. */
export const buildDate = ({ asOf, sourceDateEpoch, now }: Clocks): IsoDate => {
  if (asOf !== undefined) return givenDay(asOf)
  if (sourceDateEpoch !== undefined && sourceDateEpoch !== '') return epochDay(sourceDateEpoch)
  return dayInAmsterdam(now)
}

/** Whether this is a day as `YYYY-MM-DD`, and one that exists. */
export const isDay = (written: string): boolean => {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(written) ? new Date(`${written}T00:00:00Z`) : undefined
  // A day that does not exist is refused by `Date`, or turned into another one: 30 February becomes 1 or 2 March.
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === written
}

const givenDay = (asOf: string): IsoDate => {
  if (!isDay(asOf)) throw new UsageFault(`\`--as-of ${asOf}\` is not a day.`, ['Write it as year, month and day: `--as-of 2026-03-01`.'])
  return asOf
}

const lastSecond = Date.UTC(9999, 11, 31, 23, 59, 59) / 1000

const epochDay = (seconds: string): IsoDate => {
  if (!/^\d{1,12}$/.test(seconds) || Number(seconds) > lastSecond)
    throw new UsageFault(`The environment variable SOURCE_DATE_EPOCH is \`${seconds}\`, which is not a number of seconds since 1970.`, [
      'Set it to whole seconds, such as the output of `git log -1 --format=%ct`, or unset it.',
    ])
  return new Date(Number(seconds) * 1000).toISOString().slice(0, 10)
}

const amsterdam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  calendar: 'gregory',
  numberingSystem: 'latn',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day that it is in Amsterdam at a moment. */
export const dayInAmsterdam = (now: Date): IsoDate => {
  const parts = new Map(amsterdam.formatToParts(now).map(({ type, value }) => [type, value]))
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`
}
