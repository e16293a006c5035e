import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { exportEdition, exportRelease } from '../src/export/edition.ts'
import { frozenArtifacts, oncePerPath } from '../src/export/frozen.ts'
import { historyPage } from '../src/export/pages/history-page.ts'
import { activeIn } from '../src/history/inert.ts'
import type { Artifact } from '../src/model/artifact.ts'
import { versionWords } from '../src/model/document.ts'
import type { Language } from '../src/model/schema/text.ts'
import { bakery } from './fixtures/bakery.ts'
import { pageWords } from './fixtures/page-words.ts'
import { archiveOf, context, editionOn, told } from './fixtures/releasing.ts'
import { link, toSection } from './fixtures/tree.ts'

const text = (value: string) => ({ type: 'text' as const, value })
const archive = archiveOf(
  { version: '2025-03-03', adopted: '2026-09-20' },
  { version: '2026-04-20', changes: [told([text('Korter: één jaar.')], { weight: 'clarifying' })] },
  { version: '2026-06-01', effective: '2026-12-01', changes: [told([text('Een andere kassa.')])] },
  {
    version: '2026-10-12',
    effective: '2026-11-16',
    changes: [
      told([text('Kijk bij '), toSection('recipients', 'de ontvangers'), text(' en '), link('javascript:x', 'hier'), text('.')]),
      told([text('Een ander bedrijf.')], { urgent: [text('Dit kon niet wachten. Het oude is gestopt.')] }),
    ],
  },
  { version: '2026-11-20', effective: '2027-01-04', changes: [told([text('Straks.')])] },
)
const day = '2026-11-22'

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
const historyOn = (on: string, language: Language = 'nl', versions = archive): string =>
  historyPage(editionOn(versions, on, language), { stylesheet: '../../assets/statement.css' })
const sectionsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<section class="vk-version">([^]*?)<\/section>/g)].map(([, section = '']) => section)
/** What a browser shows, a line for each block. */
const shown = (html: string): string =>
  html
    .replaceAll(/ ?<span class="vk-said">[^<]*<\/span>/g, '')
    .replaceAll(/<\/(?:h\d|dt|dd|li|p)>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s*\n\s*/g, '\n')
    .trim()

/** What is heard of each link. */
const linksHeard = (html: string): readonly string[] =>
  [...html.matchAll(/<a [^>]*>([^]*?)<\/a>/g)].map(([, content = '']) => content.replaceAll(/<[^>]*>/g, ''))

const currentFiles = async (on: string, language: Language = 'nl', versions = archive): Promise<Readonly<Record<string, string>>> => {
  const artifacts = await exportEdition(editionOn(versions, on, language), context)
  return Object.fromEntries(artifacts.map(({ path, bytes }) => [path.slice(path.lastIndexOf('/') + 1), textOf(bytes)]))
}
const releasedEdition = (version: string, language: Language = 'nl') => {
  const release = archive.releases.get('privacy')?.find(({ record }) => record.version === version)
  const document = release?.documents.get(language)
  if (release === undefined || document === undefined) throw new Error(`no ${version}`)
  return { release, edition: { ...bakery, document, version, standing: null } }
}
const releaseFiles = async (version: string, before?: string): Promise<Readonly<Record<string, string>>> => {
  const { edition } = releasedEdition(version)
  const old = before === undefined ? undefined : releasedEdition(before)
  const given = old === undefined ? {} : { before: { document: old.edition.document, record: old.release.record, told: ['Anders.'] } }
  return Object.fromEntries((await exportRelease(edition, { ...context, ...given })).map(({ path, bytes }) => [path, textOf(bytes)]))
}

