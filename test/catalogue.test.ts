import { describe, expect, test } from 'vitest'
import { codes } from '../src/codes.ts'
import { core, extended } from './fixtures/catalogue.ts'
import { pagePaths } from './fixtures/rule-pages.ts'

const answered = new Set(codes.flatMap(({ catalogue }) => catalogue ?? []))
const duties = codes.filter(({ duty }) => duty !== undefined)

test('80 core and 40 extended rules', () => {
  expect([core.length, extended.length, new Set([...core, ...extended]).size]).toEqual([80, 40, 120])
})

test.each([...core, ...extended])('%s is answered by a code', (id) => {
  expect(answered).toContain(id)
})

test('no code answers what is not in the catalogue', () => {
  const known = new Set([...core, ...extended])
  expect([...answered].filter((id) => !known.has(id))).toEqual([])
})

describe.each(duties.map((one) => [one.code, one] as const))('%s', (code, { level, catalogue, duty }) => {
  test('is named after its id in the catalogue', () => {
    expect(code).toBe(catalogue?.toLowerCase().replaceAll('.', '-'))
  })

  test('blocks only on what was read, or on our own judgement', () => {
    expect([duty?.evidence.grade, level]).not.toEqual(['unreviewed', 'error'])
  })

  test('quotes the words that were read, with the day', () => {
    if (duty?.evidence.grade !== 'read') return
    const { on, source, words } = duty.evidence
    expect(on).toMatch(/^2026-\d\d-\d\d$/)
    expect(source.length).toBeGreaterThan(5)
    expect(words.split(/\s+/).length).toBeGreaterThan(1)
    expect(words.split(/\s+/).length).toBeLessThanOrEqual(40)
  })

  test('names articles', () => {
    expect([duty?.evidence.grade, duty?.law.length]).not.toEqual(['read', 0])
  })
})

test.each(duties.filter(({ catalogue }) => core.includes(catalogue ?? '')).map(({ code }) => code))('%s has a Dutch page', (code) => {
  expect(pagePaths).toContain(`docs/rules/${code}.nl.md`)
})
