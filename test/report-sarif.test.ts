import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts'
import { sarif } from '../src/report/sarif.ts'
import { root } from './fixtures/compiling.ts'
import { file, hostileFindings, hostileView, placeless, run, undated, unknown, view, waived } from './fixtures/reporting.ts'

interface Result {
  readonly ruleId: string
  readonly message: { readonly text: string }
  readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }[]
  readonly partialFingerprints: Readonly<Record<string, string>>
}

// An address must be one that ends where it should: nothing in a file's name may be a host, a query or a fragment.
const isAddress = (text: string) => URL.canParse(text, 'https://a.example/') && /^[\w.~:/%-]*$/.test(text)
const isDay = (text: string) => !Number.isNaN(Date.parse(text))
const validate = new Ajv2020({
  strict: false,
  allErrors: true,
  formats: { uri: (text) => URL.canParse(text), 'uri-reference': isAddress, 'date-time': isDay, uuid: /^[0-9a-f-]{36}$/i },
}).compile(JSON.parse(readFileSync(`${root}test/fixtures/sarif/sarif-2.1.0.json`, 'utf8')))

/** The one run of a log that is valid. */
const runOf = (text: string): { readonly tool: { readonly driver: object }; readonly results: readonly Result[] } => {
  const log = JSON.parse(text)
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
  return log.runs[0]
}
const resultsOf = (diagnostics: readonly Diagnostic[], more = {}) => runOf(sarif(diagnostics, view, { ...run, ...more })).results

test('lists every rule with its level and what it rests on', () => {
  const { driver } = runOf(sarif([], view, run)).tool
  expect(driver).toMatchObject({ name: 'Verklaar', semanticVersion: '1.2.3' })
  expect((driver as { rules: readonly object[] }).rules[0]).toEqual({
    id: 'gdpr-13-1-b',
    shortDescription: { text: 'The officer’s contact is given.' },
    fullDescription: { text: 'The officer’s contact is given. See Art. 37.' },
    help: { text: '`verklaar explain gdpr-13-1-b` tells what it means and what to do.' },
    defaultConfiguration: { level: 'error' },
    properties: { tags: ['GDPR 13(1)(b)'] },
  })
})

describe('a result', () => {
  test('has its rule, sentences, range and fix', () => {
    const region = { startLine: 14, startColumn: 7, endLine: 14, endColumn: 15 }
    const artifactLocation = { uri: file, uriBaseId: '%SRCROOT%' }
    expect(resultsOf([unknown])).toEqual([
      {
        ruleId: 'unknown-processor',
        ruleIndex: 2,
        level: 'error',
        message: { text: 'No processor is called `hubspott`. Did you mean `hubspot`?' },
        locations: [{ physicalLocation: { artifactLocation, region } }],
        fixes: [
          {
            description: { text: 'Did you mean `hubspot`?' },
            artifactChanges: [{ artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: 'hubspot' } }] }],
          },
        ],
        partialFingerprints: { 'finding/v1': expect.stringMatching(/^[0-9a-f]{32}:1$/) },
      },
    ])
  })

  test('names related places', () => {
    expect(resultsOf([undated])[0]).toMatchObject({
      level: 'warning',
      relatedLocations: [{ id: 0, message: { text: 'It is first named here.' }, physicalLocation: { region: { startLine: 2 } } }],
    })
  })

  test('that is waived is suppressed, with who accepts it and why', () => {
    expect(resultsOf([waived])[0]).toMatchObject({
      level: 'error',
      message: { text: 'No contact of the officer is given. Add `officer`.' },
      suppressions: [
        { kind: 'inSource', status: 'accepted', justification: 'Accepted by A. de Vries until 2027-05-01: The officer begins in May.' },
      ],
    })
  })

  test('without a place is in the folder of all policies, as code scanning takes none that is nowhere', () => {
    expect(resultsOf([placeless])[0]).toMatchObject({
      level: 'note',
      locations: [{ physicalLocation: { artifactLocation: { uri: 'policies' } } }],
    })
  })

  test('is found from the root of the repository', () => {
    expect(resultsOf([unknown], { folder: 'legal/' })[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(`legal/${file}`)
  })

  test('has nothing in its text that a reader would take for a placeholder or a link', () => {
    const message = 'See [here](1) and {0} or {{retention.books.period}}.'
    expect(resultsOf([{ ...unknown, message, hints: [] }])[0]?.message.text).toBe(
      'See [here] (1) and {{0}} or {{{{retention.books.period}}}}.',
    )
  })
})

describe('a fingerprint', () => {
  const fingerprints = (diagnostics: readonly Diagnostic[], text: string) =>
    runOf(sarif(diagnostics, { ...view, sources: new Map([[file, text]]) }, run)).results.map(
      ({ partialFingerprints }) => partialFingerprints['finding/v1'],
    )
  const at = (line: number, column: number): Diagnostic => ({
    ...unknown,
    place: { file, start: { line, column }, end: { line, column: column + 8 } },
  })
  const [first] = fingerprints([at(1, 3)], '- hubspott\n')

  test('stays when the line moves', () => {
    expect(fingerprints([at(4, 7)], '# more\n\n\n    - hubspott\n')).toEqual([first])
  })

  test('is another for other words', () => {
    expect(fingerprints([at(1, 3)], '- hubspotz\n')).not.toEqual([first])
  })

  test('tells findings apart that are alike', () => {
    const all = fingerprints([at(1, 3), at(2, 3)], '- hubspott\n- hubspott\n')
    expect(all).toEqual([first, first?.replace(':1', ':2')])
  })
})

test('is valid whatever the findings say', () => {
  fc.assert(
    fc.property(hostileFindings, (diagnostics) => {
      const text = sarif(diagnostics, hostileView(diagnostics), run)
      expect(text).not.toMatch(/[^\n\P{Cc}]|\p{Cf}|\p{Cs}|\u2028|##\[|##vso\[|^\s*::/mu)
      const { results } = runOf(text)
      expect(results.map(({ ruleId }) => ruleId)).toEqual(diagnostics.map(({ code }) => code))
      for (const { message } of results) expect(message.text).not.toMatch(/\]\(|(?<!\{)(?:\{\{)*\{(?!\{)/)
      const files = results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri ?? '')
      expect(files.map(decodeURIComponent)).toEqual(
        diagnostics.map(({ place }) => (place === undefined ? 'policies' : place.file.replaceAll(/\p{Cs}/gu, '\ufffd'))),
      )
    }),
  )
})