describe('the history', () => {
  test('tells every version that was published, newest first, at its permanent address', () => {
    const links = sectionsOf(historyOn(day)).map((section) => /<h2><a href="([^"]+)">([^<]+)<\/a>/.exec(section)?.slice(1))
    expect(links).toEqual(
      ['2026-11-20', '2026-10-12', '2026-06-01', '2026-04-20', '2025-03-03'].map((version) => [
        `${version}/index.html`,
        `Versie ${version}`,
      ]),
    )
    expect(sectionsOf(historyOn('2026-05-01'))).toHaveLength(2)
  })

  test('says of each when it was published, when it holds, how weighty it is and what changed', () => {
    expect(sectionsOf(historyOn(day)).map((section) => shown(section).split('\n').join(' | '))).toEqual([
      'Versie 2026-11-20 Geldt nog niet | Gepubliceerd | 20 november 2026 | Geldig | vanaf 4 januari 2027 | Soort wijziging | een belangrijke wijziging' +
        ' | Wat er is veranderd | Straks. | Alle verschillen met de vorige versie | PDF | Markdown',
      'Versie 2026-10-12 Geldt nu | Gepubliceerd | 12 oktober 2026 | Geldig | van 16 november 2026 tot en met 3 januari 2027' +
        ' | Soort wijziging | een belangrijke wijziging | Wat er is veranderd | Kijk bij de ontvangers en hier.' +
        ' | Een ander bedrijf. Dit kon niet wachten. Het oude is gestopt. | Alle verschillen met de vorige versie | PDF | Markdown',
      'Versie 2026-06-01 | Gepubliceerd | 1 juni 2026 | Geldig | Deze versie heeft nooit op zichzelf gegolden: een latere versie, die erop voortbouwt, kwam ervoor in de plaats.' +
        ' | Soort wijziging | een belangrijke wijziging | Wat er is veranderd | Een andere kassa. | Alle verschillen met de vorige versie | PDF | Markdown',
      'Versie 2026-04-20 | Gepubliceerd | 20 april 2026 | Geldig | van 20 april 2026 tot en met 15 november 2026' +
        ' | Soort wijziging | een verduidelijking of een kleine wijziging | Wat er is veranderd | Korter: één jaar.' +
        ' | Alle verschillen met de vorige versie | PDF | Markdown',
      'Versie 2025-03-03 | Gepubliceerd | 3 maart 2025 | Geldig | van 3 maart 2025 tot en met 19 april 2026 | Wat er is veranderd' +
        ' | Dit is de eerste versie op deze pagina. | Deze tekst was al eerder gepubliceerd. Op 20 september 2026 hebben wij hem hier als versie vastgelegd.' +
        ' | PDF | Markdown',
    ])
  })

  test('writes each day as one that machines read', () => {
    const days = [...historyOn(day).matchAll(/<time datetime="([^"]+)">([^<]+)<\/time>/g)].map((match) => match.slice(1, 3))
    expect(days).toContainEqual(['2027-01-03', '3 januari 2027'])
    expect(days).toHaveLength(5 + 7 + 1)
  })

  test('leads from a note into its version, and nowhere that is not safe', () => {
    const html = historyOn(day)
    expect(html).toContain('Kijk bij <a href="2026-10-12/index.html#korenaar--privacy--recipients">de ontvangers</a> en hier.')
    expect(html).not.toContain('javascript')
  })

  test('links to what was published of a version, and to nothing else', () => {
    const [newest = '', , , , oldest = ''] = sectionsOf(historyOn(day))
    expect(newest).toContain('<a href="2026-11-20/changes.html" type="text/html">')
    expect(newest).toContain('<a href="2026-11-20/statement.pdf" type="application/pdf">PDF <')
    expect(newest).toContain('<a href="2026-11-20/statement.md" type="text/markdown">Markdown <')
    expect(oldest).not.toContain('changes.html')
  })

  test('tells those who hear it of which version a link is', () => {
    const [newest = ''] = sectionsOf(historyOn(day))
    expect(linksHeard(newest)).toEqual([
      'Versie 2026-11-20',
      'Alle verschillen met de vorige versie, in versie 2026-11-20',
      'PDF van versie 2026-11-20',
      'Markdown van versie 2026-11-20',
    ])
    const all = linksHeard(historyOn(day, 'en'))
    expect(new Set(all).size).toBe(all.length)
  })

  test('says below of no version that the page is about it', () => {
    const foot = historyOn(day).split('<footer')[1] ?? ''
    expect(foot).toContain('De Korenaar')
    expect(foot).not.toMatch(/<code>|Versie|gewijzigd/)
  })

  test('says which version holds on the day, and none that holds where none does yet', () => {
    const early = archiveOf({ version: '2026-10-12', effective: '2026-11-16' })
    expect(shown(historyOn('2026-10-20', 'nl', early))).toContain('Versie 2026-10-12 Geldt nog niet')
    expect(shown(historyOn('2026-11-16', 'nl', early))).toContain('Versie 2026-10-12 Geldt nu')
    expect(shown(historyOn('2027-01-04'))).toContain('Versie 2026-11-20 Geldt nu')
  })

  test('dates its notes where one is older than the version, as the first version may tell', () => {
    const versions = archiveOf({ version: '2026-10-12', changes: [told([text('Nieuw.')]), told([text('Oud.')], { date: '2025-03-03' })] })
    const [only = ''] = sectionsOf(historyOn(day, 'nl', versions))
    expect(only).toContain(
      '<li><strong><time datetime="2026-10-12">12 oktober 2026</time>.</strong> Nieuw.</li>\n<li><strong><time datetime="2025-03-03">3 maart 2025</time>.</strong> Oud.</li>',
    )
  })

  test('leads to a language that a version has, and marks its words as such', () => {
    const versions = archiveOf({ version: '2025-03-03', languages: ['nl'], changes: [told([text('Begin.')])] }, { version: '2026-10-12' })
    const [newest, first = ''] = sectionsOf(historyOn(day, 'en', versions))
    expect(newest).toContain('<h2><a href="2026-10-12/index.html">Version 2026-10-12</a>')
    expect(first).toContain('<a href="../nl/2025-03-03/index.html" hreflang="nl">Version 2025-03-03</a>')
    expect(first).toContain('<dd lang="nl">')
    expect(first).toContain('<a href="../nl/2025-03-03/statement.pdf"')
  })

  test('is a page like the others: its policy, its stylesheet, its languages, its feed, no script', () => {
    const html = historyOn(day)
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="nl">/)
    expect(html).toContain('<title>Privacyverklaring: alle versies · Bakkerij De Korenaar</title>')
    expect(html.replaceAll('&#x27;', "'")).toContain("default-src 'none'; style-src 'self'")
    expect(html).toContain('<link rel="stylesheet" href="../../assets/statement.css">')
    expect(html).toContain('<a href="../en/history.html" lang="en" hreflang="en">English</a>')
    expect(html).toContain('<a href="feed.xml" type="application/atom+xml">')
    expect(html).toContain('<a href="index.html">De verklaring zoals die nu is</a>')
    expect(html).toContain('<a class="vk-skip" href="#korenaar--privacy">')
    expect(html).not.toMatch(/<script|\son\w+=|\sstyle=|noindex/)
  })

  test('is text, whatever the texts are', () => {
    const evil = '</h2><script>alert(1)</script>'
    const edition = editionOn(archiveOf({ version: '2025-03-03', changes: [told([text(evil)])] }), day)
    const { furniture } = edition.document
    const words = Object.fromEntries(versionWords.map((word) => [word, `${evil}{version}{date}{constructor}`])) as typeof furniture.versions
    const document = { ...edition.document, title: evil, organisation: evil, furniture: { ...furniture, versions: words } }
    const html = historyPage({ ...edition, document }, { stylesheet: 'x' })
    expect(html.replaceAll(/ (?:content|title|aria-label)="[^"]*"/g, '')).not.toContain('<script')
    expect(html).toContain('{constructor}')
  })
})

