import { describe, expect, test } from 'vitest'
import { day, type Edit, edited, found as foundIn, good, newPurpose, note, policy } from './fixtures/changed-shop.ts'
import { compile } from './fixtures/compiling.ts'

const silent = note(['weight: material', 'effective: 2026-12-01'])
const announced = note(['weight: material', 'effective: 2026-12-01', `notice: { how: [email], on: ${day} }`])

/** What is found of telling people in time. */
const found = async (edits: readonly Edit[]) => (await foundIn(edits)).filter((one) => /^(?:gdpr-13-3|wp260-29-notify) /.test(one))

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
    expect(await found([newPurpose(...own), announced])).toEqual(expected.map((one) => expect.stringContaining(one)))
  })

  test('nobody was told', async () => {
    const own = [...lines, 'further-use-of: [orders]', 'compatibility: { nl: Dat hoort erbij., en: It belongs to it. }']
    expect(await found([newPurpose(...own), silent])).toEqual([
      'gdpr-13-3 error: The change note `later` does not say how people were told of the use of data of `orders` for `repairs`.',
    ])
    expect(await found([newPurpose(...own), announced])).toEqual([])
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
    expect(await found([newPurpose(...own), silent])).toEqual(expected.map((one) => expect.stringContaining(one)))
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
