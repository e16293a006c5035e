import { readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestBrowser, serve, type Site, type TestBrowser } from './fixtures/browser-page.ts'
import { bareHost, fragmentsOf, pagesOf, visit, wholeSite } from './fixtures/whole-site.ts'

const measures = readFileSync(new URL('fixtures/measures.js', import.meta.url), 'utf8')
const measured = async <Result>(page: Page, what: string): Promise<Result> => (await page.evaluate(`measures.${what}`)) as Result

const pages = await wholeSite()
const hosts = new Map(fragmentsOf(pages).map((path) => [path.replace('fragment.html', 'host.html'), bareHost(pages, path)]))
const statements = pagesOf(pages).filter((path) => /^(?:[^/]+\/){3}index\.html$/.test(path))

let browser: TestBrowser
let site: Site
beforeAll(async () => {
  ;[browser, site] = await Promise.all([openTestBrowser(), serve(new Map<string, string | Uint8Array>([...pages, ...hosts]))])
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const textOf = (path: string): string => hosts.get(path) ?? Buffer.from(pages.get(path) ?? '').toString()
const pathOf = (address: string): string => address.slice(site.origin.length + 1)

/** What is found on pages, with the path of each. */
const findings = async (paths: readonly string[], work: (page: Page) => Promise<readonly string[]>): Promise<readonly string[]> => {
  const found: string[] = []
  const addresses = paths.map((path) => `${site.origin}/${path}`)
  await visit(browser, addresses, async (page, address) => {
    await page.evaluate(measures)
    found.push(...(await work(page)).map((finding) => `${pathOf(address)}: ${finding}`))
  })
  return found
}

/** The page of a statement, wide or on a phone. */
const open = async (path: string, width: number): Promise<Page> => {
  const page = await browser.newPage()
  await page.setViewport({ width, height: 800 })
  // Nothing moves, so that what was asked for is there at once.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
  await page.goto(`${site.origin}/${path}`)
  await page.evaluate(measures)
  return page
}

const sizes = [
  { name: 'on the narrowest phone', width: 320, text: '100%' },
  { name: 'on a phone', width: 390, text: '100%' },
  { name: 'with large text in a window', width: 640, text: '200%' },
  { name: 'with large text on a desk', width: 1280, text: '200%' },
] as const

test('nobody scrolls sideways, and large text is large', { timeout: 180_000 }, async () => {
  const found = await findings([...pagesOf(pages), ...hosts.keys()], async (page) => {
    await page.setViewport({ width: 1280, height: 900 })
    await page.evaluate("document.documentElement.style.fontSize = ''")
    const usual = await measured<number>(page, 'smallestText()')
    const told: string[] = []
    for (const { name, width, text } of sizes) {
      await page.setViewport({ width, height: 900 })
      await page.evaluate(`document.documentElement.style.fontSize = '${text}'`)
      await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
      told.push(...(await measured<string[]>(page, 'sideways()')).map((wide) => `${name}: ${wide}`))
      if (text === '200%' && (await measured<number>(page, 'smallestText()')) < usual * 2 - 0.5)
        told.push(`${name}: text is not twice as large`)
    }
    return told
  })
  expect(found).toEqual([])
})

test('on a phone a table is a block for each row, and each cell says its column', { timeout: 120_000 }, async () => {
  const withTables = [...statements, ...hosts.keys()].filter((path) => textOf(path).includes('<table'))
  expect(withTables.length).toBeGreaterThan(10)
  const found = await findings(withTables, async (page) => {
    await page.setViewport({ width: 1280, height: 900 })
    const wide = await measured<string[]>(page, 'cellsWithoutColumn()')
    await page.setViewport({ width: 390, height: 900 })
    return [...wide, ...(await measured<string[]>(page, 'cellsWithoutColumn()')), ...(await measured<string[]>(page, 'tablesWithHead()'))]
  })
  expect(found).toEqual([])
})

test('where there is room a table of few columns has a head, and one of many has none', async () => {
  const tables = async (path: string) => {
    const page = await open(path, 1280)
    const [all, withHead] = [await page.$$('table'), await measured<string[]>(page, 'tablesWithHead()')]
    await page.close()
    return { all: all.length, withHead: withHead.length }
  }
  const few = await tables('korenaar/privacy/nl/index.html')
  expect(few.withHead).toBe(few.all)
  expect(await tables('korenaar/cookie/nl/index.html')).toMatchObject({ withHead: 0 })
})

test('the cards of a wide table have the same columns: labels, and values beside them', async () => {
  const starts = async (path: string, width: number) => {
    const page = await open(path, width)
    const found = await measured<number[]>(page, 'startsOfValues(0)')
    await page.close()
    return found
  }
  for (const path of ['korenaar/cookie/nl/index.html', 'korenaar/cookie/nl/host.html']) {
    const [wide, narrow] = [await starts(path, 1280), await starts(path, 390)]
    expect([wide.length, narrow.length], path).toEqual([1, 1])
    expect(wide[0]).toBeGreaterThan(120)
    expect(narrow[0]).toBeLessThan(40)
  }
})

test('no date breaks over lines', { timeout: 120_000 }, async () => {
  const found = await findings([...pagesOf(pages), ...hosts.keys()], async (page) => {
    await page.setViewport({ width: 320, height: 900 })
    return measured<string[]>(page, 'brokenDates()')
  })
  expect(found).toEqual([])
})

test('a page without contents is as wide as its text', async () => {
  for (const path of ['index.html', 'korenaar/privacy/nl/history.html']) {
    const page = await open(path, 1280)
    expect(await measured(page, "outside('.vk-top', '.vk-body')"), path).toEqual([0, 0])
    expect(await measured<number>(page, "widthOf('.vk-top')"), path).toBeLessThan(900)
    await page.close()
  }
  const page = await open('korenaar/privacy/nl/index.html', 1280)
  expect(await measured<number>(page, "widthOf('.vk-top')")).toBeGreaterThan(1000)
  await page.close()
})

test('in a list of statements the language of each stands below its title', async () => {
  const page = await open('index.html', 1280)
  expect(await measured<number>(page, "widthOf('.vk-cards .vk-mark')")).toBeGreaterThan(40)
  expect(await measured(page, 'marksBesideTitles()')).toEqual([])
  await page.close()
})

test('the way back to the top is an arrow on a phone, and words where there is room', async () => {
  const width = async (viewport: number) => {
    const page = await open('korenaar/privacy/nl/index.html', viewport)
    const found = await measured<number>(page, "widthOf('.vk-up a')")
    await page.close()
    return found
  }
  expect(await width(390)).toBeLessThan(52)
  expect(await width(800)).toBeGreaterThan(80)
})

describe('the contents', () => {
  test('are folded on a phone, and unfold', async () => {
    const page = await open('korenaar/privacy/nl/index.html', 390)
    expect(await measured(page, 'seenContents()')).toBe(0)
    await page.click('.vk-toc summary')
    expect(await measured(page, 'seenContents()')).toBeGreaterThan(10)
    await page.close()
  })

  test('are open where there is room, and lead to each section', async () => {
    const page = await open('korenaar/privacy/nl/index.html', 1280)
    expect(await measured(page, 'seenContents()')).toBeGreaterThan(10)
    await page.click('.vk-toc a[href$="--retention"]')
    expect(Math.abs(await measured<number>(page, 'topOf(\'[id$="--retention"]\')'))).toBeLessThan(120)
    expect(new URL(page.url()).hash).toBe('#korenaar--privacy--retention')
    await page.close()
  })
})

describe('with the keyboard', () => {
  test('the first stop leads past everything to the text', async () => {
    const page = await open('korenaar/privacy/nl/index.html', 1280)
    await page.keyboard.press('Tab')
    expect(await measured(page, 'focused()')).toEqual({ name: 'a: Naar de tekst', seen: true })
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#korenaar--privacy')
    await page.keyboard.press('Tab')
    expect(await page.evaluate("document.activeElement.closest('article') !== null")).toBe(true)
    await page.close()
  })

  test.each(['korenaar/privacy/nl/index.html', 'korenaar/privacy/en/history.html', 'webwinkel/privacy/nl/index.html'])(
    'each stop on %s is seen, and they come in the order of the page',
    async (path) => {
      for (const width of [390, 1280]) {
        const page = await open(path, width)
        const expected = await measured<string[]>(page, 'focusable()')
        const stops: { name: string; seen: boolean }[] = []
        while (stops.length < expected.length) {
          await page.keyboard.press('Tab')
          stops.push(await measured(page, 'focused()'))
        }
        expect(stops).toEqual(expected.map((name) => ({ name, seen: true })))
        await page.close()
      }
    },
  )
})