describe('the current page', () => {
  test('leads to every version and to what changed in its own', async () => {
    const { 'index.html': page } = await currentFiles(day)
    expect(page).toContain('<a href="history.html">Alle versies</a>')
    // The version before was overtaken: compared with it, this one would leave out what changed for readers.
    expect(page).not.toContain('2026-10-12/changes.html')
    expect((await currentFiles('2026-05-01'))['index.html']).toContain('<a href="2026-04-20/changes.html">Wat er is veranderd</a>')
    expect((await currentFiles('2025-04-01'))['index.html']).not.toContain('changes.html')
  })

  test('announces a version that comes: in words in every format, with the way to it on the page alone', async () => {
    const said = 'Wij hebben een nieuwe versie van deze verklaring gepubliceerd. Die geldt vanaf 4 januari 2027.'
    const files = await currentFiles(day)
    for (const name of ['index.html', 'fragment.html', 'statement.md'] as const)
      expect(shown(files[name] ?? '').split(said)).toHaveLength(2)
    expect(JSON.parse(files['statement.json'] ?? '').opening.text).toMatch(`${said}\n2026-10-12`)
    expect(files['fragment.html']).toContain('</h1>\n<p class="vk-notice">')
    expect(files['fragment.html']).not.toMatch(/history|2026-11-20/)
    expect(files['index.html']).toContain('<section class="vk-banner" aria-label="Nieuwe versie">')
    expect(files['index.html']).toContain('<a href="2026-11-20/index.html">Lees de versie die vanaf <time datetime="2027-01-04">')
    expect(files['index.html']).toContain('<a href="2026-11-20/changes.html">Wat er op <time datetime="2027-01-04">')
  })

  test('announces nothing that has come, or that a later version overtakes', async () => {
    expect((await currentFiles('2027-01-04'))['index.html']).not.toMatch(/vk-notice|vk-banner/)
    expect((await currentFiles('2026-11-15'))['index.html']).not.toContain('2026-06-01')
  })

  test('says from when it holds where it does not hold yet', async () => {
    const versions = archiveOf({ version: '2026-10-12', effective: '2026-11-16' })
    const before = await currentFiles('2026-10-20', 'nl', versions)
    expect(before['statement.md']).toContain('Deze verklaring geldt vanaf 16 november 2026.')
    expect(before['index.html']).not.toContain('vk-banner')
    expect((await currentFiles('2026-11-16', 'nl', versions))['statement.md']).not.toContain('Deze verklaring geldt vanaf')
    const overtaken = archiveOf({ version: '2026-10-12', effective: '2026-12-01' }, { version: '2026-10-19', effective: '2026-12-01' })
    const after = await currentFiles('2026-10-20', 'nl', overtaken)
    expect(after['statement.md']).not.toContain('Deze verklaring geldt vanaf')
    expect(after['statement.md']).toContain('Die geldt vanaf 1 december 2026.')
  })

  test('has its dates as data', async () => {
    expect(JSON.parse((await currentFiles(day))['statement.json'] ?? '')).toMatchObject({
      version: '2026-10-12',
      dates: { lastChanged: '2026-10-12', published: '2026-10-12', effective: '2026-11-16' },
    })
    const unreleased = await exportEdition(bakery, context)
    const data = JSON.parse(textOf(unreleased.find(({ path }) => path.endsWith('.json'))?.bytes))
    expect(data).toMatchObject({ dates: { published: null, effective: null } })
  })
})

