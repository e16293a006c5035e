import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse as parseYaml, stringify } from 'yaml'
import { bind } from '../src/bind/bind.ts'
import type { CheckInput } from '../src/check/input.ts'
import { staleTranslation } from '../src/check/rules/stale-translation.ts'
import { unknownTranslation } from '../src/check/rules/unknown-translation.ts'
import { type Compared, staleTexts } from '../src/check/versions/stale.ts'
import { twinsIn } from '../src/check/words/twins.ts'
import { createReport, type Diagnostic } from '../src/diagnostics/diagnostic.ts'
import { type Rule, runRules } from '../src/diagnostics/rule.ts'
import { canonical } from '../src/history/fingerprint.ts'
import { sourcesOf } from '../src/history/sources.ts'
import { memoryHost } from '../src/host/memory.ts'
import { load, loadBuiltIn } from '../src/load/load.ts'
import type { Place } from '../src/model/place.ts'
import type { Previous } from '../src/model/previous.ts'
import type { Program, SourceText } from '../src/model/program.ts'
import type { Language } from '../src/model/schema/text.ts'
import type { SourcesOfStatements } from '../src/model/statement-sources.ts'
import { parse } from '../src/parse/parse.ts'
import { asOf, builtIn, type Files } from './fixtures/compiling.ts'
import { goodPolicy, readPage } from './fixtures/rule-pages.ts'

interface Compiled {
  readonly program: Program
  readonly sources: SourcesOfStatements
}

const ours = await loadBuiltIn(memoryHost({ files: {}, builtIn, today: asOf }))

const diagnosed = async (files: Files, policy = 'molen') => {
  const report = createReport()
  const parsed = parse(await load(memoryHost({ files, builtIn, today: asOf }), policy, ours, report), report)
  return { parsed, report }
}

const compiled = async (files: Files, policy = 'molen'): Promise<Compiled> => {
  const { parsed, report } = await diagnosed(files, policy)
  const program = bind(parsed, report)
  expect(report.all().map(({ message }) => message)).toEqual([])
  return { program, sources: sourcesOf(parsed, program) }
}

/** What was released: the sources as they come back from their file. */
const released = ({ sources }: Compiled, version = '2026-10-12'): Previous =>
  new Map(
    [...sources].map(([id, one]) => [id, { record: { version }, sources: JSON.parse(canonical(one)) as unknown }]),
  ) as unknown as Previous

const inputOf = (before: Compiled, now: Compiled): Compared => ({ ...now, previous: released(before) })

const staleIn = (before: Compiled, now: Compiled) => staleTexts(inputOf(before, now))
const namesIn = (before: Compiled, now: Compiled) => staleIn(before, now).map(({ name }) => name)

const findingsOf = (rule: Rule<CheckInput>, before: Compiled, now: Compiled): readonly Diagnostic[] => {
  const found: Diagnostic[] = []
  runRules([rule], inputOf(before, now) as CheckInput, (diagnostic) => found.push(diagnostic))
  return found
}

const lineOf = ({ file, start }: Place) => `${file}:${start.line}`

const purposes = `orders:
  name: { nl: Bestellingen, en: Orders }
  description:
    nl: >-
      Wij bakken wat u bestelt
      en brengen het.
    en: We bake what you order.
  data:
    - name
    - item: email
      note: { nl: als u mailt, en: if you e-mail us }
    - item: phone
      note: { nl: als u belt, en: if you call us }
  provision:
    needed: voluntary
    consequence: { nl: Zonder adres geen brood., en: Without an address no bread. }
`

const statements = `kind: policy
organisation: { name: Molen B.V. }
languages: [nl, en]
voice: formal
statements:
  - id: cookie
    covers: [cookie]
    title: { nl: Cookieverklaring, en: Cookie statement }
    sections: [cookie-intro]
  - id: privacy
    covers: [privacy]
    title: { nl: Privacyverklaring, en: Privacy statement }
    summary:
      - { nl: Wij malen meel., en: We mill flour. }
      - { nl: Wij bezorgen brood., en: We deliver bread. }
    sections:
      - section: purposes
        title: { nl: Waarom, en: Why }
      - clause-at-the-mill
commitment: { nl: Wij vragen weinig., en: We ask little. }
rights:
  offered:
    - right: erasure
      text: { nl: Wij wissen alles., en: We erase everything. }
documents:
  lease: { name: { nl: de huurovereenkomst, en: the lease } }
`

