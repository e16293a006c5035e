import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts'
import { frame } from '../src/report/frame.ts'
import { reporters } from '../src/report/reporters.ts'
import { root } from './fixtures/compiling.ts'
import { file, hostileFindings, hostileView, placeless, range, undated, unknown, view, waived } from './fixtures/reporting.ts'

describe('pretty', () => {
  test('shows place, sentence, marked lines, hint, help and count', () => {
    expect(reporters.pretty([unknown], view)).toBe(
      [
        'error  unknown-processor                     policies/pro4all/purposes.yaml:14:7',
        '',
        '  No processor is called `hubspott`.',
        '',
        '  13 │   shared-with:',
        '  14 │     - hubspott',
        '     │       ~~~~~~~~',
        '  hint  Did you mean `hubspot`?',
        '  help  verklaar explain unknown-processor',
        '',
        '1 error',
        '',
      ].join('\n'),
    )
  })

  test('names related places, and does without place or source', () => {
    const related = { message: 'It is first named here.', place: range(2, 1, 4) }
    const bare: Diagnostic = { code: 'no-policies', severity: 'warning', message: 'There are no policies.', hints: [], related: [] }
    expect(reporters.pretty([{ ...unknown, related: [related] }, bare], { sources: new Map(), colour: false, width: 60 })).toBe(
      [
        'error  unknown-processor  policies/pro4all/purposes.yaml:14:7',
        '',
        '  No processor is called `hubspott`.',
        '',
        '  also  It is first named here. policies/pro4all/purposes.yaml:2:1',
        '  hint  Did you mean `hubspot`?',
        '  help  verklaar explain unknown-processor',
        '',
        'warning  no-policies',
        '',
        '  There are no policies.',
        '',
        '  help  verklaar explain no-policies',
        '',
        '1 error, 1 warning',
        '',
      ].join('\n'),
    )
  })

  test('says who accepts what is waived, and counts it apart', () => {
    expect(reporters.pretty([waived], { ...view, sources: new Map() })).toBe(
      [
        'waived  gdpr-13-1-b                           policies/pro4all/purposes.yaml:1:1',
        '',
        '  No contact of the officer is given.',
        '',
        '  hint  Add `officer`.',
        '  note  Accepted by A. de Vries until 2027-05-01: The officer begins in May.',
        '  help  verklaar explain gdpr-13-1-b',
        '',
        '1 waived',
        '',
      ].join('\n'),
    )
  })

  test('says so when there is nothing', () => {
    expect(reporters.pretty([], view)).toBe('No findings.\n')
  })

  test('colours only when asked, and colouring changes no character of the text', () => {
    const coloured = reporters.pretty([unknown], { ...view, colour: true })
    expect(coloured).toContain('\u001b[31m')
    expect(stripVTControlCharacters(coloured)).toBe(reporters.pretty([unknown], view))
  })
})

describe('frame', () => {
  const rows = (text: string, place: ReturnType<typeof range>, width = 80) => frame(text, place, width)

  test('marks an empty range once, at the end of a line too', () => {
    expect(rows('name:', range(1, 6, 6))).toEqual(['  1 │ name:', '    │      ~'])
  })

  test('marks the first line of a longer range', () => {
    expect(rows('a: 1\nlist:\n  - one\n', range(2, 1, 8, 3))).toEqual(['  1 │ a: 1', '  2 │ list:', '    │ ~~~~~'])
  })

  test('leaves carets and bars of the source as they are', () => {
    expect(rows('^^^ | ^^\n', range(1, 1, 4))).toEqual(['  1 │ ^^^ | ^^', '    │ ~~~'])
    expect(rows('^^^\nx\n', range(2, 1, 2))).toEqual(['  1 │ ^^^', '  2 │ x', '    │ ~'])
  })

  test('keeps the marked part of a long line in view', () => {
    const long = `${'a'.repeat(300)}HERE${'b'.repeat(300)}`
    const [line, marks] = rows(long, range(1, 301, 305), 60)
    expect(line?.length).toBeLessThanOrEqual(60)
    expect(line?.slice(marks?.indexOf('~'), (marks?.lastIndexOf('~') ?? 0) + 1)).toBe('HERE')
    expect(line).toMatch(/│ ….*…$/)
  })

  test('a range longer than the window is marked as far as it is seen', () => {
    const [line, marks] = rows('x'.repeat(500), range(1, 1, 501), 60)
    expect(marks?.length).toBe(line?.length)
  })

  test('is empty for a line that the file does not have', () => {
    expect(rows('one line', range(9, 1, 2))).toEqual([])
  })
})