describe('a frozen page', () => {
  test('stands one folder deeper', async () => {
    const { 'index.html': page } = await releaseFiles('2026-10-12', '2026-06-01')
    expect(page).toContain(`<link rel="stylesheet" href="../../../assets/${context.assets.stylesheet.name}">`)
    expect(page).toContain('<a href="../../en/2026-10-12/index.html" lang="en" hreflang="en">English</a>')
    expect(page).toContain('<link rel="alternate" hreflang="en" href="../../en/2026-10-12/index.html">')
  })

  test('says which version it is, and leads to what is now, to all versions and to what changed', async () => {
    const { 'index.html': page = '', 'changes.html': changes } = await releaseFiles('2026-10-12', '2026-06-01')
    expect(shown(page)).toContain('Dit is versie 2026-10-12, gepubliceerd op 12 oktober 2026. Deze pagina verandert niet meer.')
    expect(page).toContain('<section class="vk-banner" aria-label="Deze versie">')
    expect(page).toContain('<a href="../index.html">De verklaring zoals die nu is</a>')
    expect(page).toContain('<a href="../history.html">Alle versies</a>')
    expect(page).toContain('<a href="changes.html">Wat er is veranderd</a>')
    expect(changes).toContain('Anders.')
    const first = await releaseFiles('2025-03-03')
    expect(first['index.html']).not.toContain('changes.html')
    expect(first).not.toHaveProperty('changes.html')
  })

  test('is left to nobody who searches, and has no feed', async () => {
    const files = await releaseFiles('2026-10-12', '2026-06-01')
    for (const name of ['index.html', 'changes.html'] as const) {
      expect(files[name]).toContain('<meta name="robots" content="noindex">')
      expect(files[name]).not.toContain('feed.xml')
    }
    expect((await currentFiles(day))['index.html']).not.toContain('noindex')
  })

  test('knows nothing of other versions: the same bytes, however the statement stands', async () => {
    const { edition } = releasedEdition('2026-10-12')
    const { standing } = editionOn(archive, day)
    expect(await exportRelease({ ...edition, standing }, context)).toEqual(await exportRelease(edition, context))
    const files = await releaseFiles('2026-10-12')
    expect(Object.keys(files)).toEqual(['index.html', 'fragment.html', 'statement.md', 'statement.json'])
    expect(Object.values(files).join('')).not.toMatch(/2026-11-20|januari 2027/)
  })

  test('is as inert as a page must be that comes from the archive', async () => {
    const files = await releaseFiles('2026-10-12', '2026-06-01')
    const { document: statement } = bakery
    for (const name of ['index.html', 'fragment.html', 'changes.html'] as const)
      expect(activeIn(files[name] ?? '', { ...statement, form: name === 'fragment.html' ? 'fragment' : 'page' }), name).toBeUndefined()
  })

  test('is not made of what is no version', async () => {
    await expect(exportRelease(bakery, context)).rejects.toThrow('Only a version')
  })
})