const molen: Files = {
  'policies/molen/policy.yaml': statements,
  'policies/molen/purposes.yaml': purposes,
  'policies/molen/data.yaml': `name: { name: { nl: naam, en: name } }
email: { name: { nl: e-mailadres, en: e-mail address } }
phone: { name: { nl: telefoonnummer, en: telephone number } }
`,
  'policies/molen/clauses/at-the-mill.nl.md': '# Bij de molen\n\nU mag binnenkijken.\n\nDe molen draait op zaterdag.\n',
  'policies/molen/clauses/at-the-mill.en.md': '# At the mill\n\nYou can look inside.\n\nThe mill turns on Saturdays.\n',
  'policies/molen/locales/nl/common.yaml': `contact:
  title: Zo bereikt u ons
  intro_informal: Vraag het ons.
  intro_formal: Vraagt u het ons.
`,
  'policies/molen/locales/en/common.yaml': `contact:
  title: How to reach us
  intro: Ask us.
`,
}

const bakery: Files = {
  ...goodPolicy('korenaar'),
  'policies/korenaar/locales/nl/common.yaml': 'contact: { title: Zo bereikt u ons }\nsummary: { title: In het kort }\n',
  'policies/korenaar/locales/en/common.yaml': 'contact: { title: How to reach us }\nsummary: { title: In short }\n',
}

type Edit = readonly [file: string, from: string, to: string]

const edited = (edits: readonly Edit[], files: Files = molen): Files => {
  const next: Record<string, string> = { ...files }
  for (const [file, from, to] of edits) {
    const path = `policies/molen/${file}`
    expect(next[path], `${file}: ${from}`).toContain(from)
    next[path] = (next[path] ?? '').replace(from, to)
  }
  return next
}

const before = await compiled(molen)
const after = (edits: readonly Edit[]) => compiled(edited(edits))

const oneChanged: readonly (readonly [what: string, name: string, edit: Edit])[] = [
  ['a text of a register', 'purposes.yaml#orders.name', ['purposes.yaml', 'en: Orders', 'en: Sales']],
  ['a nested text', 'purposes.yaml#orders.provision.consequence', ['purposes.yaml', 'geen brood', 'ook geen brood']],
  ['a note beside data', 'purposes.yaml#orders.data.phone.note', ['purposes.yaml', 'als u belt', 'als u ons belt']],
  ['a text of policy.yaml', 'policy.yaml#commitment', ['policy.yaml', 'We ask little', 'We ask very little']],
  ['a right in own words', 'policy.yaml#rights.offered.erasure.text', ['policy.yaml', 'We erase everything', 'We erase it all']],
  ['the title of a statement', 'policy.yaml#statements.privacy.title', ['policy.yaml', 'Privacyverklaring', 'Uw privacy']],
  ['the title of a section', 'policy.yaml#statements.privacy.sections.purposes.title', ['policy.yaml', 'nl: Waarom', 'nl: Waartoe']],
  ['a line of a summary', 'policy.yaml#statements.privacy.summary', ['policy.yaml', 'We deliver bread', 'We bring bread']],
  ['the name of a document', 'policy.yaml#documents.lease.name', ['policy.yaml', 'the lease', 'the contract']],
  ['a clause', 'clauses/at-the-mill', ['clauses/at-the-mill.en.md', 'Saturdays', 'Sundays']],
  ['the title of a clause', 'clauses/at-the-mill', ['clauses/at-the-mill.nl.md', '# Bij', '# In']],
  ['a message', 'locales/common#contact.title', ['locales/en/common.yaml', 'How to reach us', 'Contact']],
  ['a message with a voice', 'locales/common#contact.intro', ['locales/nl/common.yaml', 'Vraagt u het ons', 'Stelt u ons uw vraag']],
]

