import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { differencesBetween } from '../src/difference/differences.ts'
import { sentencesOf } from '../src/difference/sentences.ts'
import { notFacts } from '../src/model/facts.ts'
import { languages } from '../src/model/schema/text.ts'
import { isTextSchema, walk } from '../src/model/schema/walk.ts'
import { sourceSchemas } from '../src/model/source/sources.ts'
import { factFiles, type StatementFiles } from '../src/model/statement-sources.ts'
import { allChanges } from './fixtures/changes.ts'
import { root } from './fixtures/compiling.ts'
import { asked, differenceMessages, foreignWords, wordsIn } from './fixtures/difference-words.ts'
import { keysIn } from './fixtures/full-policy.ts'
import { handMade } from './fixtures/made-changes.ts'
import { everything, factsFingerprint, renamedEverywhere, withValue } from './fixtures/versions.ts'

const isUpdate = process.env['UPDATE_GOLDEN'] === '1'

const changes = [...allChanges(), ...handMade].map((change) => ({
  ...change,
  differences: differencesBetween(change.before, change.now),
}))

const tell = (before: StatementFiles, now: StatementFiles) =>
  Object.fromEntries(languages.map((language) => [language, sentencesOf(differencesBetween(before, now), before, now, wordsIn(language))]))

/** Sources in YAML, one file after the other, each below its name. */
const files = (text: string): StatementFiles => parse(text) as StatementFiles

