import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dressed, loadAssets } from '../src/export/assets/assets.ts'
import { embeddedThemeCss, themeCss } from '../src/export/assets/theme-css.ts'
import { readInside } from '../src/host/read-inside.ts'
import { contrast, enoughContrast } from '../src/model/contrast.ts'
import { usualLook } from '../src/model/look.ts'
import { type Theme, theme } from '../src/model/source/theme.ts'
import { root, written } from './fixtures/compiling.ts'
import { goodPolicy } from './fixtures/rule-pages.ts'

const sky = { text: '#1b2a41', background: '#f7fbff', link: '#0a558c' }
const night = { text: '#e8eef5', background: '#101820', link: '#8fc7f3' }

/** What the stylesheet sets below the line that begins so, by the name of the property. */
const setBelow = (css: string, line: string): Readonly<Record<string, string>> => {
  const part = css.slice(css.indexOf(line)).split('}')[0] ?? ''
  return Object.fromEntries([...part.matchAll(/--vk-([a-z-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))
}

type Values = Readonly<Record<string, string>>

/** The colours that pages are shown in: on a light page, on a dark one, on paper. */
const schemesOf = (css: string): { readonly light: Values; readonly dark: Values; readonly print: Values } => {
  const either = Object.entries(setBelow(css, '@supports')).map(([name, value]) => {
    const [, light = value, dark = value] = /^light-dark\((\S+), (\S+)\)$/.exec(value) ?? []
    return [name, light, dark] as const
  })
  return {
    light: Object.fromEntries(either.map(([name, light]) => [name, light])),
    dark: Object.fromEntries(either.map(([name, , dark]) => [name, dark])),
    print: setBelow(css.slice(css.lastIndexOf('@media print')), '@media print'),
  }
}

/** Each kind of words with each that it is shown on. */
const shownPairs = [
  ['ink', 'paper'],
  ['ink', 'tint'],
  ['ink', 'accent-soft'],
  ['ink', 'note'],
  ['accent', 'paper'],
  ['accent', 'tint'],
  ['accent', 'accent-soft'],
  ['accent', 'note'],
  ['soft', 'paper'],
  ['soft', 'tint'],
  ['soft', 'accent-soft'],
  ['soft', 'note'],
] as const

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`)
/** Colours that the rules find nothing in. */
const readableColours = fc
  .record({ text: anyColour, background: anyColour, link: anyColour })
  .filter(({ text, background, link }) => [text, link].every((words) => contrast(words, background) >= enoughContrast))

const stylesheets = (out: Readonly<Record<string, string>>) => Object.keys(out).filter((path) => path.endsWith('.css'))

describe('a theme', () => {
  test('is in the stylesheet of the policy, which has an address of its own', async () => {
    const files = goodPolicy('webwinkel')
    const path = 'policies/webwinkel/policy.yaml'
    const [themed, plain] = [
      await written(files),
      await written({ ...files, [path]: (files[path] ?? '').replace(/^theme:\n(?: {2}.*\n){2}/m, '#\n#\n#\n') }),
    ]
    const named = (out: Readonly<Record<string, string>>, name: string) => stylesheets(out).find((path) => path.includes(name)) ?? ''
    for (const name of ['/statement.', '/fragment.']) {
      expect(named(themed, name)).not.toBe(named(plain, name))
      expect(themed[named(themed, name)]?.startsWith(plain[named(plain, name)] ?? '-')).toBe(true)
    }
    const own = named(themed, '/statement.')
    expect(themed['webwinkel/privacy/nl/index.html']).toContain(own.replace('webwinkel/', ''))
    expect(themed['webwinkel/privacy/nl/fragment.html']).toBe(plain['webwinkel/privacy/nl/fragment.html'])
    expect(themed['webwinkel/privacy/nl/statement.json']).toBe(plain['webwinkel/privacy/nl/statement.json'])
  })

  test('gives the page its colours, by the scheme', () => {
    const css = themeCss({ light: sky, dark: night })
    expect(setBelow(css, '@layer vk')).toMatchObject({ ink: sky.text, paper: sky.background, accent: sky.link })
    expect(setBelow(css, '@supports')).toMatchObject({ ink: `light-dark(${sky.text}, ${night.text})` })
  })

  test('prints on white paper what can be read on it', () => {
    expect(setBelow(themeCss({ light: sky, dark: night }), '@media print')).toMatchObject({
      ink: sky.text,
      paper: '#ffffff',
      accent: sky.link,
    })
    expect(setBelow(themeCss({ light: night, dark: night }), '@media print')).toMatchObject({ ink: '#000000', paper: '#ffffff' })
  })

  test('has words that can be read on all that they stand on, whatever colours are chosen', () => {
    fc.assert(
      fc.property(readableColours, readableColours, (light, dark) => {
        const css = themeCss({ light, dark })
        for (const [scheme, colours] of Object.entries(schemesOf(css)))
          for (const [words, paper] of shownPairs)
            expect(contrast(colours[words] ?? '', colours[paper] ?? ''), `${scheme}: ${words} on ${paper}`).toBeGreaterThanOrEqual(
              enoughContrast,
            )
      }),
    )
  })

  test('chooses fonts and corners by name', () => {
    const css = themeCss({ fonts: { text: 'serif', headings: 'system' }, corners: 'square' })
    expect(setBelow(css, '@layer vk')).toEqual({
      text: '"Source Serif 4", Georgia, serif',
      display: 'system-ui, sans-serif',
      radius: '0px',
    })
    expect(css).not.toContain('light-dark')
  })

  test('prints in fonts that come with the page, whatever the device has', () => {
    expect(setBelow(themeCss({ fonts: { text: 'system' } }), '@media print')).toEqual({ text: '"Source Sans 3", system-ui, sans-serif' })
  })

  test('brings the fonts for text in a serif only where they are used', async () => {
    const usual = await loadAssets(readInside(root))
    const dressedIn = (theme: Theme) => dressed(usual, { ...usualLook, theme })
    const serif = dressedIn({ fonts: { text: 'serif' } })
    const added = serif.fonts.filter((font) => !usual.fonts.includes(font)).map(({ name }) => name.replace(/\.[0-9a-f]{10}/, ''))
    expect(added.sort()).toEqual(
      ['latin-400-italic', 'latin-400-normal', 'latin-ext-400-italic', 'latin-ext-400-normal'].map(
        (face) => `fonts/source-serif-4-${face}.woff2`,
      ),
    )
    for (const { name } of serif.fonts) expect(new TextDecoder().decode(serif.stylesheet.bytes)).toContain(`url("${name}")`)
    expect(dressedIn({ fonts: { headings: 'serif' } }).fonts).toEqual(usual.fonts)
  })

  test('gives websites its accent and its corners, and leaves them their text, links and fonts', () => {
    const css = embeddedThemeCss({ light: sky, dark: night, fonts: { text: 'serif' }, corners: 'square' })
    expect(setBelow(css, '@layer vk')).toEqual({ accent: sky.link })
    expect(setBelow(css, '@supports')).toEqual({ accent: `light-dark(${sky.link}, ${night.link})` })
    expect([...css.matchAll(/--vk-([a-z-]+):/g)].map(([, name]) => name)).toEqual(['accent', 'accent', 'radius'])
    expect(embeddedThemeCss({ fonts: { text: 'serif' } })).toBe('')
  })

  test.each(['light', 'dark'] as const)('with colours for %s pages alone is not complete', (scheme) => {
    const other = scheme === 'light' ? 'dark' : 'light'
    expect(theme.safeParse({ corners: 'square' }).success).toBe(true)
    expect(theme.safeParse({ [scheme]: sky }).error?.issues.map(({ path }) => path)).toEqual([[other]])
  })
})

describe('the colours of pages without a theme', () => {
  const css = readFileSync(join(root, 'assets/page.css'), 'utf8')

  test('can be read, by the scheme and on paper', () => {
    for (const [scheme, colours] of Object.entries(schemesOf(css)))
      for (const [words, paper] of shownPairs)
        expect(contrast(colours[words] ?? '', colours[paper] ?? ''), `${scheme}: ${words} on ${paper}`).toBeGreaterThanOrEqual(
          enoughContrast,
        )
  })
})
