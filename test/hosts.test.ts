import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestBrowser, type TestBrowser } from './fixtures/browser-page.ts'
import { built, type Built } from './fixtures/embedding.ts'
import { renamedBakery } from './fixtures/renamed-bakery.ts'
import { openWebsites, told, type Websites } from './fixtures/websites.ts'

const bootstrap = readFileSync(createRequire(import.meta.url).resolve('bootstrap/dist/css/bootstrap.min.css'), 'utf8')

let browser: TestBrowser
let websites: Websites
let bakery: Built
beforeAll(async () => {
  bakery = await built(renamedBakery)
  browser = await openTestBrowser()
  websites = await openWebsites(browser, bakery)
}, 60_000)
afterAll(async () => {
  await websites?.close()
  await browser?.close()
})

type Way = 'html' | 'webcomponent'
const ways = ['html', 'webcomponent'] as const

const snippet = (target: Way, statement = 'privacy') => bakery.snippet({ target, statement: `korenaar/${statement}`, site: websites.site })

/** The policy that the comment of a snippet asks for, and nothing more. */
const policyIn = (text: string) => `default-src 'none'; ${/Content-Security-Policy of your page: (.*)/.exec(text)?.[1]}`

/** One of each element that websites are made of. */
const elements = `<header><nav><ul><li><a href="/">Brood</a></li></ul></nav></header><h1>Bakkerij</h1><h2>Brood</h2><h3>Tarwe</h3>
<p>Wij <em>bakken</em> <strong>brood</strong> met <code>zout</code>.</p><ol><li>Kneden</li></ol><dl><dt>Rijzen</dt><dd>Een uur</dd></dl>
<blockquote>Lekker</blockquote><pre>a  b</pre><hr><table><caption>Prijzen</caption><thead><tr><th>Wat</th></tr></thead><tbody><tr><td>2</td></tr></tbody></table>
<form><label>Naam <input></label><select><option>a</option></select><button>Bestel</button></form><section class="card"><article>Nieuws</article></section><footer>Voet</footer>`

const hosts: Readonly<Record<string, string>> = {
  'a bare page': '',
  'a page that unsets every style': '<style>* { all: unset }</style>',
  'a page that unsets every style, and insists': '<style>* { all: unset !important }</style>',
  'a page with Bootstrap': `<style>${bootstrap}</style>`,
}

/** What is seen of the statements on a page. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll(`article.vk ${selector}`)]
    const isSeen = (one: Element) => {
      const { width, height } = one.getBoundingClientRect()
      return one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && width > 1 && height > 1
    }
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    return {
      stopped: window.stopped,
      twice: ids.filter((id, index) => ids.indexOf(id) < index),
      texts: [...document.querySelectorAll('article.vk')].map((article) => (article.textContent ?? '').replaceAll(/\s+/g, '')),
      shown: all('h1, h2, h3, caption, table, p, li').length,
      hidden: all('h1, h2, h3, caption, table, p, li')
        .filter((one) => !isSeen(one))
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    }
  })

/** The text of a statement without its tags and spaces. */
const textOf = (statement: string): string => {
  const references: Readonly<Record<string, string>> = { '&lt;': '<', '&#x26;': '&', '&amp;': '&' }
  const html = bakery.text(`korenaar/${statement}/nl/fragment.html`)
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:lt|#x26|amp);/g, (one) => references[one] ?? one)
    .replaceAll(/\s+/g, '')
}

const show = async (way: Way, page: Omit<Parameters<Websites['open']>[0], 'body'>, statements: readonly string[] = ['privacy']) => {
  const snippets = await Promise.all(statements.map((statement) => snippet(way, statement)))
  const opened = await websites.open({ ...page, body: `${elements}<main>${snippets.join('\n')}</main>` })
  if (way === 'webcomponent') await told(opened, statements.length)
  return opened
}

/** Every computed style of the elements of the page, but for those of the statement and what holds it. */
const stylesOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body > :not(main), body > :not(main) *')].map((one) => {
      const style = getComputedStyle(one)
      return [one.tagName, ...Array.from(style, (name) => `${name}: ${style.getPropertyValue(name)}`).sort()].join('\n')
    }),
  )

/** Where the top of an element is, as far as the window is scrolled. */
const topOf = (page: Page, id: string) => page.evaluate((one) => document.getElementById(one)?.getBoundingClientRect().top, id)

const isAtTop = (top = Infinity) => top >= -1 && top < 100

