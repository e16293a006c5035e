import { describe, expect, test } from 'vitest'
import { adequacyDecisions, adequacyOf } from '../src/law/adequacy.ts'
import { aiDutyApplies } from '../src/law/ai-act.ts'
import { dutchAuthority, formerDutchAuthority } from '../src/law/authority.ts'
import { inForce, isStale } from '../src/law/dated.ts'
import { eea, isInEea } from '../src/law/eea.ts'
import { lawEntries, staleEntries } from '../src/law/entries.ts'
import { type RetentionTerm, retentionTerms } from '../src/law/retention.ts'
import { endedInstruments, type TransferInstrument, transferInstruments } from '../src/law/transfer-instruments.ts'
import { needsLaw, uavgGroundsFor } from '../src/law/uavg.ts'
import { isCountryCode } from '../src/model/schema/countries.ts'
import { type SpecialKind, specialKinds } from '../src/model/source/data.ts'
import { type Article9Ground, article9Grounds } from '../src/model/source/purposes.ts'

const today = '2026-11-22'
const day = /^\d{4}-\d{2}-\d{2}$/

describe('dates', () => {
  test('an entry is in force from its first day up to and including its last', () => {
    const entry = { from: '2020-02-29', until: '2021-12-31' }
    expect(['2020-02-28', '2020-02-29', '2021-12-31', '2022-01-01'].map((on) => inForce(entry, on))).toEqual([false, true, true, false])
    expect(inForce({}, '0001-01-01')).toBe(true)
  })

  test('an entry is stale the day after its review', () => {
    expect(['2027-11-21', '2027-11-22'].map((on) => isStale({ review: '2027-11-21' }, on))).toEqual([false, true])
  })
})

describe('all entries', () => {
  test('each has its own id, a source and days that are days', () => {
    expect(new Set(lawEntries.map(({ id }) => id)).size).toBe(lawEntries.length)
    for (const { id, entry } of lawEntries) {
      expect(entry.source.length, id).toBeGreaterThan(15)
      for (const one of [entry.read, entry.from, entry.until, entry.review]) if (typeof one === 'string') expect(one, id).toMatch(day)
      expect((entry.from ?? '') <= (entry.until ?? '9999'), id).toBe(true)
      expect((entry.read ?? '') <= today, id).toBe(true)
    }
  })

  test('none is stale now, and all are a year on', () => {
    expect(staleEntries(today)).toEqual([])
    expect(staleEntries('2027-11-21').length).toBeGreaterThan(0)
    expect(staleEntries('2027-11-22')).toEqual(lawEntries)
  })

  test('what is before the courts, or about to be replaced, is stale earlier', () => {
    expect(staleEntries('2027-05-22').map(({ id }) => id)).toEqual(['dpf', 'ai-act.50-1', 'ai-act.50-2', 'ai-act.50-3', 'ai-act.50-4'])
    expect(staleEntries('2027-07-10').map(({ id }) => id)).toContain('retention.aml')
  })
})

describe('where data go', () => {
  test('thirty countries are the EEA, and the forgotten territories are not', () => {
    expect(eea.countries.size).toBe(30)
    expect([...eea.countries].filter((code) => !isCountryCode(code))).toEqual([])
    expect(['NL', 'HR', 'IS', 'LI', 'NO'].every(isInEea)).toBe(true)
    expect(['GB', 'CH', 'BQ', 'AW', 'CW', 'SX', 'GI', 'GL', 'FO', 'GG', 'JE', 'IM', 'MC', 'SM', 'VA'].filter(isInEea)).toEqual([])
  })

  test('a decision is for a country outside the EEA', () => {
    const countries = adequacyDecisions.map(({ territory }) => territory).filter((territory) => territory !== 'EPO')
    expect(countries.filter((code) => !isCountryCode(code) || isInEea(code))).toEqual([])
    expect(new Set(countries).size).toBe(countries.length)
  })

  test('the decision for the United Kingdom ends on 27 December 2031', () => {
    expect(adequacyOf('GB', '2031-12-27')?.decision).toBe('Implementing Decision (EU) 2021/1772')
    expect(adequacyOf('GB', '2031-12-28')).toBeUndefined()
    expect(adequacyOf('GB', '2021-06-27')).toBeUndefined()
  })

  test('decisions hold from their day, within their scope', () => {
    expect(adequacyOf('BR', '2026-01-25')).toBeUndefined()
    expect(adequacyOf('BR', '2026-01-26')).toBeDefined()
    expect(adequacyOf('EPO', '2025-07-15')).toBeDefined()
    expect(['CH', 'CA', 'JP', 'US'].map((code) => adequacyOf(code, today)?.scope)).toEqual([
      undefined,
      'commercial-organisations',
      'private-sector',
      'dpf-certified',
    ])
    expect(adequacyOf('US', '2023-07-09')).toBeUndefined()
    expect(['IN', 'GI', 'NL', 'constructor'].filter((code) => adequacyOf(code, today))).toEqual([])
  })
})

