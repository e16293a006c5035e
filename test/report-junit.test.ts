import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts'
import { junit } from '../src/report/junit.ts'
import { hostileFindings, hostileView, placeless, run, undated, unknown, view, waived } from './fixtures/reporting.ts'
import { type Element, readXml } from './fixtures/xml.ts'

/** The attributes of each element that the schemas of Ant and Jenkins both know and that one of them asks for. */
const attributes: Readonly<Record<string, readonly string[]>> = {
  testsuites: [],
  testsuite: ['name', 'package', 'id', 'timestamp', 'hostname', 'tests', 'failures', 'errors', 'skipped', 'time'],
  testcase: ['name', 'classname', 'time'],
  failure: ['message', 'type'],
  skipped: ['message'],
  properties: [],
  'system-out': [],
  'system-err': [],
}

/** The elements inside of each, as both schemas take them. */
const order: Readonly<Record<string, RegExp>> = {
  testsuites: /^(?:testsuite )+$/,
  testsuite: /^properties (?:testcase )+system-out system-err $/,
  testcase: /^(?:failure |skipped )?$/,
}

const faultsOf = ({ name, attributes: written, children }: Element): readonly string[] => [
  ...(Object.keys(written).join(' ') === attributes[name]?.join(' ') ? [] : [`${name}: attributes`]),
  ...((order[name] ?? /^$/).test(children.map((child) => `${child.name} `).join('')) ? [] : [`${name}: order`]),
  ...children.flatMap(faultsOf),
]

/** The suites of a report that keeps to the schemas, and whose numbers are right. */
const suitesOf = (xml: string): readonly Element[] => {
  const root = readXml(xml)
  expect(faultsOf(root)).toEqual([])
  for (const [index, { attributes: head, children }] of root.children.entries()) {
    const cases = children.filter(({ name }) => name === 'testcase')
    const having = (outcome: string) => String(cases.filter((one) => one.children[0]?.name === outcome).length)
    expect(head).toMatchObject({
      id: String(index),
      timestamp: '2026-05-01T00:00:00',
      tests: String(cases.length),
      failures: having('failure'),
      skipped: having('skipped'),
      errors: '0',
    })
    expect(new Set(cases.map((one) => one.attributes['name'])).size).toBe(cases.length)
    expect(cases.every((one) => one.attributes['name'] !== '' && one.attributes['classname'] !== '')).toBe(true)
  }
  return root.children
}
const casesOf = (suite: Element | undefined) => suite?.children.filter(({ name }) => name === 'testcase') ?? []

test('has a suite for each file and a case for each finding', () => {
  const suites = suitesOf(junit([unknown, undated, waived, placeless], view, run))
  expect(suites.map(({ attributes: head }) => [head['name'], head['tests']])).toEqual([
    ['policies/pro4all/purposes.yaml', '2'],
    ['policies/pro4all/policy.yaml', '1'],
    ['verklaar', '1'],
  ])
})

describe('a finding', () => {
  const [own, other] = suitesOf(junit([unknown, undated, waived], view, run))
  const [failed, skipped] = casesOf(own)

  test('that fails the command is a failure, with all that the log says', () => {
    expect(failed?.attributes).toEqual({
      name: 'unknown-processor: No processor is called `hubspott`.',
      classname: 'policies.pro4all.purposes',
      time: '0',
    })
    expect(failed?.children[0]?.attributes).toEqual({ message: 'No processor is called `hubspott`.', type: 'error' })
    expect(failed?.text).toContain('14 │     - hubspott\n')
    expect(failed?.text).toContain('hint  Did you mean `hubspot`?\n')
  })

  test('that is waived is skipped, with who accepts it and why', () => {
    expect(skipped?.children[0]?.attributes).toEqual({
      message: 'Accepted by A. de Vries until 2027-05-01: The officer begins in May.',
    })
  })

  test('that fails nothing passes, and is told in the output of its suite', () => {
    expect(casesOf(other)[0]?.children).toEqual([])
    expect(other?.children.find(({ name }) => name === 'system-out')?.text).toContain('has no change note')
  })

  test('fails as the command is asked to', () => {
    const [suite] = suitesOf(junit([undated], view, { ...run, fails: () => true }))
    expect(suite?.attributes['failures']).toBe('1')
  })
})

test('a finding that is told twice has two names: servers drop the second of a name', () => {
  const again: Diagnostic = { ...unknown, place: { file: 'a.yaml', start: { line: 2, column: 1 }, end: { line: 2, column: 2 } } }
  const [suite] = suitesOf(junit([again, { ...again, hints: [] }], view, run))
  expect(casesOf(suite).map((one) => one.attributes['name'])).toEqual([
    'unknown-processor: No processor is called `hubspott`.',
    'unknown-processor: No processor is called `hubspott`. (2)',
  ])
})

test('without findings there is one case, which passes: servers take none for a fault', () => {
  expect(suitesOf(junit([], view, run)).map((suite) => casesOf(suite).map((one) => one.attributes['name']))).toEqual([['no findings']])
})

test('is XML that keeps to the schemas, whatever the findings say', () => {
  fc.assert(
    fc.property(hostileFindings, (diagnostics) => {
      const xml = junit(diagnostics, hostileView(diagnostics), run)
      expect(xml).not.toMatch(/[^\n\P{Cc}]|\p{Cf}|\p{Cs}|\u2028|##\[|##vso\[|^\s*::/mu)
      expect(suitesOf(xml).flatMap(casesOf)).toHaveLength(Math.max(1, diagnostics.length))
    }),
  )
})

test.each([
  '<a/>',
  '<?xml version="1.0" encoding="UTF-8"?>\n<a>\n',
  '<?xml version="1.0" encoding="UTF-8"?>\n<a></b>\n',
  '<?xml version="1.0" encoding="UTF-8"?>\n<a/><b/>\n',
  '<?xml version="1.0" encoding="UTF-8"?>\n<a b="1" b="2"/>\n',
  '<?xml version="1.0" encoding="UTF-8"?>\n<a>&b;</a>\n',
  '<?xml version="1.0" encoding="UTF-8"?>\n<a>\u0001</a>\n',
  '<?xml version="1.0" encoding="UTF-8"?>\n<a><!-- --></a>\n',
  '<?xml version="1.0" encoding="UTF-8"?>\n<a>]]></a>\n',
])('the reader of this test refuses %j', (xml) => {
  expect(() => readXml(xml)).toThrow('No XML')
})
