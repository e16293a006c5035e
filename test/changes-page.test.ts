import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { type Changes, changesPage } from '../src/export/pages/changes-page.ts'
import { contrast, enoughContrast } from '../src/model/contrast.ts'
import type { Document, Edition } from '../src/model/document.ts'
import { redlineOf } from '../src/redline/redline.ts'
import { redlineText } from '../src/report/redline.ts'
import { bakery, withContent } from './fixtures/bakery.ts'
import { compile, policyFiles, root } from './fixtures/compiling.ts'
import { facts, heading, link, list, paragraph, table, toSection } from './fixtures/tree.ts'

/** What is expected. `UPDATE_GOLDEN=1` writes what came out; its diff is part of the review. */
const golden = (name: string, text: string): string => {
  const path = join(root, 'test/redline', name)
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, text)
  return readFileSync(path, 'utf8')
}

const before = bakery.document
const text = (value: string) => ({ type: 'text' as const, value })
const sectionsWith = (changed: Readonly<Record<string, Partial<Document['sections'][number]>>>): Document['sections'] =>
  before.sections.map((section) => ({ ...section, ...changed[section.id] }))

const newRecipients = [
  paragraph('Deze bedrijven werken voor ons. Zij mogen de gegevens alleen gebruiken voor wat hier staat.'),
  paragraph('Bedrijven die voor ons werken', 'caption'),
  table([
    ['Naam', 'Waarvoor', 'Land', 'Waarborg'],
    ['Mollie B.V.', 'betalingen', 'België', 'niet nodig, binnen de EER'],
    ['Brevo SAS', 'nieuwsbrief versturen', 'Frankrijk', 'niet nodig, binnen de EER'],
    ['Fietskoerier Utrecht', 'bezorgen', 'Nederland', 'niet nodig, binnen de EER'],
  ]),
]

/** The bakery's statement as its next version: every kind of change. */
const after: Document = {
  ...before,
  released: { version: '2026-11-21', published: '2026-11-21', effective: '2027-01-01', previous: '2026-10-12' },
  changes: [
    {
      id: 'longer',
      date: '2026-11-21',
      effective: '2027-01-01',
      weight: 'material',
      summary: [text('Wij bewaren bestellingen langer, zie '), toSection('purposes', 'onze doelen'), text('.')],
      urgent: [text('Dit kon niet wachten. De wet vraagt het.')],
    },
  ],
  sections: [
    ...sectionsWith({
      purposes: {
        content: (before.sections.find(({ id }) => id === 'purposes')?.content ?? []).map(
          (node) => JSON.parse(JSON.stringify(node).replace('1 jaar na de bezorging', '2 jaar na de bezorging')) as typeof node,
        ),
      },
      recipients: { content: newRecipients },
      objection: { title: 'Uw recht van bezwaar' },
    }).filter(({ id }) => id !== 'clause-terms'),
    {
      id: 'security',
      title: 'Beveiliging',
      origin: before.sections[0]?.origin as Document['sections'][number]['origin'],
      law: [],
      content: [
        paragraph('Wij doen dit:'),
        list(['De deur is op slot.', 'Wij oefenen elk jaar.']),
        heading('Later'),
        facts({ Wanneer: 'volgend jaar' }),
      ],
    },
  ],
}
const edition: Edition = { ...bakery, version: '2026-11-21', document: after }
const previous = { version: '2026-10-12', published: '2026-10-12' }
const redline = redlineOf(before, after)
const told = ['Wij bewaren bestellingen nu 2 jaar. Eerst was dat 1 jaar.', 'Fietskoerier Utrecht krijgt nu gegevens.']
const pageOf = (given: Partial<Changes> = {}) =>
  changesPage({ edition, previous, told, redline, ...given }, { stylesheet: '../../../assets/statement.css' })

