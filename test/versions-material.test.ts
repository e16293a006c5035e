import { describe, expect, test } from 'vitest'
import { bind } from '../src/bind/bind.ts'
import { materialChanges } from '../src/check/versions/material.ts'
import { createReport } from '../src/diagnostics/diagnostic.ts'
import { sourcesOf } from '../src/history/sources.ts'
import { load, loadBuiltIn } from '../src/load/load.ts'
import type { SourcesOfStatements } from '../src/model/statement-sources.ts'
import { parse } from '../src/parse/parse.ts'
import { type Edit, edited, good, instead, newPurpose, policy } from './fixtures/changed-shop.ts'
import { asOf, type Files } from './fixtures/compiling.ts'
import { changesByName } from './fixtures/material-changes.ts'
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

const ownCookie = (category: string): Edit => [
  'cookies.yaml',
  'choice:\n',
  `theme:\n  name: Thema\n  category: ${category}\n  vendor: self\n  purpose: { nl: Hiermee onthouden wij uw kleuren., en: This lets us remember your colours. }\n  consent: false\nchoice:\n`,
]

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
    ['a recipient in other letters', instead('processors.yaml', 'name: Tikteller B.V.', 'name: TikTeller bv')],
    ['a recipient of another legal form', instead('processors.yaml', 'name: Tikteller B.V.', 'name: Tikteller N.V.')],
    ['a controller in other letters', instead('policy.yaml', 'name: Federwerk Uhren AG', 'name: Federwerk-Uhren A. G.')],
    ['a telephone number in other groups', instead('policy.yaml', "phone: '+31 00 000 00 03'", "phone: '+31 (00) 0000003'")],
    ['a register number in other groups', instead('policy.yaml', 'register-number: CHE-000.000.000', 'register-number: CHE 000000000')],
    ['a decision in the place of another', instead('processors.yaml', 'safeguard: [{ kind: adequacy }]', 'safeguard: [{ kind: dpf }]')],
    ['a functional cookie of our own', [ownCookie('functional')]],
    ['one more way to ask', instead('policy.yaml', 'rights:\n', 'rights:\n  email: rechten@federwerk.example\n')],
  ])('not so: %s', async (_name, edits) => {
    expect(whatIn(now, await sourcesIn(edited(edits)), 'privacy')).toEqual([])
    expect(whatIn(now, await sourcesIn(edited(edits)), 'cookie')).toEqual([])
  })
})