describe.each(ways)('a statement by %s', (way) => {
  it.each(Object.keys(hosts))('is whole on %s', async (name) => {
    const page = await show(way, { head: hosts[name] ?? '' })
    const { shown, texts, ...found } = await seen(page)
    expect(found).toEqual({ stopped: [], twice: [], hidden: [] })
    expect(texts).toEqual([textOf('privacy')])
    expect(shown).toBeGreaterThan(100)
    await page.close()
  })

  it.each([1280, 320])('is whole under the policy that it asks for, and fits, %i pixels wide', async (width) => {
    const policy = policyIn(await snippet(way))
    const page = await show(way, { policy, width })
    const { texts, ...found } = await seen(page)
    expect(found).toMatchObject({ stopped: [], twice: [], hidden: [] })
    expect(texts).toEqual([textOf('privacy')])
    const isStyled = await page.evaluate(() => getComputedStyle(document.querySelector('.vk .vk-brief') as Element).borderTopWidth)
    expect(isStyled).toBe('1px')
    expect(await page.evaluate(() => (document.querySelector('article.vk')?.scrollWidth ?? Infinity) <= innerWidth)).toBe(true)
    await page.close()
  })

  it('needs all of that policy', async () => {
    const policy = policyIn(await snippet(way))
    const directives = policy.split('; ').slice(1)
    for (const directive of directives) {
      const less = policy.replace(`; ${directive}`, '')
      const page = await websites.open({ body: await snippet(way), policy: less })
      await page.waitForFunction(() => window.stopped.length > 0)
      expect(await page.evaluate(() => window.stopped[0])).toContain(directive.split(' ')[0])
      await page.close()
    }
  })

  it('stands beside another statement, with no id twice', async () => {
    const page = await show(way, {}, ['privacy', 'cookie'])
    const { texts, twice, hidden } = await seen(page)
    expect({ twice, hidden }).toEqual({ twice: [], hidden: [] })
    expect(texts).toEqual([textOf('privacy'), textOf('cookie')])
    await page.close()
  })

  it('changes no style of the page', async () => {
    for (const head of Object.values(hosts)) {
      const without = await websites.open({ head, body: `${elements}<main></main>` })
      const page = await show(way, { head })
      const [before, after] = [await stylesOf(without), await stylesOf(page)]
      expect(before.length).toBeGreaterThan(30)
      expect(after).toEqual(before)
      await Promise.all([without.close(), page.close()])
    }
  })

  it.each(['rights', 'purposes--orders', 'your-rights', 'purposes--bread'])(
    'is found by its address #korenaar--privacy--%s',
    async (name) => {
      const id = `korenaar--privacy--${name}`
      const page = await show(way, { hash: `#${id}` })
      await page.waitForFunction(() => scrollY > 0)
      expect(isAtTop(await topOf(page, id))).toBe(true)
      await page.evaluate((one) => {
        scrollTo(0, 0)
        location.hash = one
      }, 'korenaar--privacy--contact')
      await page.waitForFunction(() => scrollY > 0)
      expect(isAtTop(await topOf(page, 'korenaar--privacy--contact'))).toBe(true)
      await page.close()
    },
  )
})

it.each([1280, 320])('stays below a bar that sticks, and in a box that scrolls, %i pixels wide', async (width) => {
  const head = `<style>body { margin: 0 } .bar { position: sticky; top: 0; height: 60px; background: #fff } .box { height: 300px; overflow: auto }</style>`
  const bar = '<div class="bar">Bakkerij</div>'
  const page = await websites.open({ head, width, body: bar + (await snippet('html')) })
  const covering = await page.evaluate(async () => {
    const found = new Set<string>()
    const bar = document.querySelector('.bar') as Element
    // What is drawn, and not only what is clicked: a line of a pseudo-element belongs to its element.
    for (let top = 0; top < document.documentElement.scrollHeight; top += 20) {
      scrollTo(0, top)
      for (const x of [8, 20, innerWidth / 2]) {
        const [first] = document.elementsFromPoint(x, 30)
        if (first !== bar) found.add(first?.outerHTML.slice(0, 80) ?? '')
      }
    }
    return [...found]
  })
  expect(covering).toEqual([])
  await page.close()
  const boxed = await websites.open({ head, width, body: `<div class="box">${await snippet('html')}</div>` })
  expect(await boxed.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0)
  await boxed.close()
})

it('is whole in the shadow of an element of the website', async () => {
  const fragment = await snippet('html')
  const page = await websites.open({
    head: hosts['a page that unsets every style'] ?? '',
    body: `<div><template shadowrootmode="open">${fragment}</template></div>`,
  })
  const found = await page.evaluate(() => {
    const article = document.querySelector('div')?.shadowRoot?.querySelector('article.vk')
    return {
      text: article?.textContent?.replaceAll(/\s+/g, ''),
      border: getComputedStyle(article?.querySelector('.vk-brief') as Element).borderTopWidth,
    }
  })
  expect(found).toEqual({ text: textOf('privacy'), border: '1px' })
  await page.close()
})
