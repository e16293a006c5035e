import { describe, expect, test } from 'vitest'
import { materialChanges } from '../src/check/versions/material.ts'
import { fingerprintFacts } from '../src/history/fingerprint.ts'
import type { Previous } from '../src/model/previous.ts'
import { compile, factsIn, type Files } from './fixtures/compiling.ts'
import { goodPolicy } from './fixtures/rule-pages.ts'

const policy = 'webwinkel'
const good = goodPolicy(policy)
const published = '2026-11-03'

/** A piece of a file and what stands there instead. */
type Edit = readonly [file: string, from: string, to: string]

const edited = (edits: readonly Edit[]): Files => {
  const files: Record<string, string> = { ...good }
  for (const [file, from, to] of edits) {
    const path = `policies/${policy}/${file}`
    expect(files[path], `${file}: ${from}`).toContain(from)
    files[path] = files[path]?.replace(from, to) ?? ''
  }
  return files
}

const note = (lines: readonly string[]): Edit => [
  'changelog.yaml',
  '- id: chatbot\n',
  `- id: later\n  date: 2026-11-10\n  statements: [privacy, cookie]\n${lines.map((line) => `  ${line}\n`).join('')}  summary: { nl: Er is iets nieuws., en: Something is new. }\n- id: chatbot\n`,
]
const silent = note(['weight: material'])
const announced = note(['weight: material', 'notice: { how: [email], on: 2026-11-10 }'])

const facts = await factsIn(good, policy)
const previous: Previous = new Map([...facts].map(([id, one]) => [id, { published, facts: one, fingerprint: fingerprintFacts(one) }]))

const codes = ['gdpr-13-3', 'wp260-29-notify', 'build-changed-no-bump']

/** The findings of the rules that compare, as `code level: message`. */
const found = async (edits: readonly Edit[], before: Previous | undefined = previous) => {
  const { diagnostics, editions } = await compile(edited(edits), '2026-11-21', before)
  expect(editions.length, JSON.stringify(diagnostics.map(({ message }) => message))).toBeGreaterThan(0)
  return diagnostics.filter(({ code }) => codes.includes(code)).map(({ code, severity, message }) => `${code} ${severity}: ${message}`)
}

const newPurpose = (lines: readonly string[]): Edit => [
  'purposes.yaml',
  'orders:\n',
  `repairs:\n  name: { nl: Reparaties, en: Repairs }\n${lines.map((line) => `  ${line}\n`).join('')}orders:\n`,
]

const changes: readonly (readonly [name: string, what: string, edits: readonly Edit[]])[] = [
  ['a new purpose', 'the new purpose `repairs`', [newPurpose(['data: [email]'])]],
  ['another basis', 'the new `basis` of `orders`', [['purposes.yaml', 'basis: [sale]', 'basis: [service-interest]']]],
  ['profiling', 'the new `profiling` of `orders`', [['purposes.yaml', '  basis: [sale]\n', '  basis: [sale]\n  profiling: true\n']]],
  [
    'a recipient',
    'the new recipient `painter`',
    [['processors.yaml', 'hosting:\n', 'painter: { name: Kwast B.V., role: processor, country: NL }\nhosting:\n']],
  ],
  [
    'another recipient under the same id',
    'the new recipient `carrier`',
    [['processors.yaml', 'name: Slakkenpost B.V.', 'name: Hazenpost B.V.']],
  ],
  [
    'a country outside the EEA',
    'the new country `IN` of `counter`',
    [['processors.yaml', 'name: Tikteller B.V.\n  role: processor\n', 'name: Tikteller B.V.\n  role: processor\n  access-from: [IN]\n']],
  ],
  [
    'longer retention',
    'the longer `retention` of `service`',
    [['retention.yaml', 'one-year-after-answer:\n  period: P1Y', 'one-year-after-answer:\n  period: P18M']],
  ],
  ['special data', 'the new special data `message`', [['data.yaml', 'message: { ', 'message: { special: health, ']]],
  ['the controller', 'the other `organisation.name`', [['policy.yaml', 'name: Federwerk Uhren AG', 'name: Unruh Uhren AG']]],
  [
    'where requests go',
    'another way to use rights (`contact.email`)',
    [['policy.yaml', 'email: privacy@federwerk.example', 'email: post@federwerk.example']],
  ],
]

const harmless: readonly (readonly [name: string, edits: readonly Edit[]])[] = [
  ['a new purpose without data', [newPurpose(['data: none'])]],
  ['words', [['policy.yaml', 'nl: Cookieverklaring', 'nl: Cookies']]],
  ['shorter retention', [['retention.yaml', 'one-year-after-answer:\n  period: P1Y', 'one-year-after-answer:\n  period: P6M']]],
  [
    'a recipient in another country of the EEA',
    [['processors.yaml', 'name: Tikteller B.V.\n  role: processor\n', 'name: Tikteller B.V.\n  role: processor\n  access-from: [BE]\n']],
  ],
  ['another street', [['policy.yaml', 'street: Unruhgasse 5', 'street: Unruhgasse 6']]],
]

/** What has changed in the facts of the privacy statement that people must be told of. */
const materialIn = async (edits: readonly Edit[]) =>
  materialChanges(facts.get('privacy') ?? {}, (await factsIn(edited(edits), policy)).get('privacy') ?? {})

describe('a change matters to people', () => {
  test.each(changes)('%s', async (_name, what, edits) => {
    expect(await materialIn(edits)).toEqual([expect.objectContaining({ what })])
  })

  test.each(harmless)('not so: %s', async (_name, edits) => {
    expect(await materialIn(edits)).toEqual([])
  })
})

