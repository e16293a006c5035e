import { describe, expect, test } from 'vitest'
import { themeCss } from '../src/export/theme-css.ts'
import { contrast, enoughContrast } from '../src/model/contrast.ts'
import { written } from './fixtures/compiling.ts'
import { goodPolicy } from './fixtures/rule-pages.ts'

const sky = { text: '#1b2a41', background: '#f7fbff', link: '#0a558c' }
const night = { text: '#e8eef5', background: '#101820', link: '#8fc7f3' }

/** What the stylesheet sets below the line that begins so, by the name of the property. */
const setBelow = (css: string, line: string): Readonly<Record<string, string>> => {
  const part = css.slice(css.indexOf(line)).split('}')[0] ?? ''
  return Object.fromEntries([...part.matchAll(/--vk-([a-z-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))
}

const stylesheets = (out: Readonly<Record<string, string>>) => Object.keys(out).filter((path) => path.endsWith('.css'))

describe('a theme', () => {
  test('is in the stylesheet of the policy, which has an address of its own', async () => {
    const files = goodPolicy('webwinkel')
    const path = 'policies/webwinkel/policy.yaml'
    const [themed, plain] = [
      await written(files),
      await written({ ...files, [path]: (files[path] ?? '').replace(/^theme:\n(?: {2}.*\n){2}/m, '#\n#\n#\n') }),
    ]
    const [own = '', usual = ''] = [stylesheets(themed)[0], stylesheets(plain)[0]]
    expect(own).not.toBe(usual)
    expect(themed[own]?.startsWith(plain[usual] ?? '-')).toBe(true)
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

  test.each([
    sky,
    night,
    { text: '#000000', background: '#ffffff', link: '#0000ff' },
    { text: '#767676', background: '#ffffff', link: '#767676' },
    { text: '#ffffff', background: '#003366', link: '#ffdd00' },
    { text: '#3b2f00', background: '#ffe680', link: '#5c1a00' },
  ])('has colours between those of $text on $background that can be read', (colours) => {
    const { soft = '', tint = '', 'accent-soft': hint = '' } = setBelow(themeCss({ light: colours, dark: colours }), '@layer vk')
    const pairs = [
      [soft, colours.background],
      [colours.text, tint],
      [colours.link, tint],
      [colours.text, hint],
      [colours.link, hint],
    ] as const
    for (const [one, two] of pairs) expect(contrast(one, two)).toBeGreaterThanOrEqual(enoughContrast)
  })
})
