import { describe, expect, test } from 'vitest'
import { bind } from '../src/bind/bind.ts'
import { materialChanges } from '../src/check/versions/material.ts'
import { createReport } from '../src/diagnostics/diagnostic.ts'
import { sourcesOf } from '../src/history/sources.ts'
import { load, loadBuiltIn } from '../src/load/load.ts'
import type { SourcesOfStatements } from '../src/model/statement-sources.ts'
import { parse } from '../src/parse/parse.ts'
import { type Edit, edited, good, newPurpose, policy } from './fixtures/changed-shop.ts'
import { asOf, type Files } from './fixtures/compiling.ts'
import { changesByName, instead } from './fixtures/material-changes.ts'
import { hostOn } from './fixtures/publishing.ts'

const builtIn = await loadBuiltIn(hostOn(good, asOf))

const sourcesIn = async (files: Files): Promise<SourcesOfStatements> => {
  const report = createReport()
  const parsed = parse(await load(hostOn(files, asOf), policy, builtIn, report), report)
  const program = bind(parsed, report)
  expect(report.all()).toEqual([])
  return sourcesOf(parsed, program)
}

const now = await sourcesIn(good)

const whatIn = (old: SourcesOfStatements, current: SourcesOfStatements, statement: string) =>
  materialChanges(old.get(statement)?.files ?? {}, current.get(statement)?.files ?? {}).map(({ what }) => what)

describe('a change matters to people, and the opposite does not', () => {
  test.each(Object.entries(changesByName))('%s', async (_name, { what, edits, base = [], statement = 'privacy', back }) => {
    const was = edited(base)
    const [one, other] = [await sourcesIn(was), await sourcesIn(edited(edits, was))]
    expect(whatIn(one, other, statement)).toEqual([what])
    expect(whatIn(other, one, statement)).toEqual(back === undefined ? [] : [back])
  })

  test.each<[string, readonly Edit[]]>([
    ['a new purpose without data', [newPurpose('data: none')]],
    ['words', instead('policy.yaml', 'nl: Cookieverklaring', 'nl: Cookies')],
    ['a country in the EEA', instead('processors.yaml', 'name: Tikteller B.V.\n', 'name: Tikteller B.V.\n  access-from: [BE]\n')],
    ['another street', instead('policy.yaml', 'street: Unruhgasse 5', 'street: Unruhgasse 6')],
    [
      'standard clauses in the place of a decision',
      instead('processors.yaml', 'safeguard: [{ kind: adequacy }]', 'safeguard: [{ kind: scc }]'),
    ],
    ['one more way to ask', instead('policy.yaml', 'rights:\n', 'rights:\n  email: rechten@federwerk.example\n')],
  ])('not so: %s', async (_name, edits) => {
    expect(whatIn(now, await sourcesIn(edited(edits)), 'privacy')).toEqual([])
  })
})
