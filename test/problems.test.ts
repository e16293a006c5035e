import { expect, test } from 'vitest'
import { codes } from '../src/codes.ts'
import { badInputs } from './bad-input/cases.ts'
import { badConfigs } from './bad-input/config.ts'
import { badDisks } from './bad-input/disk.ts'
import { badReleases } from './bad-input/releases.ts'
import { badRequests } from './bad-input/requests.ts'

const found = new Set(
  [...Object.values(badInputs).flat(), ...badDisks, ...badReleases, ...badRequests, ...badConfigs].map(({ finds }) => finds.split(' ')[0]),
)

test('no code stands for two things', () => {
  expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length)
})

test.each(codes.map((one) => [one.code, one] as const))('%s is a name that fits in an address, and is about something', (_, one) => {
  expect(one.code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  expect(one.title).toMatch(/^[A-Z].*\.$/s)
  expect(['error', 'warning', 'advice']).toContain(one.level)
})

// What each problem says is held against its cases in bad-input.test.ts; a problem without a case would be dead.
const problems = codes.filter(({ kind }) => kind === 'problem')

test.each(problems.map(({ code, level }) => [code, level] as const))('the problem %s is found in some bad input', (code, level) => {
  expect(found).toContain(code)
  expect(level).toBe('error')
})

test('every finding that is expected has a code', () => {
  const known = new Set(codes.map(({ code }) => code))
  expect([...found].filter((code) => code === undefined || !known.has(code))).toEqual([])
})
