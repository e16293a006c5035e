import { describe, expect, test } from 'vitest'
import type { Compilation } from '../src/compile.ts'
import { compile, type Files, written } from './fixtures/compiling.ts'

interface Note {
  readonly id: string
  readonly date: string
  readonly statements: readonly string[]
}

const policyYaml = `kind: policy
languages: [nl, en]
voice: formal
organisation: { name: Kapsalon Knip }
statements:
  - { id: customers, covers: [privacy], title: { nl: Klanten, en: Customers }, sections: [controller, changes] }
  - { id: staff, covers: [privacy], title: { nl: Personeel, en: Staff }, sections: [controller] }
`

const withNotes = (notes: readonly Note[]): Files => ({
  'policies/knip/policy.yaml': policyYaml.replace(', changes]', notes.length > 0 ? ', changes]' : ']'),
  'policies/knip/changelog.yaml': JSON.stringify(
    notes.map((note) => ({ ...note, weight: 'material', summary: { nl: `Bericht ${note.id}.`, en: `Note ${note.id}.` } })),
  ),
})

const note = (id: string, date: string, statements: readonly string[] = ['customers']): Note => ({ id, date, statements })

/** When each statement says that it last changed. */
const datesOf = ({ statements }: Compilation) =>
  Object.fromEntries(statements.map(({ statement, language, lastChanged }) => [`${statement} ${language}`, lastChanged]))

const undated = ({ diagnostics }: Compilation) =>
  diagnostics.filter(({ code }) => code === 'wp260-version').map(({ message }) => /`(\w+)`/.exec(message)?.[1])

const three = [note('one', '2025-03-09'), note('two', '2026-11-21', ['customers', 'staff']), note('three', '2026-11-22')]

describe('the date of a statement', () => {
  test('is the day of its newest note, the same in both languages', async () => {
    const compiled = await compile(withNotes(three), '2027-01-01')
    expect(datesOf(compiled)).toEqual({
      'customers nl': '2026-11-22',
      'customers en': '2026-11-22',
      'staff nl': '2026-11-21',
      'staff en': '2026-11-21',
    })
    expect(undated(compiled)).toEqual([])
  })

  test.each([
    ['2025-03-08', null, null],
    ['2025-03-09', '2025-03-09', null],
    ['2026-11-20', '2025-03-09', null],
    ['2026-11-21', '2026-11-21', '2026-11-21'],
    ['2026-11-22', '2026-11-22', '2026-11-21'],
    ['2999-12-31', '2026-11-22', '2026-11-21'],
  ])('as of %s is %s for one statement and %s for another', async (asOf, customers, staff) => {
    // The section of changes is empty before the first note.
    const files =
      customers === null ? { ...withNotes(three), 'policies/knip/policy.yaml': policyYaml.replace(', changes]', ']') } : withNotes(three)
    const compiled = await compile(files, asOf)
    expect(datesOf(compiled)).toEqual({ 'customers nl': customers, 'customers en': customers, 'staff nl': staff, 'staff en': staff })
    expect(undated(compiled)).toEqual([...(customers === null ? ['customers'] : []), ...(staff === null ? ['staff'] : [])])
  })

  test('does not depend on the order of the notes', async () => {
    const orders = [three, [...three].reverse(), [three[1], three[2], three[0]] as Note[]]
    const outputs = await Promise.all(orders.map((notes) => written(withNotes(notes), '2027-01-01')))
    for (const out of outputs) expect(out['knip/customers/nl/statement.md']).toBe(outputs[0]?.['knip/customers/nl/statement.md'])
  })

  test('is said in words, and marked as a day', async () => {
    const out = await written(withNotes(three), '2027-01-01')
    expect(out['knip/customers/nl/fragment.html']).toContain('Laatst gewijzigd op <time datetime="2026-11-22">22 november 2026</time>')
    expect(out['knip/customers/en/fragment.html']).toContain('Last changed on <time datetime="2026-11-22">22 November 2026</time>')
    expect(JSON.parse(out['knip/customers/en/statement.json'] ?? '')).toMatchObject({ dates: { lastChanged: '2026-11-22' }, version: null })
  })

  test('is said nowhere where there is none', async () => {
    const out = await written({ ...withNotes([]) })
    for (const [path, text] of Object.entries(out))
      if (/\.(?:html|md)$/.test(path)) expect(text, path).not.toMatch(/<time|Last changed|Laatst gewijzigd/)
    expect(JSON.parse(out['knip/staff/en/statement.json'] ?? '')).toMatchObject({ dates: { lastChanged: null } })
  })
})

describe('the changes that a statement tells', () => {
  const changesIn = async (asOf: string) => {
    const { 'knip/customers/en/statement.md': markdown = '' } = await written(withNotes(three), asOf)
    return [...markdown.matchAll(/^- \*\*(.+?)\.\*\* (.+)$/gm)].map(([, day, summary]) => [day, summary])
  }

  test('are its own, newest first', async () => {
    expect(await changesIn('2027-01-01')).toEqual([
      ['22 November 2026', 'Note three.'],
      ['21 November 2026', 'Note two.'],
      ['9 March 2025', 'Note one.'],
    ])
  })

  test('leave out what is still to come', async () => {
    expect(await changesIn('2026-11-20')).toEqual([['9 March 2025', 'Note one.']])
  })

  test('of one day come in the order of the file, which is newest first', async () => {
    const sameDay = withNotes([note('evening', '2026-01-01'), note('morning', '2026-01-01')])
    const { 'knip/customers/en/statement.md': markdown = '' } = await written(sameDay)
    expect(markdown.indexOf('evening')).toBeLessThan(markdown.indexOf('morning'))
    expect(markdown).toContain('evening')
  })
})

test('a date that does not exist is refused', async () => {
  const { diagnostics, failed } = await compile(withNotes([note('one', '2026-02-29')]))
  expect(diagnostics.map(({ code }) => code)).toEqual(['invalid-date'])
  expect(failed).toBe(true)
})