describe('transfer instruments', () => {
  const named = (text: string) => transferInstruments.filter(({ names }) => names.test(text)).map(({ id }) => id)

  test.each([
    ['certified under the EU-US Privacy Shield', ['privacy-shield']],
    ['op grond van het EU-VS-privacyschild', ['privacy-shield']],
    ['the Safe Harbor principles', ['safe-harbour']],
    ['de veiligehavenbeginselen', ['safe-harbour']],
    ['Besluit 2010/87/EU van de Commissie', ['scc-2010']],
    ['Beschikking 2001/497/EG, gewijzigd bij Beschikking 2004/915/EG', ['scc-2001', 'scc-2004']],
    ['Implementing Decision (EU) 2021/914', ['scc-2021']],
    ['een veilige haven voor uw gegevens, achter een schild van privacy', []],
    ['ordernummer 2010/875', []],
  ])('%s', (text, ids) => {
    expect(named(text)).toEqual(ids)
  })

  test('what has ended, has ended on its day', () => {
    const ended = (on: string) => endedInstruments(on).map(({ id }) => id)
    expect(ended('2015-10-05')).toEqual([])
    expect(ended('2015-10-06')).toEqual(['safe-harbour'])
    expect(ended('2020-07-15')).toEqual(['safe-harbour'])
    expect(ended('2020-07-16')).toEqual(['safe-harbour', 'privacy-shield'])
    expect(ended('2021-09-26')).toHaveLength(2)
    expect(ended(today)).toEqual(['safe-harbour', 'privacy-shield', 'scc-2001', 'scc-2004', 'scc-2010'])
  })

  test('what has a last day tells what ended it', () => {
    const told = transferInstruments.filter((one: TransferInstrument) => (one.until === undefined) !== (one.ended === undefined))
    expect(told).toEqual([])
  })
})

describe('retention terms', () => {
  const term = (id: string) => retentionTerms.find((one) => one.id === id)

  test('as the texts say that were read', () => {
    expect(term('fiscal')).toMatchObject({ kind: 'minimum', period: 'P7Y', level: 'error' })
    expect(term('real-estate')).toMatchObject({ kind: 'minimum', period: 'P9Y' })
    expect(term('medical')).toMatchObject({ kind: 'minimum', period: 'P20Y', level: 'warning' })
    expect(term('oss')).toMatchObject({ kind: 'minimum', period: 'P10Y', law: 'art. 28tn Wet OB 1968' })
    expect(term('aml')).toMatchObject({ kind: 'exact', period: 'P5Y' })
    expect(term('applicant')).toMatchObject({ kind: 'maximum', period: 'P4W', level: 'warning' })
  })

  test('only a text that was read makes an error', () => {
    const wrong = retentionTerms.filter(
      ({ level, evidence, read }: RetentionTerm) => (evidence === 'text') !== (read !== null) || (level === 'error' && evidence !== 'text'),
    )
    expect(wrong).toEqual([])
  })
})

test('the authority was called otherwise until 2016', () => {
  expect(formerDutchAuthority.until < dutchAuthority.from).toBe(true)
  const { names } = formerDutchAuthority
  expect(['het College bescherming persoonsgegevens', 'bij het CBP', 'www.cbpweb.nl'].every((text) => names.test(text))).toBe(true)
  expect(['de Autoriteit Persoonsgegevens', 'https://autoriteitpersoonsgegevens.nl', 'CBPR'].some((text) => names.test(text))).toBe(false)
})

test('art. 50 of the AI Act applies from 2 August 2026, for marking by older systems from 2 December', () => {
  expect(aiDutyApplies('1', '2026-08-01')).toBe(false)
  expect(aiDutyApplies('1', '2026-08-02', 'older')).toBe(true)
  expect(aiDutyApplies('2', '2026-08-02')).toBe(true)
  expect(aiDutyApplies('2', '2026-12-01', 'older')).toBe(false)
  expect(aiDutyApplies('2', '2026-12-02', 'older')).toBe(true)
})

describe('the UAVG', () => {
  const articles = (letter: Article9Ground, kind: SpecialKind, on = today) => uavgGroundsFor(letter, kind, on).map(({ article }) => article)

  test('which letters ask for a law', () => {
    expect(article9Grounds.filter(needsLaw)).toEqual(['b', 'g', 'h', 'i', 'j'])
  })

  test('which articles are that law', () => {
    expect(articles('b', 'health')).toEqual(['30(1)'])
    expect(articles('h', 'health')).toEqual(['30(3)', '30a', '30b'])
    expect(articles('g', 'biometric')).toEqual(['23', '23a', '29', '30(5)'])
    expect(articles('g', 'genetic')).toEqual(['23', '23a', '28(1)', '28(2)', '30(5)'])
    expect(articles('j', 'race')).toEqual(['24'])
    expect(articles('b', 'union')).toEqual([])
    expect(specialKinds.filter((kind) => kind !== 'genetic').flatMap((kind) => articles('i', kind))).toEqual([])
  })

  test('what the Verzamelwet added holds from 1 September 2026', () => {
    expect(articles('h', 'health', '2026-08-31')).toEqual(['30(3)'])
    expect(articles('g', 'belief', '2026-08-31')).toEqual(['23', '27', '30(5)'])
  })
})
