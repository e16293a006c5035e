import { describe, expect, test } from 'vitest'
import { exportEdition } from '../src/export/edition.ts'
import { feed } from '../src/export/feed.ts'
import { escapedXml, writeXml, xml } from '../src/export/xml.ts'
import type { Language } from '../src/model/schema/text.ts'
import { archiveOf, context, editionOn, told } from './fixtures/releasing.ts'
import { type Element, readXml } from './fixtures/xml.ts'

const text = (value: string) => [{ type: 'text' as const, value }]
const archive = archiveOf(
  { version: '2025-03-03' },
  { version: '2026-10-12', changes: [told(text('Een bedrijf in Frankrijk verstuurt onze nieuwsbrief.'))] },
  {
    version: '2026-10-12.2',
    effective: '2027-01-04',
    changes: [
      told([...text('Kosten & baten van '), { type: 'inlineCode', value: '<b>"fris" brood</b>' }, ...text('.')], {
        urgent: text('Dit kon niet wachten. De oven is stuk.'),
      }),
      told(text('Nog iets.')),
    ],
  },
)
const read = (day: string, language: Language = 'nl', versions = archive): Element => readXml(feed(editionOn(versions, day, language)))
const named = ({ children }: Element, name: string) => children.filter((child) => child.name === name)
const only = (parent: Element, name: string): Element => {
  const [found, more] = named(parent, name)
  if (found === undefined || more !== undefined) throw new Error(`not one ${name}`)
  return found
}
const said = (parent: Element, name: string) => only(parent, name).text
const entries = (root: Element) => named(root, 'entry')

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/
const urn = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describe('the feed', () => {
  test('has what RFC 4287 asks of a feed, each once', () => {
    const root = read('2026-11-22')
    expect(root.name).toBe('feed')
    expect(root.attributes).toEqual({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'nl' })
    expect(said(root, 'title')).toBe('Privacyverklaring: alle versies')
    expect(said(root, 'id')).toMatch(urn)
    expect(said(root, 'updated')).toMatch(rfc3339)
    expect(said(only(root, 'author'), 'name')).toBe('Bakkerij De Korenaar')
    expect(named(root, 'link').map(({ attributes }) => attributes)).toEqual([
      { rel: 'self', type: 'application/atom+xml', href: 'feed.xml' },
      { rel: 'alternate', type: 'text/html', hreflang: 'nl', href: 'index.html' },
    ])
    expect([...new Set(root.children.map(({ name }) => name))].sort()).toEqual(['author', 'entry', 'id', 'link', 'title', 'updated'])
  })

  test('has what RFC 4287 asks of an entry, each once', () => {
    for (const entry of entries(read('2026-11-22'))) {
      expect(entry.children.map(({ name }) => name)).toEqual(['title', 'id', 'updated', 'published', 'link', 'summary'])
      expect(said(entry, 'title')).not.toBe('')
      expect(said(entry, 'id')).toMatch(urn)
      expect(said(entry, 'updated')).toMatch(rfc3339)
      expect(said(entry, 'published')).toMatch(rfc3339)
      expect(only(entry, 'link').attributes).toMatchObject({ rel: 'alternate', type: 'text/html' })
      expect(only(entry, 'summary').attributes).toEqual({ type: 'text' })
    }
  })

  test('tells each version that is published, newest first, at its permanent address', () => {
    const root = read('2026-11-22')
    expect(entries(root).map((entry) => said(entry, 'title'))).toEqual([
      'Privacyverklaring: versie 2026-10-12.2',
      'Privacyverklaring: versie 2026-10-12',
      'Privacyverklaring: versie 2025-03-03',
    ])
    expect(entries(root).map((entry) => only(entry, 'link').attributes.href)).toEqual([
      '2026-10-12.2/index.html',
      '2026-10-12/index.html',
      '2025-03-03/index.html',
    ])
    expect(said(root, 'updated')).toBe('2026-10-12T00:00:00Z')
    expect(entries(root).map((entry) => said(entry, 'published'))).toEqual([
      '2026-10-12T00:00:00Z',
      '2026-10-12T00:00:00Z',
      '2025-03-03T00:00:00Z',
    ])
    expect(entries(read('2026-10-11'))).toHaveLength(1)
  })

  test('says what changed, why it could not wait, and from when it holds, as plain text', () => {
    expect(entries(read('2026-11-22')).map((entry) => said(entry, 'summary'))).toEqual([
      'Kosten & baten van <b>"fris" brood</b>. Dit kon niet wachten. De oven is stuk.\nNog iets.\nDeze versie geldt vanaf 4 januari 2027.',
      'Een bedrijf in Frankrijk verstuurt onze nieuwsbrief.\nDeze versie geldt vanaf 12 oktober 2026.',
      'Dit is de eerste versie op deze pagina.\nDeze versie geldt vanaf 3 maart 2025.',
    ])
  })

  test('dates a note that is older than the version', () => {
    const versions = archiveOf({ version: '2026-10-12', changes: [told(text('Oud.'), { date: '2025-03-03' })] })
    const [only] = entries(read('2026-11-22', 'nl', versions))
    expect(only && said(only, 'summary')).toBe(
      'Dit is de eerste versie op deze pagina.\n3 maart 2025. Oud.\nDeze versie geldt vanaf 12 oktober 2026.',
    )
  })

  test('says of a version that a later one overtook that it was not in force by itself', () => {
    const overtaken = archiveOf({ version: '2025-03-03' }, { version: '2026-06-01', effective: '2026-12-01' }, { version: '2026-10-12' })
    const [, old] = entries(read('2026-11-22', 'en', overtaken))
    expect(old && said(old, 'summary')).toBe('This version was never in force by itself: a later one, which builds on it, took its place.')
  })

  test('names everything by the first release, the language and the version, whatever comes later', () => {
    const ids = (day: string, language: Language, versions = archive) => {
      const root = read(day, language, versions)
      return [
        said(root, 'id'),
        ...entries(root)
          .map((entry) => said(entry, 'id'))
          .reverse(),
      ]
    }
    const [now, before] = [ids('2026-11-22', 'nl'), ids('2026-01-01', 'nl')]
    expect(now.slice(0, before.length)).toEqual(before)
    const all = [...now, ...ids('2026-11-22', 'en'), ...ids('2026-11-22', 'nl', archiveOf({ version: '2025-03-04' }))]
    expect(new Set(all).size).toBe(all.length)
    expect(now[0]).toBe('urn:uuid:bfb4ca4b-290f-8405-9913-bed83b243c6b')
  })

  test('leads to a language that the version has', () => {
    const versions = archiveOf({ version: '2025-03-03', languages: ['nl'] }, { version: '2026-10-12' })
    const [, first] = entries(read('2026-11-22', 'en', versions))
    expect(first && only(first, 'link').attributes).toMatchObject({ hreflang: 'nl', href: '../nl/2025-03-03/index.html' })
  })

  test('says nothing of the day of the build', () => {
    expect(feed(editionOn(archive, '2026-11-22'))).toBe(feed(editionOn(archive, '2026-11-29')))
  })

  test('is written beside a statement with versions, and announced in its pages alone', async () => {
    const edition = editionOn(archive, '2026-11-22')
    const written = new Map((await exportEdition(edition, context)).map((one) => [one.path, one]))
    expect(written.get('korenaar/privacy/nl/feed.xml')).toMatchObject({ mediaType: 'application/atom+xml', language: 'nl' })
    const without = await exportEdition({ ...edition, standing: null }, context)
    expect(without.map(({ path }) => path).filter((path) => /feed|history/.test(path))).toEqual([])
    const link = '<link rel="alternate" type="application/atom+xml" href="feed.xml" title="Privacyverklaring: alle versies">'
    const htmlOf = (artifact: { readonly bytes: Uint8Array } | undefined) => new TextDecoder().decode(artifact?.bytes)
    for (const name of ['index.html', 'history.html']) expect(htmlOf(written.get(`korenaar/privacy/nl/${name}`))).toContain(link)
    expect(htmlOf(without.find(({ path }) => path.endsWith('index.html')))).not.toContain('atom+xml')
  })
})

describe('XML', () => {
  test('takes any text as text', () => {
    const evil = `]]> </a><b c='d'> & &amp; "x" 'y' <!-- \u{1f41d} é`
    const written = writeXml(xml('a', { href: evil, none: undefined }, [evil, xml('b', {}), evil]))
    expect(readXml(written)).toEqual({
      name: 'a',
      attributes: { href: evil },
      children: [{ name: 'b', attributes: {}, children: [], text: '' }],
      text: evil + evil,
    })
    expect(written).not.toMatch(/'|]]>/)
  })

  test('puts a line end only where it is no text', () => {
    expect(writeXml(xml('a', {}, [xml('b', {}, ['c']), xml('d', {})]))).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a>\n<b>c</b>\n<d/>\n</a>\n',
    )
  })

  test.each(['\0', '\u0001', '\t', '\r', '\u001b[31m', '\u007f', '\u0085', '\ud800', '\udc00x', '\ufffe', '\uffff'])(
    'refuses %j',
    (character) => {
      expect(() => escapedXml(`a${character}b`)).toThrow('No text for XML')
    },
  )
})
