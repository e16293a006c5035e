import { afterAll, expect, test } from 'vitest'
import { nameAfter } from '../src/history/chain.ts'
import { standingOf } from '../src/history/standing.ts'
import { buildDate } from '../src/host/today.ts'
import { formatDate } from '../src/locale/format.ts'
import { dayAfter } from '../src/locale/periods.ts'
import type { Archive, Release } from '../src/model/release.ts'

const zones = [
  'UTC',
  'Europe/Amsterdam',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
]

/** Days on which clocks change, months and years end, a day was left out somewhere, and a day of each month of some years. */
const days = [
  '1999-12-31',
  '2000-02-29',
  '2011-12-30',
  '2024-02-29',
  '2025-03-30',
  '2025-10-26',
  '2026-01-01',
  '2026-03-29',
  '2026-10-25',
  '2026-12-31',
  '2027-01-01',
  '2038-01-19',
  '2099-12-31',
  '2100-03-01',
  '2024-07-07',
  '2026-11-22',
  ...Array.from(
    { length: 44 },
    (_, index) =>
      `${2028 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-${String(((index * 7) % 28) + 1).padStart(2, '0')}`,
  ),
]

const zone = process.env['TZ']
afterAll(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

/** Two versions: one in force from a day on, one a month later. */
const archiveFrom = (day: string): Archive => {
  const version = (name: string, published: string, effective: string) =>
    ({ record: { version: name, published, effective } }) as unknown as Release
  return {
    releases: new Map([['privacy', [version('one', day, day), version('two', day, dayAfter(day, 'P1M'))]]]),
    assets: [],
    list: undefined,
  }
}

/** Everything that is said of a day. */
const saidOf = (day: string) => ({
  asOf: buildDate({ asOf: day, now: new Date('2026-11-22T12:00:00Z') }),
  epoch: buildDate({ sourceDateEpoch: String(Date.parse(`${day}T23:59:59Z`) / 1000), now: new Date() }),
  clock: ['T00:00:00Z', 'T12:00:00Z', 'T22:30:00Z', 'T23:30:00Z'].map((time) => buildDate({ now: new Date(`${day}${time}`) })),
  nl: formatDate(day, 'nl'),
  en: formatDate(day, 'en'),
  names: [nameAfter(undefined, day), nameAfter(day, day), nameAfter(`${day}.9`, day)],
  inForce: [day, dayAfter(day, 'P27D'), dayAfter(day, 'P1M'), dayAfter(day, 'P32D')].map(
    (asOf) => standingOf(archiveFrom(day), 'privacy', asOf)?.current.record.version,
  ),
})

test('sixty days are the same in twelve time zones', () => {
  expect(new Set(days).size).toBe(60)
  const expected = days.map(saidOf)
  expect(expected[5]).toMatchObject({
    asOf: '2025-10-26',
    epoch: '2025-10-26',
    nl: '26 oktober 2025',
    inForce: ['one', 'one', 'two', 'two'],
  })
  for (const other of zones) {
    process.env['TZ'] = other
    // The zone is really another one.
    expect(new Date('2026-07-01T00:00:00Z').getTimezoneOffset() === 0).toBe(other === 'UTC')
    expect(days.map(saidOf), other).toEqual(expected)
  }
})