describe('a text is stale of which one language changed', () => {
  test.each(oneChanged)('%s', async (_what, name, edit) => {
    expect(namesIn(before, await after([edit]))).toEqual([name])
  })

  test('which says in which language, since when, and where', async () => {
    const [stale, ...others] = staleIn(before, await after([['purposes.yaml', 'brengen het', 'bezorgen het']]))
    expect(others).toEqual([])
    expect(stale).toMatchObject({
      name: 'purposes.yaml#orders.description',
      changed: ['nl'],
      unchanged: ['en'],
      statement: 'privacy',
      version: '2026-10-12',
      about: 'purpose.orders',
      place: { file: 'policies/molen/purposes.yaml', start: { line: 7, column: 9 } },
      changedPlace: { file: 'policies/molen/purposes.yaml', start: { line: 4 } },
    })
    expect(stale?.checked).toMatch(/^[0-9a-f]{12}$/)
  })

  test('a clause and a message with the places in both of their files', async () => {
    const now = await after([
      ['clauses/at-the-mill.en.md', 'Saturdays', 'Sundays'],
      ['locales/nl/common.yaml', 'Vraagt u het', 'Vraag het'],
    ])
    expect(staleIn(before, now).map(({ place, changedPlace }) => [lineOf(place), lineOf(changedPlace)])).toEqual([
      ['policies/molen/locales/en/common.yaml:3', 'policies/molen/locales/nl/common.yaml:4'],
      ['policies/molen/clauses/at-the-mill.nl.md:3', 'policies/molen/clauses/at-the-mill.en.md:3'],
    ])
  })
})

describe('a text is not stale', () => {
  const fine: readonly (readonly [what: string, edits: readonly Edit[]])[] = [
    ['that did not change', []],
    [
      'of which both languages changed',
      [
        ['purposes.yaml', 'nl: Bestellingen', 'nl: Verkoop'],
        ['purposes.yaml', 'en: Orders', 'en: Sales'],
      ],
    ],
    ['that only runs over other lines', [['purposes.yaml', 'bestelt\n      en', 'bestelt en']]],
    ['of a clause with other spaces', [['clauses/at-the-mill.nl.md', 'binnenkijken.\n\nDe', 'binnenkijken. De']]],
    ['that is new', [['policy.yaml', 'rights:', 'complaints: { nl: Zeg het ons., en: Tell us. }\nrights:']]],
    ['that is gone', [['policy.yaml', 'commitment: { nl: Wij vragen weinig., en: We ask little. }\n', '']]],
    ['of an entry with another id', [['purposes.yaml', 'orders:\n  name: { nl: Bestellingen', 'sales:\n  name: { nl: Verkoop']]],
    ['that has moved in a list', [['policy.yaml', '- { nl: Wij malen meel., en: We mill flour. }\n      ', '']]],
    [
      'below a line that is new in a list',
      [['policy.yaml', '- { nl: Wij malen meel.', '- { nl: Wij zijn een molen., en: We are a mill. }\n      - { nl: Wij malen meel.']],
    ],
  ]
  test.each(fine)('%s', async (_what, edits) => {
    expect(namesIn(before, await after(edits))).toEqual([])
  })

  test('of a list in another order, but for the item of which one language changed', async () => {
    const now = await after([
      ['policy.yaml', '- { nl: Wij malen meel., en: We mill flour. }\n      ', ''],
      ['policy.yaml', 'en: We deliver bread. }\n', 'en: We bring bread. }\n      - { nl: Wij malen meel., en: We mill flour. }\n'],
    ])
    expect(staleIn(before, now).map(({ name, place }) => [name, lineOf(place)])).toEqual([
      ['policy.yaml#statements.privacy.summary', 'policies/molen/policy.yaml:14'],
    ])
  })

  test('in a policy of one language, nor while a language is added', async () => {
    const oneLanguage: Edit = ['policy.yaml', 'languages: [nl, en]', 'languages: [nl]']
    const changed: Edit = ['purposes.yaml', 'nl: Bestellingen', 'nl: Verkoop']
    expect(namesIn(before, await after([oneLanguage, changed]))).toEqual([])
    expect(namesIn(await after([oneLanguage]), await after([changed]))).toEqual([])
  })

  test('in a statement that was never released', async () => {
    const now = await after([['purposes.yaml', 'nl: Bestellingen', 'nl: Verkoop']])
    expect(staleTexts({ ...now, previous: new Map() })).toEqual([])
  })
})