describe('hostile characters', () => {
  const hostile = 'a\u001b[2J\u009b1m\r\n::error::x\u202e\u200b\u{e0041}\u2028\ud800 ##[error]y ##vso[task]z'
  const finding: Diagnostic = {
    code: 'hostile\u0007',
    severity: 'error',
    message: `::warning::No processor is called \`${hostile}\`.`,
    place: { ...range(1, 7, 9), file: `policies/${hostile}.yaml` },
    hints: [{ message: hostile }],
    related: [{ message: hostile, place: { ...range(1, 1, 1), file: hostile } }],
  }
  const text = 'key: \u202e\u001b[31mred\u0000\n'
  const view = { sources: new Map([[finding.place?.file ?? '', text]]), colour: false }

  test('are written out, one finding cannot look like two', () => {
    const out = reporters.pretty([finding], view)
    expect(out).not.toMatch(/[^\n\P{Cc}]|\p{Cf}|\p{Cs}|\u2028/u)
    expect(out).not.toMatch(/^\s*::|##\[|##vso\[/m)
    expect(out).toContain('<U+202E>')
    expect(out.split('\n')).toHaveLength(12)
  })

  test('move the marks with them', () => {
    const [line, marks] = frame(text, range(1, 7, 11), 80)
    expect(line).toBe('  1 │ key: <U+202E><U+001B>[31mred<U+0000>')
    expect(line?.slice(marks?.indexOf('~'), (marks?.lastIndexOf('~') ?? 0) + 1)).toBe('<U+001B>[31')
  })

  test('are escaped in JSON, which still means the same', () => {
    const out = reporters.json([finding], view)
    expect(out).not.toMatch(/[^\n\P{Cc}]|\p{Cf}|\p{Cs}|\u2028|##\[|##vso\[/u)
    expect(JSON.parse(out).diagnostics[0].hints[0].message).toBe(hostile)
  })
})

describe('json', () => {
  const validate = new Ajv({ allErrors: true, formats: { date: true } }).compile(
    JSON.parse(readFileSync(`${root}schemas/diagnostics.schema.json`, 'utf8')),
  )
  const read = (diagnostics: readonly Diagnostic[]) => {
    const value = JSON.parse(reporters.json(diagnostics, view))
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true)
    return value
  }

  test('has the format, a summary and whole findings', () => {
    expect(read([unknown])).toEqual({
      format: 1,
      summary: { error: 1, warning: 0, advice: 0, waived: 0 },
      diagnostics: [
        {
          code: 'unknown-processor',
          severity: 'error',
          message: 'No processor is called `hubspott`.',
          place: { file, start: { line: 14, column: 7 }, end: { line: 14, column: 15 } },
          hints: [{ message: 'Did you mean `hubspot`?', fix: 'hubspot' }],
          related: [],
        },
      ],
    })
  })

  test('keeps to its schema, with and without a place, related places and a waiver', () => {
    expect(read([undated, waived, placeless])).toMatchObject({
      summary: { error: 0, warning: 1, advice: 1, waived: 1 },
      diagnostics: [
        { related: undated.related },
        { severity: 'error', waived: { reason: 'The officer begins in May.', by: 'A. de Vries', until: '2027-05-01' } },
        { code: 'no-policies' },
      ],
    })
    expect(read([])).toMatchObject({ diagnostics: [] })
  })

  test('has a schema that refuses what is not in it', () => {
    const { diagnostics } = read([unknown])
    for (const wrong of [
      { ...diagnostics[0], about: 'data.email' },
      { ...diagnostics[0], severity: 'fatal' },
    ])
      expect(validate({ ...read([]), diagnostics: [wrong] })).toBe(false)
  })

  test('means what the findings mean, whatever they say', () => {
    fc.assert(
      fc.property(hostileFindings, (diagnostics) => {
        const out = reporters.json(diagnostics, view)
        expect(out).not.toMatch(/[^\n\P{Cc}]|\p{Cf}|\p{Cs}|\u2028|##\[|##vso\[|^\s*::/mu)
        expect(JSON.parse(out).diagnostics).toEqual(diagnostics)
      }),
    )
  })
})

test('a log of findings is told line by line, whatever they say', () => {
  fc.assert(
    fc.property(hostileFindings, (diagnostics) => {
      const out = reporters.pretty(diagnostics, hostileView(diagnostics))
      expect(out).not.toMatch(/[^\n\P{Cc}]|\p{Cf}|\p{Cs}|\u2028|##\[|##vso\[|^\s*::/mu)
      expect(out.match(/^ {2}help {2}/gm) ?? []).toHaveLength(diagnostics.length)
    }),
  )
})
