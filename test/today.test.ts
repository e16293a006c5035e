import { describe, expect, test } from 'vitest'
import { UsageFault } from '../src/host/host.ts'
import { buildDate } from '../src/host/today.ts'

const now = new Date('2026-03-01T12:00:00Z')
const at = (iso: string) => buildDate({ now: new Date(iso) })

test('--as-of goes before SOURCE_DATE_EPOCH, and that before the clock', () => {
  expect(buildDate({ asOf: '2024-02-29', sourceDateEpoch: '0', now })).toBe('2024-02-29')
  expect(buildDate({ sourceDateEpoch: '0', now })).toBe('1970-01-01')
  expect(buildDate({ now })).toBe('2026-03-01')
})

describe('--as-of', () => {
  test.each(['2026-03-01', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (asOf) => {
    expect(buildDate({ asOf, now })).toBe(asOf)
  })

  const wrong = ['', 'today', '2026-02-29', '1900-02-29', '2026-02-30', '2026-13-01', '2026-00-10', '2026-01-00', '2026-04-31', '2026-3-1', '01-03-2026',
    '2026-03-01T00:00:00Z', ' 2026-03-01', '2026-03-01\n', '+002026-03-01', '20260301', '２０２６-03-01'] // biome-ignore format: a list
  test.each(wrong)('%j is none', (asOf) => {
    expect(() => buildDate({ asOf, now })).toThrow(UsageFault)
  })

  test('the fault tells how to write it', () => {
    expect(() => buildDate({ asOf: '1-3-2026', now })).toThrow(
      expect.objectContaining({ message: '`--as-of 1-3-2026` is not a day.', hints: [expect.stringContaining('2026-03-01')] }),
    )
  })
})

describe('SOURCE_DATE_EPOCH', () => {
  test.each([
    ['86399', '1970-01-01'],
    ['86400', '1970-01-02'],
    ['1772319599', '2026-02-28'],
    ['1772323199', '2026-02-28'],
    ['1772323200', '2026-03-01'],
    ['253402300799', '9999-12-31'],
  ])('%s is %s, in UTC', (sourceDateEpoch, day) => {
    expect(buildDate({ sourceDateEpoch, now })).toBe(day)
  })

  test.each(['-1', '1.5', '1e9', '0x10', 'yesterday', ' 0', '0\n', '253402300800', '1772323200000', '9'.repeat(400)])(
    '%j is refused',
    (sourceDateEpoch) => {
      expect(() => buildDate({ sourceDateEpoch, now })).toThrow(UsageFault)
    },
  )

  test('empty is as good as absent', () => {
    expect(buildDate({ sourceDateEpoch: '', now })).toBe('2026-03-01')
  })
})

describe('the clock', () => {
  test.each([
    ['2026-02-28T22:59:59Z', '2026-02-28', 'winter: an hour before UTC'],
    ['2026-02-28T23:00:00Z', '2026-03-01', 'winter'],
    ['2026-06-30T21:59:59Z', '2026-06-30', 'summer: two hours before UTC'],
    ['2026-06-30T22:00:00Z', '2026-07-01', 'summer'],
    ['2026-03-28T23:00:00Z', '2026-03-29', 'the night in which summer begins'],
    ['2026-03-29T21:59:59Z', '2026-03-29', 'the evening of that day'],
    ['2026-10-24T22:00:00Z', '2026-10-25', 'the night in which it ends'],
    ['2026-10-25T22:59:59Z', '2026-10-25', 'the evening of that day'],
    ['2024-02-29T12:00:00Z', '2024-02-29', 'a leap day'],
    ['2025-12-31T23:00:00Z', '2026-01-01', 'new year'],
    ['1970-01-01T00:00:00Z', '1970-01-01', 'the first second'],
    ['2038-01-19T03:14:08Z', '2038-01-19', 'past 32 bits'],
    ['2100-02-28T23:30:00Z', '2100-03-01', 'a century without leap day'],
  ])('%s is %s in Amsterdam (%s)', (iso, day) => {
    expect(at(iso)).toBe(day)
  })

  test.each(['UTC', 'Etc/GMT+12', 'Pacific/Kiritimati', 'America/New_York', 'Asia/Kolkata'])(
    'the zone of the machine (%s) does not matter',
    (zone) => {
      const before = process.env['TZ']
      process.env['TZ'] = zone
      try {
        expect(at('2026-06-30T22:00:00Z')).toBe('2026-07-01')
        expect(buildDate({ asOf: '2026-03-01', now })).toBe('2026-03-01')
        expect(buildDate({ sourceDateEpoch: '1772323200', now })).toBe('2026-03-01')
      } finally {
        if (before === undefined) delete process.env['TZ']
        else process.env['TZ'] = before
      }
    },
  )
})
