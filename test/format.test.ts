import { describe, expect, test } from 'vitest'
import { formatCountry, formatDate, formatPeriod, listPieces } from '../src/locale/format.ts'
import { countryCodes } from '../src/model/schema/countries.ts'
import { type Language, languages } from '../src/model/schema/text.ts'

describe('a date', () => {
  test.each([
    ['2025-12-15', '15 december 2025', '15 December 2025'],
    ['2026-03-01', '1 maart 2026', '1 March 2026'],
    ['2024-02-29', '29 februari 2024', '29 February 2024'],
    ['0999-01-01', '1 januari 999', '1 January 999'],
  ])('%s', (day, nl, en) => {
    expect([formatDate(day, 'nl'), formatDate(day, 'en')]).toEqual([nl, en])
  })

  test('is the same day in every time zone', () => {
    const zone = process.env.TZ
    try {
      for (const other of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Amsterdam']) {
        process.env.TZ = other
        expect(formatDate('2026-03-29', 'nl'), other).toBe('29 maart 2026')
      }
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })
})

describe('a period', () => {
  test.each([
    ['P1D', '1 dag', '1 day'],
    ['P30D', '30 dagen', '30 days'],
    ['P1W', '1 week', '1 week'],
    ['P6W', '6 weken', '6 weeks'],
    ['P1M', '1 maand', '1 month'],
    ['P13M', '13 maanden', '13 months'],
    ['P1Y', '1 jaar', '1 year'],
    ['P7Y', '7 jaar', '7 years'],
    ['P1Y6M', '1 jaar en 6 maanden', '1 year and 6 months'],
    ['P1Y2M3W4D', '1 jaar, 2 maanden, 3 weken en 4 dagen', '1 year, 2 months, 3 weeks and 4 days'],
    ['P0Y6M', '6 maanden', '6 months'],
    ['P1000D', '1.000 dagen', '1,000 days'],
  ])('%s', (period, nl, en) => {
    expect([formatPeriod(period, 'nl'), formatPeriod(period, 'en')].map((text) => text.replaceAll('\u00A0', ' '))).toEqual([nl, en])
  })

  test('is written with figures as it stands: months are not made into years', () => {
    expect(formatPeriod('P12M', 'en')).toBe('12 months')
    expect(formatPeriod('P12M', 'nl')).toBe('12 maanden')
  })
})

describe('a list', () => {
  const joined = (things: readonly string[], language: Language) =>
    listPieces(things.length, language)
      .map((piece) => (typeof piece === 'number' ? things[piece] : piece))
      .join('')

  test.each([
    [[], '', ''],
    [['a'], 'a', 'a'],
    [['a', 'b'], 'a en b', 'a and b'],
    [['a', 'b', 'c'], 'a, b en c', 'a, b and c'],
    [['a', 'b', 'c', 'd'], 'a, b, c en d', 'a, b, c and d'],
  ])('%j', (things, nl, en) => {
    expect([joined(things, 'nl'), joined(things, 'en')]).toEqual([nl, en])
  })

  test('holds each thing once, in order', () => {
    for (const language of languages)
      expect(listPieces(12, language).filter((piece) => typeof piece === 'number')).toEqual([...Array(12).keys()])
  })
})

describe('a country', () => {
  test.each([
    ['NL', 'Nederland', 'Netherlands'],
    ['US', 'Verenigde Staten', 'United States'],
    ['GB', 'Verenigd Koninkrijk', 'United Kingdom'],
    ['CH', 'Zwitserland', 'Switzerland'],
    ['IE', 'Ierland', 'Ireland'],
    ['CZ', 'Tsjechië', 'Czechia'],
  ])('%s', (code, nl, en) => {
    expect([formatCountry(code, 'nl'), formatCountry(code, 'en')]).toEqual([nl, en])
  })

  test('has a name in both languages, whichever it is', () => {
    const nameless = countryCodes().filter((code) => languages.some((language) => !/\p{L}{3}/u.test(formatCountry(code, language))))
    expect(nameless).toEqual([])
    expect(countryCodes().length).toBeGreaterThan(240)
  })
})