describe('a text that several statements have', () => {
  const changed: Edit = ['policy.yaml', 'We ask little', 'We ask very little']

  test('is told once, of the first of them', async () => {
    expect(staleIn(before, await after([changed]))).toMatchObject([{ name: 'policy.yaml#commitment', statement: 'cookie' }])
  })

  test.each(['privacy', 'cookie'])('is stale beside the newest version of %s alone', async (statement) => {
    const now = await after([changed])
    const old = released(before).get(statement)
    if (old === undefined) throw new Error('it was released')
    const previous: Previous = new Map([...released(now, '2026-11-01'), [statement, old]])
    expect(staleTexts({ ...now, previous })).toMatchObject([{ name: 'policy.yaml#commitment', statement, version: '2026-10-12' }])
  })
})

const file = 'policies/molen/translations.yaml'
const withTranslations = (files: Files, lines: readonly string[]): Files => ({ ...files, [file]: `${lines.join('\n')}\n` })

describe('a text that was read again', () => {
  const dutch: Edit = ['purposes.yaml', 'nl: Bestellingen', 'nl: Verkoop']
  const changed = edited([dutch])
  const recorded = async () => {
    const [hint = ''] = findingsOf(staleTranslation, before, await compiled(changed)).flatMap(({ hints }) => hints[1]?.message ?? [])
    return withTranslations(changed, [hint.slice(hint.indexOf('- {'))])
  }

  test('is not stale once the line of the hint stands in translations.yaml', async () => {
    const now = await compiled(await recorded())
    expect(namesIn(before, now)).toEqual([])
    expect(findingsOf(unknownTranslation, before, now)).toEqual([])
  })

  test.each([
    ['Dutch', ['purposes.yaml', 'nl: Verkoop', 'nl: Verkopen']],
    ['English', ['purposes.yaml', 'en: Orders', 'en: Order']],
  ] as const)('is asked for again when its %s changes once more', async (language, edit) => {
    const now = await compiled(edited([edit], await recorded()))
    // With the English changed too, both are new.
    expect(namesIn(before, now)).toEqual(language === 'Dutch' ? ['purposes.yaml#orders.name'] : [])
    expect(findingsOf(unknownTranslation, before, now)).toHaveLength(1)
  })

  test('is released with both, and compared with that from then on', async () => {
    const second = await recorded()
    const release = await compiled(second)
    expect(namesIn(release, await compiled(second))).toEqual([])
    expect(namesIn(release, await compiled(changed))).toEqual([])
    const english = await compiled(edited([['purposes.yaml', 'en: Orders', 'en: Sales']], changed))
    expect(staleIn(release, english)).toMatchObject([{ name: 'purposes.yaml#orders.name', changed: ['en'], unchanged: ['nl'] }])
    const dutchAgain = await compiled(edited([['purposes.yaml', 'nl: Verkoop', 'nl: Verkopen']], second))
    expect(namesIn(release, dutchAgain)).toEqual(['purposes.yaml#orders.name'])
  })

  test('is known whatever the spaces and the order of languages', async () => {
    const files = edited([['purposes.yaml', '{ nl: Verkoop, en: Orders }', '{ en: Orders, nl: "Verkoop  " }']], await recorded())
    expect(namesIn(before, await compiled(files))).toEqual([])
  })
})