describe('facts that changed ask for a note', () => {
  test('which names them and their statement', async () => {
    expect(await found([['retention.yaml', 'one-year-after-answer:\n  period: P1Y', 'one-year-after-answer:\n  period: P2Y']])).toEqual([
      'build-changed-no-bump error: The statement `privacy` has other facts than on 2026-11-03, and no change note after that day: `retention.one-year-after-answer.period`.',
    ])
  })

  test('each statement for itself', async () => {
    const told = await found([['cookies.yaml', 'lifetime: P13M', 'lifetime: P12M']])
    expect(told).toEqual([expect.stringContaining('The statement `cookie` has other facts')])
    expect(told[0]).toContain('`cookie.statistics.lifetime`')
  })

  test('not for words, nor where nothing was published', async () => {
    expect(await found([['policy.yaml', 'nl: Cookieverklaring', 'nl: Cookies']])).toEqual([])
    expect(await found([['retention.yaml', 'period: P2Y', 'period: P3Y']], new Map())).toEqual([])
  })
})

describe('data are used again', () => {
  test('without a reason', async () => {
    const told = await found([
      ['purposes.yaml', '  compatibility:\n', '  example:\n'],
      ['purposes.yaml', /  example:\n    nl: Wie.*\n    en: Any.*\n/.exec(good[`policies/${policy}/purposes.yaml`] ?? '')?.[0] ?? '', ''],
    ])
    expect(told.filter((one) => one.startsWith('gdpr-13-3'))).toEqual([
      'gdpr-13-3 warning: The purpose `offers` uses data of `orders` again, and does not say why that is compatible.',
    ])
  })

  const lines = ['data: [email]', 'basis: [service-interest]']
  test.each([
    [
      'a new purpose does not say so',
      lines,
      ['gdpr-13-3 warning: The new purpose `repairs` uses `email`, which other purposes had already'],
    ],
    ['a new purpose says that it does not', [...lines, 'further-use-of: none'], []],
    ['a new purpose with consent', ['data: [email]', 'basis: [statistics-consent]'], []],
    ['a new purpose with new data', ['data: none', 'basis: [service-interest]'], []],
  ])('%s', async (_name, own, expected) => {
    expect(await found([newPurpose(own), announced])).toEqual(expected.map((one) => expect.stringContaining(one)))
  })

  test('nobody was told', async () => {
    const own = [...lines, 'further-use-of: [orders]', 'compatibility: { nl: Dat hoort erbij., en: It belongs to it. }']
    expect(await found([newPurpose(own), silent])).toEqual([
      'gdpr-13-3 error: The change note `later` does not say how people were told of the use of data of `orders` for `repairs`.',
    ])
    expect(await found([newPurpose(own), announced])).toEqual([])
  })

  test.each([
    ['a new purpose does not say so', lines, ['gdpr-13-3 error: The new purpose `repairs` uses `email`, which other purposes had already']],
    [
      'a new purpose says that it does not',
      [...lines, 'further-use-of: none'],
      ['wp260-29-notify warning: The change note `later` does not say how people were told of the new purpose `repairs`.'],
    ],
    ['a new purpose with consent', ['data: [email]', 'basis: [statistics-consent]'], ['wp260-29-notify warning']],
    ['a new purpose without data', ['data: none', 'basis: [service-interest]'], []],
  ])('and nobody was told: %s', async (_name, own, expected) => {
    expect(await found([newPurpose(own), silent])).toEqual(expected.map((one) => expect.stringContaining(one)))
  })
})

describe('promises', () => {
  const claimed = async (claim: string, ...edits: readonly Edit[]) => {
    const { diagnostics } = await compile(edited([['policy.yaml', 'claims:\n', `claims:\n  tried: ${claim}\n`], ...edits]))
    return diagnostics.filter(({ code }) => code.startsWith('xc-claim')).map(({ code, severity }) => `${code} ${severity}`)
  }
  test.each<[string, string, readonly Edit[], readonly string[]]>([
    ['nobody gets data', '{ kind: no-sharing }', [], ['xc-claim-noshare error']],
    [
      'in own words',
      '{ section: recipients, text: { nl: Wij delen uw gegevens niet met derden., en: We do not share your data with third parties. } }',
      [],
      ['xc-claim-noshare warning'],
    ],
    [
      'with an exception',
      "{ section: recipients, text: { nl: 'Wij delen uw gegevens niet, tenzij het moet.', en: 'We do not share your data, unless we have to.' } }",
      [],
      [],
    ],
    ['nothing is sold', '{ kind: no-sale }', [], []],
    ['no cookies', '{ kind: no-cookies, section: recipients }', [], ['xc-claim-none error']],
    ['no decisions, and there are none', '{ kind: no-automated-decisions }', [], []],
    ['no special data, and there are none', '{ kind: no-special-data, section: data }', [], []],
    ['in the EEA', '{ kind: eea-only }', [], ['xc-claim-notransfer error']],
  ])('%s', async (_name, claim, edits, expected) => {
    expect(await claimed(claim, ...edits)).toEqual(expected)
  })

  test('processors are no third parties', async () => {
    const path = `policies/${policy}/processors.yaml`
    const all: Edit = ['processors.yaml', good[path] ?? '', (good[path] ?? '').replaceAll(/\brole: [a-z-]+/g, 'role: processor')]
    const words = '{ kind: no-sharing, text: { nl: Uw gegevens gaan niet naar derden., en: Your data does not go to third parties. } }'
    expect(await claimed(words, all)).toEqual(['xc-claim-noshare warning'])
    expect(await claimed('{ kind: no-sharing }', all)).toEqual(['xc-claim-noshare error'])
  })
})
