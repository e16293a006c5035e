import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts'
import { reporters } from '../src/report/reporters.ts'
import { sarif } from '../src/report/sarif.ts'
import { root } from './fixtures/compiling.ts'
import { range, run, unknown, view } from './fixtures/reporting.ts'

const place = { ...range(5, 1, 1), file: 'policies/pro4all/changelog.yaml' }
const finding: Diagnostic = {
  ...unknown,
  hints: [{ message: 'Put this note at the top.', fix: '- id: later\n  date: 2026-11-10\n', place }],
}

test('lines that would be put in stand in a log as they would in the file', () => {
  expect(reporters.pretty([finding], view)).toContain(
    '  hint  Put this note at the top.\n\n- id: later\n  date: 2026-11-10\n\n  help  verklaar explain unknown-processor\n',
  )
})

test('what they hold is obeyed by no terminal and no build server', () => {
  const hostile = { ...finding, hints: [{ message: 'Put this in.', fix: 'a: \u001B[2J\n::error::x\n', place }] }
  expect(reporters.pretty([hostile], view)).toContain('\n\na: <U+001B>[2J\n<U+003A>:error::x\n\n')
})

test('JSON and SARIF say where they would stand', () => {
  const json = JSON.parse(reporters.json([finding], view))
  const schema = JSON.parse(readFileSync(`${root}schemas/diagnostics.schema.json`, 'utf8'))
  expect(new Ajv({ formats: { date: true } }).validate(schema, json)).toBe(true)
  expect(json.diagnostics[0].hints).toEqual(finding.hints)
  const [result] = JSON.parse(sarif([finding], view, run)).runs[0].results
  expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('policies/pro4all/purposes.yaml')
  expect(result.fixes[0].artifactChanges).toEqual([
    {
      artifactLocation: { uri: 'policies/pro4all/changelog.yaml', uriBaseId: '%SRCROOT%' },
      replacements: [
        {
          deletedRegion: { startLine: 5, startColumn: 1, endLine: 5, endColumn: 1 },
          insertedContent: { text: '- id: later\n  date: 2026-11-10\n' },
        },
      ],
    },
  ])
})
