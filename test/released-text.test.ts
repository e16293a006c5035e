import { describe, expect, test } from 'vitest'
import { bind } from '../src/bind/bind.ts'
import { createReport } from '../src/diagnostics/diagnostic.ts'
import { markdown } from '../src/export/markdown.ts'
import { wordingOf } from '../src/history/wording.ts'
import { memoryHost, readMemory } from '../src/host/memory.ts'
import { load, loadBuiltIn } from '../src/load/load.ts'
import type { Document, Released } from '../src/model/document.ts'
import { parse } from '../src/parse/parse.ts'
import { render } from '../src/render/render.ts'
import { builtIn, policyFiles } from './fixtures/compiling.ts'

const changelog = `
- id: oven
  date: 2026-10-12
  statements: [privacy]
  weight: material
  summary: { nl: 'De *oven* is nieuw. Zie [de ontvangers](#recipients).', en: The oven is new. }
  effective: 2026-10-14
  urgent: { nl: De oude oven brandde af., en: The old oven burned down. }
- id: flour
  date: 2025-03-03
  statements: [privacy]
  weight: clarifying
  summary: { nl: Over meel., en: About flour. }
`

/** The privacy statement of the bakery in a language, with the newest note as new, and as this version. */
const documentOf = async (language: 'nl' | 'en', released: Released | null): Promise<Document> => {
  const files = { ...policyFiles('korenaar'), 'policies/korenaar/changelog.yaml': changelog }
  const host = memoryHost({ files, builtIn: readMemory(builtIn), today: '2026-11-22' })
  const report = createReport()
  const parsed = parse(await load(host, 'korenaar', await loadBuiltIn(host), report), report)
  const program = bind(parsed, report)
  const changes = program.changes.toReversed()
  const dates = {
    asOf: '2026-11-22',
    facts: '',
    changes,
    newChanges: changes.slice(0, 1),
    overtaken: new Set<string>(),
    released,
    lastChanged: '2026-10-12',
  }
  const none = { ...dates, changes: [], newChanges: [], released: null, lastChanged: null }
  const timeline = new Map(program.statements.map(({ id }) => [id, id === 'privacy' ? dates : none]))
  const documents = render(program, timeline, parsed, report)
  const found = documents.find((document) => document.statement === 'privacy' && document.language === language)
  if (found === undefined) throw new Error(JSON.stringify(report.all()))
  return found
}
const version: Released = { version: '2026-10-12', published: '2026-10-12', effective: '2026-10-14', previous: '2025-03-03' }
const [dutch, english, draft] = [await documentOf('nl', version), await documentOf('en', version), await documentOf('nl', null)]
const dates = ({ opening }: Document) => opening.filter(({ data }) => data?.role === 'dates')

describe('the dates of a statement', () => {
  test('say when it changed and, of a version, from when it holds', () => {
    expect(markdown(dutch)).toContain('Laatst gewijzigd op 12 oktober 2026. Versie 2026-10-12, geldig vanaf 14 oktober 2026.\n')
    expect(markdown(english)).toContain('Last changed on 12 October 2026. Version 2026-10-12, in force from 14 October 2026.\n')
    expect(markdown(draft)).toContain('Laatst gewijzigd op 12 oktober 2026.\n')
    expect(dates(dutch)).toHaveLength(1)
    expect(JSON.stringify(dates(dutch))).toContain('{"day":"2026-10-14"}')
  })

  test('are no part of the wording', () => {
    expect(wordingOf(dutch)).toBe(wordingOf(draft))
  })
})

describe('the changes of a version', () => {
  test('are the notes that no version told before, in the language of the document', () => {
    expect(dutch.released).toEqual(version)
    expect(draft.released).toBeNull()
    expect(english.changes).toEqual([
      {
        id: 'oven',
        date: '2026-10-12',
        effective: '2026-10-14',
        weight: 'material',
        summary: [{ type: 'text', value: 'The oven is new.' }],
        urgent: [{ type: 'text', value: 'This could not wait. The old oven burned down.' }],
      },
    ])
    expect(dutch.changes[0]?.summary.map(({ type }) => type)).toEqual(['text', 'emphasis', 'text', 'link', 'text'])
  })

  test('are told in the statement with why they could not wait', () => {
    expect(markdown(english)).toContain(
      '- **12 October 2026.** The oven is new. This applies from 14 October 2026. This could not wait. The old oven burned down.\n',
    )
    expect(markdown(dutch)).toContain('Dit geldt vanaf 14 oktober 2026. Dit kon niet wachten. De oude oven brandde af.\n')
    expect(markdown(dutch)).toContain('- **3 maart 2025.** Over meel.\n')
  })
})
