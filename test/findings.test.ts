import { describe, expect, test, vi } from 'vitest'
import { createReport, type Diagnostic } from '../src/diagnostics/diagnostic.ts'
import { defineProblem } from '../src/diagnostics/problem.ts'
import { runRules } from '../src/diagnostics/rule.ts'
import { nearest } from '../src/diagnostics/suggest.ts'
import { countryCodes } from '../src/model/schema/countries.ts'
import { frame } from '../src/report/frame.ts'

/** How long the texts were that were compared, and those that were made visible. */
const lengths = vi.hoisted(() => ({ compared: [] as number[], shown: [] as number[] }))

vi.mock('fastest-levenshtein', async (original) => {
  const real = await original<{ distance: (one: string, other: string) => number }>()
  return { distance: (one: string, other: string) => lengths.compared.push(other.length) && real.distance(one, other) }
})
vi.mock('../src/report/visible.ts', async (original) => {
  const real = await original<{ visible: (text: string) => string }>()
  return { ...real, visible: (text: string) => (lengths.shown.push(text.length), real.visible(text)) }
})

const place = (line: number, file = 'policies/ketting/data.yaml') => ({ file, start: { line, column: 1 }, end: { line, column: 2 } })
const finding = (line: number, severity: Diagnostic['severity'] = 'error', file?: string): Diagnostic => ({
  code: 'invalid-id',
  severity,
  message: `The finding of line ${line}.`,
  place: place(line, file),
  hints: [],
  related: [],
})
const reportOf = (findings: readonly Diagnostic[]) => {
  const report = createReport()
  for (const one of findings) report.add(one)
  return report
}
const lines = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

describe('a report', () => {
  test('tells a hundred findings of a file, and how many more there are', () => {
    const all = reportOf(lines(5000).map((line) => finding(line))).all()
    expect(all.map(({ message }) => message)).toEqual([
      ...lines(100).map((line) => `The finding of line ${line}.`),
      'This file has 4900 more findings.',
    ])
    expect(all.at(-1)).toMatchObject({ code: 'more-findings', severity: 'error', place: place(101) })
  })

  test('tells a hundred findings and no more than there are', () => {
    expect(reportOf(lines(100).map((line) => finding(line))).all()).toHaveLength(100)
    expect(
      reportOf([...lines(101), ...lines(101)].map((line) => finding(line)))
        .all()
        .at(-1)?.message,
    ).toBe('This file has 1 more finding.')
  })

  test('tells the findings of another file beside it', () => {
    const all = reportOf([...lines(300).map((line) => finding(line)), finding(1, 'advice', 'policies/ketting/other.yaml')]).all()
    expect(all.at(-1)?.place?.file).toBe('policies/ketting/other.yaml')
    expect(all).toHaveLength(102)
  })

  test('fails for an error that is only counted, and says so', () => {
    const report = reportOf([...lines(150).map((line) => finding(line, 'advice')), finding(151, 'error'), finding(152, 'warning')])
    expect(report.failed).toBe(true)
    expect(report.all().at(-1)).toMatchObject({ code: 'more-findings', severity: 'error' })
    expect(
      reportOf(lines(150).map((line) => finding(line, 'warning')))
        .all()
        .at(-1)?.severity,
    ).toBe('warning')
  })

  test('gives what it takes to another one, which counts it once', () => {
    const whole = reportOf(lines(60).map((line) => finding(line, 'advice')))
    const part = createReport(whole)
    expect(part.failed).toBe(false)
    for (const line of lines(200)) part.add(finding(line + 60))
    expect([whole.failed, part.failed]).toEqual([true, true])
    expect(part.all().at(-1)?.message).toBe('This file has 100 more findings.')
    expect(whole.all().at(-1)?.message).toBe('This file has 160 more findings.')
  })
})

describe('a finding', () => {
  const hints = vi.fn(({ found }: { found: string }) => [{ message: `Did you mean \`${found}\`?`, fix: found }])
  const problem = defineProblem({ code: 'any', about: 'Any.', message: ({ found }: { found: string }) => `\`${found}\` is wrong.`, hints })

  test('looks for its hints when they are told, and once', () => {
    const made = lines(500).map((line) => problem(place(line), { found: 'x' }))
    expect(hints).not.toHaveBeenCalled()
    expect(made[0]?.hints).toEqual(made[0]?.hints)
    expect(hints).toHaveBeenCalledTimes(1)
  })

  test('quotes the beginning of what is very long', () => {
    const { message, hints: told } = problem(place(1), { found: 'x'.repeat(1_000_000) })
    expect(message).toBe(`\`${'x'.repeat(80)}…\` is wrong.`)
    expect(told).toEqual([{ message: `Did you mean \`${'x'.repeat(80)}…\`?` }])
    expect(problem(place(1), { found: 'x'.repeat(80) }).message).toBe(`\`${'x'.repeat(80)}\` is wrong.`)
  })

  test('is short, even if what it quotes holds backticks', () => {
    expect(problem(place(1), { found: 'x`'.repeat(100_000) }).message.length).toBeLessThan(1100)
  })

  test('of a rule is as short', () => {
    const long = `\`${'x'.repeat(5000)}\` is wrong.`
    const report = createReport()
    const rule = {
      code: 'any',
      level: 'advice' as const,
      about: 'Any.',
      check: (_: null, say: (at: typeof where, what: object) => void) => say(where, what),
    }
    const where = place(1)
    const what = { message: long, hints: [long] }
    runRules([rule as never], { program: {} as never }, (one) => report.add(one))
    const [told] = report.all()
    expect([told?.message.length, told?.hints[0]?.message.length]).toEqual([93, 93])
  })
})

describe('the nearest name', () => {
  test('is not looked for where nobody can have meant one', () => {
    lengths.compared.length = 0
    expect(nearest('x'.repeat(65), ['x'.repeat(64)])).toBeUndefined()
    expect(nearest('postcodes', ['x'.repeat(1000), 'post', 'postcode'])).toBe('postcode')
    expect(lengths.compared).toEqual(['postcode'.length])
  })

  test('of a country is looked for among codes that are collected once', () => {
    expect(countryCodes()).toBe(countryCodes())
    expect(countryCodes().length).toBeGreaterThan(200)
  })
})

describe('the lines around a finding', () => {
  test('are cut before anything in them is written out', () => {
    lengths.shown.length = 0
    const source = `${'\u202E'.repeat(500_000)}\n${'\u202E'.repeat(500_000)}HERE${'\u202E'.repeat(500_000)}\n`
    const rows = frame(source, { file: 'x', start: { line: 2, column: 500_001 }, end: { line: 2, column: 500_005 } }, 80)
    expect(rows[1]).toContain('HERE')
    expect(Math.max(...lengths.shown)).toBeLessThan(200)
  })

  test('are found in one look at the file', () => {
    const source = 'naam: x\n'.repeat(10_000)
    const split = vi.spyOn(String.prototype, 'split')
    for (const line of lines(100)) frame(source, place(9000 + line), 80)
    const whole = split.mock.contexts.filter((text) => String(text).length > 1000)
    split.mockRestore()
    expect(whole).toHaveLength(1)
  })
})