describe('the warning', () => {
  test('says which language did not change, and what to add', async () => {
    const now = await after([['purposes.yaml', 'brengen het', 'bezorgen het']])
    const [stale] = staleIn(before, now)
    expect(findingsOf(staleTranslation, before, now)).toEqual([
      {
        code: 'stale-translation',
        severity: 'warning',
        about: 'purpose.orders',
        message: 'The English text `purposes.yaml#orders.description` is as it was in version 2026-10-12, and the Dutch one changed.',
        place: stale?.place,
        hints: [
          { message: 'Change it too.' },
          {
            message: `Or, if it is still right beside the other, add this line to translations.yaml: - { text: purposes.yaml#orders.description, checked: '${stale?.checked}' }`,
          },
        ],
        related: [{ message: 'The Dutch one is here.', place: stale?.changedPlace }],
      },
    ])
  })
})

describe('an entry of translations.yaml', () => {
  const told = async (lines: readonly string[], edits: readonly Edit[] = []) =>
    findingsOf(unknownTranslation, before, await compiled(withTranslations(edited(edits), lines)))
  const english: Edit = ['purposes.yaml', 'en: Orders', 'en: Sales']
  const checkedNow = async () => staleIn(before, await after([english]))[0]?.checked ?? ''

  test('must name a text', async () => {
    const [finding, ...others] = await told(["- { text: purposes.yaml#order.name, checked: '3f2a9c1b07de' }"])
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      code: 'unknown-translation',
      severity: 'warning',
      message: 'No statement has a text `purposes.yaml#order.name`.',
      hints: [{ message: 'Did you mean `purposes.yaml#orders.name`?', fix: 'purposes.yaml#orders.name' }],
      place: { file, start: { line: 1, column: 11 } },
    })
  })

  test('must be of the words that stand there; the right value is offered', async () => {
    const line = "- { text: purposes.yaml#orders.name, checked: '3f2a9c1b07de', by: J. de Vries }"
    const checked = await checkedNow()
    const [finding, ...others] = await told([line], [english])
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      message: 'The text `purposes.yaml#orders.name` has changed since it was checked.',
      hints: [
        {
          message: `If you have read all languages again and they still say the same, write \`checked: '${checked}'\`.`,
          fix: `'${checked}'`,
        },
        { message: 'Remove the entry.' },
      ],
    })
    const { start, end } = finding?.place ?? { start: { column: 0 }, end: { column: 0 } }
    const fixed = line.slice(0, start.column - 1) + finding?.hints[0]?.fix + line.slice(end.column - 1)
    expect(await told([fixed], [english])).toEqual([])
    expect(namesIn(before, await compiled(withTranslations(edited([english]), [fixed])))).toEqual([])
  })

  test('is of no use where nothing is stale', async () => {
    const [finding] = await told(["- { text: purposes.yaml#orders.name, checked: '3f2a9c1b07de' }"])
    expect(finding?.hints).toEqual([{ message: 'Remove the entry.' }])
  })

  test('offers no value where several items of a list are stale', async () => {
    const edits: readonly Edit[] = [
      ['policy.yaml', 'We mill flour', 'We grind flour'],
      ['policy.yaml', 'We deliver bread', 'We bring bread'],
    ]
    const name = 'policy.yaml#statements.privacy.summary'
    const items = staleIn(before, await after(edits)).map(({ checked }) => checked)
    expect(new Set(items).size).toBe(2)
    const lines = items.map((checked) => `- { text: ${name}, checked: '${checked}' }`)
    expect(await told(lines, edits)).toEqual([])
    expect((await told([`- { text: ${name}, checked: '3f2a9c1b07de' }`], edits))[0]?.hints).toEqual([{ message: 'Remove the entry.' }])
  })

  test('stands there once', async () => {
    const line = `- { text: purposes.yaml#orders.name, checked: '${await checkedNow()}' }`
    const [finding, ...others] = await told([line, line], [english])
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      message: 'The text `purposes.yaml#orders.name` stands here for the second time.',
      place: { start: { line: 2 } },
      related: [{ place: { start: { line: 1 } } }],
    })
  })

  test('is right as its page shows it', async () => {
    const { right } = readPage('docs/rules/unknown-translation.md')
    const files = { ...bakery, 'policies/korenaar/translations.yaml': right.map(({ text }) => `${text}\n`).join('') }
    const now = await compiled(files, 'korenaar')
    expect(now.program.translations).toHaveLength(2)
    expect(findingsOf(unknownTranslation, now, now)).toEqual([])
  })

  test.each(['123456789012', '12345678e901', '000000000012'])('has a number of %s in quotes', async (digits) => {
    const { report } = await diagnosed(withTranslations(molen, [`- { text: policy.yaml#commitment, checked: ${digits} }`]))
    expect(report.all()).toMatchObject([{ code: 'quote-number', hints: [{ fix: `'${digits}'` }] }])
  })
})