describe('every change of the source language', () => {
  test('is tried: no key is left out', () => {
    const tried = new Set(changes.map(({ name }) => name.replace(/: .*$/, '')))
    const keys = factFiles.flatMap((file) => keysIn(sourceSchemas[file]).map((key) => `${file} ${key.replaceAll('.', ' ')}`))
    const isFact = (key: string) => !(notFacts as readonly string[]).includes(key.split(' ')[1] ?? '') || !key.startsWith('policy.yaml')
    const untried = keys.filter(
      (key) => isFact(key) && !/ (?:nl|en|was)$/.test(key) && ![...tried].some((one) => one === key || one.startsWith(`${key} `)),
    )
    expect([...new Set(untried)]).toEqual([])
    expect(changes.length).toBeGreaterThan(1400)
  })

  test('is a difference, and more than wording exactly if the facts differ', () => {
    const wrong = changes.filter(({ before, now, differences }) => {
      const isOther = factsFingerprint(before) !== factsFingerprint(now)
      return differences.length === 0 || differences.some(({ kind }) => kind !== 'wording') !== isOther
    })
    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  describe.each(languages)('in %s', (language) => {
    const words = wordsIn(language)
    const told = changes.map(({ name, path, file, differences, before, now }) => ({
      name,
      thing: [file, ...path],
      sentences: sentencesOf(differences, before, now, words),
    }))
    const sentences = told.flatMap(({ sentences: each }) => each)

    test('is told in sentences', () => {
      expect(told.filter(({ sentences: each }) => each.length === 0).map(({ name }) => name)).toEqual([])
      expect(sentences.filter((sentence) => !/^[\p{Lu}“].*[^.]\.$/u.test(sentence))).toEqual([])
    })

    test('holds no id, no code, no date or period as a machine writes it, and nothing that is undefined', () => {
      const machine =
        /undefined|\[object|zz-|\{\{|[\uE000-\uF8FF]|\bP\d+[YMWD]|\b\d{4}-\d{2}-\d{2}|\b(?:CH|US|NL|FR|IN|MA|TN|JP)\b|\bnull\b| {2}| [.,;:]/
      expect(sentences.filter((sentence) => machine.test(sentence.replaceAll(/https:\S+/g, 'x')))).toEqual([])
    })

    test('holds no word of the source language', () => {
      const foreign = foreignWords(language)
      const wordsOf = (sentence: string) =>
        sentence.replaceAll(/https:\S+|\S+@\S+|zl_\w+|“(?:It sells|There are)[^”]*”/g, 'x').match(/[\p{L}\d-]+/gu) ?? []
      expect(sentences.filter((sentence) => wordsOf(sentence).some((word) => foreign.has(word)))).toEqual([])
    })

    test('names the entry that it is about', () => {
      const namesOf = (entry: Readonly<Record<string, unknown>> | undefined) =>
        [entry?.['name'] ?? entry?.['category'], entry?.['name']].map((name) =>
          typeof name === 'object' && name !== null ? String((name as Readonly<Record<string, string>>)[language]) : name,
        )
      const nameless = changes.filter(({ file, path: [id, key], before, now }, index) => {
        if (!['purposes.yaml', 'data.yaml', 'processors.yaml', 'cookies.yaml'].includes(file) || key === undefined) return false
        const names = [before, now].flatMap((version) =>
          namesOf((version[file] as Readonly<Record<string, Record<string, unknown>>>)[id ?? '']),
        )
        return !told[index]?.sentences.some((sentence) => names.some((name) => typeof name === 'string' && sentence.includes(name)))
      })
      expect(nameless.map(({ name }) => name)).toEqual([])
    })

    test('reads as the file of it', () => {
      // The way back says nothing new, but where something is new or is another kind of thing.
      const shown = told.filter(({ name }) => !name.endsWith(', back') || /: (?:gone|to none|to another kind), back$/.test(name))
      const text = `${shown.map(({ name, sentences: each }) => [name, ...each.map((sentence) => `  ${sentence}`)].join('\n')).join('\n')}\n`
      const path = `${root}test/differences/${language}.txt`
      if (isUpdate) {
        mkdirSync(`${root}test/differences`, { recursive: true })
        writeFileSync(path, text)
      }
      expect(text).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '')
    })
  })

  test('asks for every message, and for no other', () => {
    const all = differenceMessages.flatMap(({ language, messages }) =>
      [...messages.keys()].map((key) => `${language} ${key.replace(/_(one|other)$/, '')}`),
    )
    expect([...new Set(all)].filter((key) => !asked.has(key))).toEqual([])
  })
})

test('a text that changes in one language is told in both, whatever it is: as changed, and as changed elsewhere', () => {
  const silent: string[] = []
  let count = 0
  for (const file of factFiles)
    walk(sourceSchemas[file], everything[file], ({ schema, value, path }) => {
      const isInFacts = file !== 'policy.yaml' || !(notFacts as readonly unknown[]).includes(path[0])
      if (!isInFacts || !isTextSchema(schema) || typeof value !== 'object' || value === null) return
      const text = value as Readonly<Record<string, string>>
      const now = withValue(everything, file, path, { ...text, nl: `${text['nl']} x` })
      const sentences = tell(everything, now)
      count++
      if (!(sentences['nl']?.length === 1 && sentences['en']?.length === 1)) silent.push(`${file} ${path.join('.')}`)
    })
  expect(silent).toEqual([])
  expect(count).toBeGreaterThan(60)
})

describe('what matters most', () => {
  const before = files(`
    policy.yaml: { organisation: {} }
    purposes.yaml:
      orders:
        name: { nl: Bestellingen, en: Orders }
        data: [email]
        retention: [orders]
        shared-with: none
    data.yaml: { email: { name: { nl: e-mailadres, en: e-mail address } } }
    retention.yaml: { orders: { period: P1Y } }
    processors.yaml: none`)
  const now = files(`
    processors.yaml: { hubspot: { name: 'HubSpot, Inc.', country: US, for: { nl: formulieren, en: forms } } }
    retention.yaml: { orders: { period: P2Y, from: { nl: na levering, en: after delivery } } }
    data.yaml:
      health: { special: health, name: { nl: dieet, en: diet } }
      email: { name: { nl: e-mailadres, en: e-mail address } }
    purposes.yaml:
      news: { name: { nl: Nieuws, en: News } }
      orders:
        shared-with: [hubspot]
        retention: [orders]
        data: [email, health]
        name: { nl: Bestellingen, en: Orders }
    policy.yaml: { organisation: {}, officer: { email: fg@example.org } }`)

  test('is told in whole sentences, in the order of the files and of their keys, whole entries first', () => {
    expect(tell(before, now)).toEqual({
      nl: [
        'Er is nu een functionaris gegevensbescherming: fg@example.org.',
        'Nieuw doel: “Nieuws”.',
        'Nieuwe gegevens voor “Bestellingen”: dieet.',
        'Gegevens voor “Bestellingen” worden nu gedeeld met HubSpot, Inc.; eerst met niemand.',
        'Nieuwe gegevens: dieet (gegevens over gezondheid).',
        'De bewaartermijn voor “Bestellingen” verandert: 2 jaar na levering in plaats van 1 jaar.',
        'Ontvangers: de verklaring zegt niet meer dat die er niet zijn.',
        'Nieuwe ontvanger: HubSpot, Inc. (Verenigde Staten), werk: formulieren.',
      ],
      en: [
        'There is now a data protection officer: fg@example.org.',
        'New purpose: “News”.',
        'New data for “Orders”: diet.',
        'Data for “Orders” is now shared with HubSpot, Inc.; before, it was shared with nobody.',
        'New data: diet (data about health).',
        'The retention period for “Orders” changes: 2 years after delivery instead of 1 year.',
        'Recipients: the statement no longer says that there are none.',
        'New recipient: HubSpot, Inc. (United States), for forms.',
      ],
    })
  })

  test('is data too: a difference for each thing, with its values', () => {
    expect(differencesBetween(before, now).filter(({ path: [file] }) => file === 'purposes.yaml' || file === 'retention.yaml')).toEqual([
      { kind: 'added', path: ['purposes.yaml', 'news'], before: undefined, after: { name: { nl: 'Nieuws', en: 'News' } } },
      { kind: 'added', path: ['purposes.yaml', 'orders', 'data', 'health'], before: undefined, after: 'health' },
      { kind: 'changed', path: ['purposes.yaml', 'orders', 'shared-with'], before: 'none', after: ['hubspot'] },
      { kind: 'changed', path: ['retention.yaml', 'orders', 'period'], before: 'P1Y', after: 'P2Y' },
      { kind: 'added', path: ['retention.yaml', 'orders', 'from'], before: undefined, after: { nl: 'na levering', en: 'after delivery' } },
    ])
  })
})

describe('no difference', () => {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([key, inner]) => [key, turned(inner)]),
    )
  }

  test('is the order of keys, of entries and of files', () => {
    expect(differencesBetween(everything, turned(everything) as StatementFiles)).toEqual([])
  })

  test('is the white space of a text', () => {
    const text = { 'policy.yaml': { organisation: {}, complaints: { en: 'Tell us  first.\n', nl: 'Vertel het\nons eerst.' } } }
    const other = { 'policy.yaml': { organisation: {}, complaints: { nl: ' Vertel het ons eerst.', en: 'Tell us first.' } } }
    expect(differencesBetween(text as StatementFiles, other as StatementFiles)).toEqual([])
  })
})

describe('an entry under another id', () => {
  test('is one difference, and what refers to it is none', () => {
    const now = renamedEverywhere(everything, 'zz-printer', 'zz-press')
    expect(differencesBetween(everything, now)).toEqual([
      { kind: 'changed', path: ['processors.yaml', 'zz-press'], before: 'zz-printer', after: 'zz-press' },
    ])
    expect(tell(everything, now)).toEqual({
      nl: ['Ontvanger “Drukkerij Inktvis B.V.” heeft intern een andere naam; verder is er niets aan veranderd.'],
      en: ['Recipient “Drukkerij Inktvis B.V.” has another internal name; nothing else about it changed.'],
    })
  })

  test('is found when what it refers to has another id too', () => {
    const now = renamedEverywhere(renamedEverywhere(everything, 'zz-name', 'zz-full-name'), 'zz-visitor-data', 'zz-guest')
    expect(differencesBetween(everything, now).map(({ path }) => path.join(' '))).toEqual(['data.yaml zz-full-name', 'data.yaml zz-guest'])
  })

  test('is a new one if it says something else as well', () => {
    const [before, now] = ['{ old: { name: A, role: group } }', '{ fresh: { name: A, role: partner } }'].map((text) =>
      files(`{ processors.yaml: ${text} }`),
    )
    expect(differencesBetween(before ?? {}, now ?? {}).map(({ kind, path }) => `${kind} ${path.join(' ')}`)).toEqual([
      'added processors.yaml fresh',
      'removed processors.yaml old',
    ])
  })
})