describe('validity', () => {
  const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: { 'tel-non-breaking': 'off' } })
  test('the history, the current page and a frozen page are valid', async () => {
    const [current, frozen] = [await currentFiles(day), await releaseFiles('2026-10-12', '2026-06-01')]
    for (const html of [current['history.html'], current['index.html'], frozen['index.html']]) {
      const { results } = await validator.validateString(html ?? '')
      expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId} ${message}`))).toEqual([])
    }
  })
})

describe('permanent addresses', () => {
  test('hold every version that was published by the day, and the shared files that they name', () => {
    const paths = (on: string) => frozenArtifacts(archive, on).map(({ path, version }) => [path, version])
    expect(paths('2025-03-02')).toEqual([])
    expect(paths('2025-03-03')).toEqual([
      ['korenaar/privacy/nl/2025-03-03/index.html', '2025-03-03'],
      ['korenaar/privacy/nl/2025-03-03/statement.md', '2025-03-03'],
      ['korenaar/privacy/nl/2025-03-03/statement.pdf', '2025-03-03'],
      ['korenaar/privacy/en/2025-03-03/index.html', '2025-03-03'],
      ['korenaar/privacy/en/2025-03-03/statement.md', '2025-03-03'],
      ['korenaar/privacy/en/2025-03-03/statement.pdf', '2025-03-03'],
      ['korenaar/assets/statement.css', null],
    ])
    expect(paths(day)).toHaveLength(5 * 6 + 4 * 2 + 1)
    const unnamed = { ...archive, assets: [...archive.assets, { path: 'x.css', mediaType: 'text/css', bytes: new Uint8Array() }] }
    expect(frozenArtifacts(unnamed, day)).toEqual(frozenArtifacts(archive, day))
  })

  test('have each file once, and never two files for one address', () => {
    const file = (path: string, content: string): Artifact => ({
      path,
      mediaType: 'text/css',
      bytes: new TextEncoder().encode(content),
      policy: 'korenaar',
      version: null,
    })
    expect(oncePerPath([file('a', '1'), file('b', '2'), file('a', '1')]).map(({ path }) => path)).toEqual(['a', 'b'])
    expect(() => oncePerPath([file('a', '1'), file('a', '2')])).toThrow('Two files for a.')
  })
})

test('both languages have the same names in braces', () => {
  const names = (language: Language) =>
    versionWords.map((word) => [word, [...pageWords(language).versions[word].matchAll(/\{\w+\}/g)].map(([name]) => name).sort()])
  expect(names('nl')).toEqual(names('en'))
})