/** The languages of a text that are changed in a trial. */
type Choice = readonly Language[]

const isCompared = ({ path, language, locate }: SourceText) =>
  language !== undefined && path[0] !== 'changelog.yaml' && locate(0, 1).file.startsWith('policies/korenaar/')

/** The pairs of texts of the bakery that stand in its statements. */
const pairsOf = (program: Program) => twinsIn(program).filter((twins) => [...twins.values()].every(isCompared))

/** A file with more words at the end of some of its texts. */
const lengthened = (text: string, at: readonly SourceText['path'][]): string => {
  const value: unknown = parseYaml(text)
  for (const path of at) {
    const [last = '', ...above] = path.toReversed()
    const home = above.reduceRight<unknown>((inner, step) => (inner as Record<string | number, unknown>)[step], value)
    const mapping = home as Record<string | number, string>
    mapping[last] = `${mapping[last]} Nieuw.`
  }
  return stringify(value, { lineWidth: 0 })
}

const changedFiles = (texts: readonly SourceText[]): Files => {
  const files: Record<string, string> = { ...bakery }
  for (const path of new Set(texts.map((text) => fileOf(text)))) {
    const own = texts.filter((text) => fileOf(text) === path)
    const written = files[path] ?? ''
    files[path] = path.endsWith('.md')
      ? `${written}\nNieuw.\n`
      : lengthened(
          written,
          own.map(({ path: [, ...keys], isMessage }) => (isMessage ? String(keys[0]).split('.') : keys)),
        )
  }
  return files
}

const fileOf = (text: SourceText): string => text.locate(0, 1).file

const firstLineOf = (text: SourceText): string => {
  const { file: path, start } = text.locate(text.text.search(/\S/), text.text.search(/\S/) + 1)
  return `${path}:${start.line}`
}

test('of any texts that change, those are listed of which one language did, and no others', async () => {
  const old = await compiled(bakery, 'korenaar')
  const pairs = pairsOf(old.program)
  expect(pairs.length).toBeGreaterThan(150)
  const choice = fc.constantFrom<Choice>([], [], [], ['nl'], ['en'], ['nl', 'en'])
  await fc.assert(
    fc.asyncProperty(fc.array(choice, { minLength: pairs.length, maxLength: pairs.length }), async (choices) => {
      const texts = pairs.flatMap((twins, index) => (choices[index] ?? []).flatMap((language) => twins.get(language) ?? []))
      const now = await compiled(changedFiles(texts), 'korenaar')
      const expected = pairsOf(now.program).flatMap((twins, index) => {
        const [changed, ...others] = choices[index] ?? []
        if (changed === undefined || others.length > 0) return []
        const places = [changed === 'nl' ? 'en' : 'nl', changed].map((language) => twins.get(language as Language))
        return places.map((text) => text && firstLineOf(text)).join(' ')
      })
      const found = staleIn(old, now).map(({ place, changedPlace }) => `${lineOf(place)} ${lineOf(changedPlace)}`)
      expect(found.toSorted()).toEqual(expected.toSorted())
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 12) },
  )
})
