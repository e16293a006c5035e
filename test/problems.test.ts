import { describe, expect, test } from 'vitest'
import { codes } from '../src/codes.ts'
import { badInputs } from './bad-input/cases.ts'
import { badDisks } from './bad-input/disk.ts'

const found = new Set([...Object.values(badInputs).flat(), ...badDisks].map(({ finds }) => finds.split(' ')[0]))

test('no code stands for two things', () => {
  expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length)
})

describe.each(codes.map((one) => [one.code, one] as const))('%s', (_, { code, kind, level, title }) => {
  test('is a name that fits in an address, and says what it is about in whole sentences', () => {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(title).toMatch(/^[A-Z].*\.$/s)
    expect(['error', 'warning', 'advice']).toContain(level)
  })

  // What each problem says is held against its cases in bad-input.test.ts; a problem without a case is dead.
  if (kind === 'problem') {
    test('is found in some bad input', () => {
      expect(found).toContain(code)
      expect(level).toBe('error')
    })
  }
})

test('every finding that is expected has a code', () => {
  const known = new Set(codes.map(({ code }) => code))
  expect([...found].filter((code) => code === undefined || !known.has(code))).toEqual([])
})