describe('the page of changes', () => {
  test('says from which version to which, why, in sentences and in the text', () => {
    expect(pageOf()).toBe(golden('changes.html', pageOf()))
  })

  test.each([
    ['changes', pageOf()],
    ['no changes', pageOf({ redline: redlineOf(before, before), told: [] })],
    ['sources', pageOf({ edition: { ...edition, document: { ...after, released: null } } })],
  ])('is valid HTML: %s', async (_name, html) => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended'] })
    const { results } = await validator.validateString(html)
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId} ${message}`))).toEqual([])
  })

  test('has no script and no style of its own, and each id once', () => {
    expect(pageOf()).not.toMatch(/<script|<style| style=| on\w+=/)
    const ids = [...pageOf().matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain('korenaar--privacy--purposes')
  })

  test('leads to the pages of both versions and to all versions', () => {
    const addresses = [...pageOf().matchAll(/<a href="([^"]+)"/g)].map(([, address]) => address)
    expect(addresses).toEqual(
      expect.arrayContaining(['index.html', '../2026-10-12/index.html', '../history.html', 'index.html#korenaar--privacy--purposes']),
    )
  })

  test('of sources that are not released says so, and leads nowhere', () => {
    const html = pageOf({ edition: { ...edition, document: { ...after, released: null } } })
    expect(html).toContain('De bronnen zoals ze nu zijn')
    expect(html).not.toMatch(/<a (?!class="vk-skip"|href="#top")[^>]*href|hreflang/)
  })

  test('says that the text is the same where it is', () => {
    const html = pageOf({ redline: redlineOf(before, before), told: [] })
    expect(html).toContain('De tekst is hetzelfde gebleven.')
    expect(html).not.toMatch(/<ins|<del/)
  })

  test('writes text as text, and the words of a note without what they cannot hold', () => {
    const evil = '</title></p><script>alert(1)</script><ins>" onload="x'
    const document = {
      ...withContent([
        paragraph(evil),
        table([
          [evil, evil],
          ['x', evil],
        ]),
        facts({ [evil]: evil }),
        heading(evil),
      ]),
      released: after.released,
      changes: after.changes.map((note) => ({
        ...note,
        summary: [{ type: 'html', value: evil }, link('javascript:alert(1)', evil)] as never,
      })),
    }
    const html = pageOf({
      edition: { ...edition, document },
      told: [evil],
      redline: redlineOf(withContent([paragraph('Iets anders.')]), document),
    })
    expect(html).not.toMatch(/<script|javascript:|<ins>"/)
    expect(html).toContain('alert(1)')
  })
})

describe('what changed can be told', () => {
  const css = readFileSync(join(root, 'assets/page.css'), 'utf8')
  const coloursOf = (name: string) =>
    [...css.matchAll(new RegExp(`--vk-${name}: (?:light-dark\\((#\\w+), (#\\w+)\\)|(#\\w+));`, 'g'))].map(([, light, dark, one]) =>
      dark === undefined ? [one ?? '', one ?? ''] : [light ?? '', dark],
    )

  test.each(['new', 'gone'])('by its colours, which can be read: %s', (name) => {
    const [words, behind] = [coloursOf(name), coloursOf(`${name}-soft`)]
    expect(words).toHaveLength(3)
    for (const [index, pair] of words.entries())
      for (const [scheme, colour] of pair.entries())
        expect(contrast(colour, behind[index]?.[scheme] ?? '')).toBeGreaterThanOrEqual(enoughContrast)
  })

  test('without colours, by lines under and through the words, and by words that are heard', () => {
    expect(css).toMatch(/\.vk-redline ins \{[^}]*text-decoration: underline/)
    expect(css).toMatch(/\.vk-redline del \{[^}]*text-decoration: line-through/)
    expect(pageOf()).toContain(
      '<del><span class="vk-said">vervallen: </span>1<span class="vk-said"> einde vervallen tekst </span></del><ins><span class="vk-said">nieuw: </span>2<span class="vk-said"> einde nieuwe tekst </span></ins> jaar na de bezorging',
    )
  })
})

describe('in the terminal', () => {
  test('a redline is told section by section', () => {
    const text = redlineText(redline, { colour: false, width: 80 })
    expect(text).toBe(golden('changes.txt', text))
  })

  test('a text that did not change is one line', () => {
    expect(redlineText(redlineOf(before, before), { colour: false })).toBe('The text did not change.\n')
  })

  test('no line is wider than the terminal', () => {
    const lines = redlineText(redline, { colour: false, width: 40 }).split('\n').slice(0, -2)
    expect(lines.filter((line) => line.length > 40)).toEqual([])
    expect(lines.some((line) => line.length > 30)).toBe(true)
  })

  test('with colours, words have no marks but are underlined or struck through', () => {
    const text = redlineText(redline, { colour: true, width: 80 })
    expect(text).not.toMatch(/\[-|\{\+/)
    expect(text).toContain('\u001b[31m\u001b[9m1\u001b[29m\u001b[39m\u001b[32m\u001b[4m2\u001b[24m\u001b[39m jaar na de bezorging')
  })

  test('nothing of a text is obeyed', () => {
    const evil = 'Wij \u001b[2J wissen ##[error] en \u202e draaien ::error::om'
    const text = redlineText(redlineOf(withContent([paragraph('Oud.')]), withContent([paragraph(evil)])), { colour: false, width: 20 })
    expect(text).not.toMatch(/##\[|^\s*::/m)
    for (const character of ['\u001b', '\u202e']) expect(text).not.toContain(character)
    expect(text).toContain('<U+001B>')
  })
})

test('a policy of the project, changed in its sources, is told with the words of its language', async () => {
  const old = policyFiles('korenaar')
  const path = 'policies/korenaar/policy.yaml'
  const one = 'en: The connection to our website is encrypted.'
  const changed = { ...old, [path]: (old[path] ?? '').replace(one, 'en: The connection to our web shop is encrypted.') }
  const editionsOf = async (files: typeof old) =>
    (await compile(files)).editions.filter(({ document }) => document.statement === 'privacy' && document.language === 'en')
  const [[then], [now]] = [await editionsOf(old), await editionsOf(changed)]
  if (then === undefined || now === undefined) throw new Error('The bakery has an English privacy statement.')
  const difference = redlineOf(then.document, now.document)
  expect(difference.sections.filter(({ state }) => state !== 'same').map(({ id }) => id)).toEqual(['security'])
  const html = pageOf({ edition: now, redline: difference, told: [] })
  expect(html).toContain('new: </span>web shop<span')
  expect(html).toMatch(/<summary>\d paragraphs unchanged<\/summary>/)
})
