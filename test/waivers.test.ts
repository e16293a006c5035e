import { describe, expect, test } from 'vitest'
import { json } from '../src/report/json.ts'
import { buildOf, compile, type Files } from './fixtures/compiling.ts'
import { goodPolicy } from './fixtures/rule-pages.ts'

const policyPath = 'policies/gemeente/policy.yaml'
const good = goodPolicy('gemeente')

/** The municipality without a way to reach its officer, and with these lines more. */
const unreachable = (lines: string): Files => ({
  ...good,
  [policyPath]: `${(good[policyPath] ?? '').replace(/^officer:\n(?: {2}.*\n)+/m, 'officer:\n  name: Joris Rietdekker\n')}${lines}\n`,
})

const waiver = (more: string) => `waivers:
  - code: gdpr-13-1-b
    reason: The new officer starts in March.
    accepted-by: A. Jansen, director
    ${more}`

const summary = async (files: Files, day?: string) => {
  const { diagnostics, failed } = await compile(files, day)
  return { failed, told: diagnostics.map(({ code, severity, waived }) => `${severity} ${code}${waived === undefined ? '' : ', waived'}`) }
}

describe('a waiver', () => {
  test('accepts a finding, which stays listed and stops nothing', async () => {
    const files = unreachable(waiver('until: 2027-03-31'))
    expect(await summary(unreachable(''))).toEqual({ failed: true, told: ['error gdpr-13-1-b'] })
    expect(await summary(files)).toEqual({ failed: false, told: ['error gdpr-13-1-b, waived'] })
    const { compilation, out } = await buildOf(files)
    expect(Object.keys(out).length).toBeGreaterThan(0)
    const [finding] = compilation.diagnostics
    expect(finding?.waived).toEqual({ reason: 'The new officer starts in March.', by: 'A. Jansen, director', until: '2027-03-31' })
    expect(JSON.parse(json(compilation.diagnostics, { sources: new Map(), colour: false }))).toMatchObject({
      summary: { error: 0, warning: 0, advice: 0, waived: 1 },
    })
  })

  test('holds until its last day, counted from the as-of date', async () => {
    const files = unreachable(waiver('until: 2026-11-30'))
    expect(await summary(files, '2026-11-30')).toEqual({ failed: false, told: ['error gdpr-13-1-b, waived'] })
    expect(await summary(files, '2026-12-01')).toEqual({ failed: true, told: ['error gdpr-13-1-b', 'warning ended-waiver'] })
  })

  test('for an entry accepts what is found in that entry and nothing else', async () => {
    const files = unreachable(waiver('about: purpose.parking\n    until: 2027-03-31'))
    expect(await summary(files)).toEqual({ failed: true, told: ['error gdpr-13-1-b', 'warning unused-waiver'] })
  })

  test('cannot accept a problem, nor what is wrong with waivers', async () => {
    const files = { ...good, [policyPath]: `${good[policyPath]}${waiver('until: 2027-03-31').replace('gdpr-13-1-b', 'unused-waiver')}\n` }
    expect((await summary(files)).told).toContain('error unknown-rule')
  })
})

test('a level can be raised, and a raised warning fails', async () => {
  const noted = { ...good, [policyPath]: `${good[policyPath]}rules: { unprinted-clause: error }\n` }
  const files = {
    ...noted,
    'policies/gemeente/clauses/nothing.nl.md': '# Niets\n\nNiets.\n',
    'policies/gemeente/clauses/nothing.en.md': '# Nothing\n\nNothing.\n',
  }
  expect(await summary(noted)).toEqual({ failed: false, told: [] })
  expect(await summary(files)).toEqual({ failed: true, told: ['error unprinted-clause'] })
})
