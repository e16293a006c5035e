import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page, Protocol } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestBrowser, serve, type Site, type TestBrowser } from './fixtures/browser-page.ts'
import { bareHost, byPolicy, fragmentsOf, pagesOf, visit, wholeSite } from './fixtures/whole-site.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const options: RunOptions = {
  // Nothing is fetched by the checker: the pages forbid it.
  preload: false,
  resultTypes: ['violations', 'incomplete'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}

/** How a page is looked at: in both schemes and both widths; each scheme in each width in the long run. */
const all = [
  { name: 'wide, light', width: 1280, scheme: 'light', unfolded: true },
  { name: 'wide, dark', width: 1280, scheme: 'dark', unfolded: true },
  { name: 'phone, light', width: 320, scheme: 'light', unfolded: false },
  { name: 'phone, dark', width: 320, scheme: 'dark', unfolded: true },
] as const
const usual = new Set<string>(['wide, light', 'phone, dark'])
const looks = process.env['VERKLAAR_HARD'] === undefined ? all.filter(({ name }) => usual.has(name)) : all

const pages = await wholeSite()
const hosts = new Map(fragmentsOf(pages).map((path) => [path.replace('fragment.html', 'host.html'), bareHost(pages, path)]))
const paths = [...pagesOf(pages), ...hosts.keys()]

let browser: TestBrowser
let site: Site
beforeAll(async () => {
  ;[browser, site] = await Promise.all([openTestBrowser(), serve(new Map<string, string | Uint8Array>([...pages, ...hosts]))])
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/**
 * Where letters are larger than their line, the checker cannot say what lies behind them, though it is what lies behind the
 * line. There their colours are compared as they are.
 */
const contrast = `({ target: [selector], any: [{ data }] }) => {
  const { Color, getContrast } = axe.commons.color
  const colour = (element, name) => {
    const parsed = new Color()
    parsed.parseString(getComputedStyle(element)[name])
    return parsed
  }
  const element = document.querySelector(selector)
  let behind = element
  while (colour(behind, 'backgroundColor').alpha === 0 && behind.parentElement !== null) behind = behind.parentElement
  const hasEnough = getContrast(colour(behind, 'backgroundColor'), colour(element, 'color')) >= Number.parseFloat(data.expectedContrastRatio)
  return data.messageKey === 'elmPartiallyObscured' && colour(behind, 'backgroundColor').alpha === 1 && hasEnough
}`

/** What is wrong, or cannot be judged, in a line each: rule, element, reason. */
const findings = async (page: Page): Promise<readonly string[]> => {
  const { violations, incomplete } =
    (await page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations, incomplete }) => {
    const hasContrast = ${contrast}
    for (const result of incomplete) if (result.id === 'color-contrast') result.nodes = result.nodes.filter((node) => !hasContrast(node))
    return { violations, incomplete }
  })`)) as Pick<AxeResults, 'violations' | 'incomplete'>
  return [...violations, ...incomplete].flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary.replaceAll(/\s*\n\s*/g, ' ')}`),
  )
}

const look = async (page: Page, { width, scheme, unfolded }: (typeof looks)[number]): Promise<void> => {
  await page.setViewport({ width, height: 900 })
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  // The contents that a wide page shows are folded to a checker, which asks the element and not the screen.
  await page.evaluate(`for (const details of document.querySelectorAll('details')) details.open = ${unfolded}`)
  // As high as all there is, so that nothing that stays in sight while one scrolls lies over something else.
  await page.setViewport({ width, height: (await page.evaluate('document.documentElement.scrollHeight')) as number })
}

test.each(byPolicy(paths))('everybody can read every page of %s', { timeout: 240_000 }, async (_policy, own) => {
  const found: string[] = []
  await visit(
    browser,
    own.map((path) => `${site.origin}/${path}`),
    async (page, address) => {
      await page.evaluate(axe)
      for (const each of looks) {
        await look(page, each)
        found.push(...(await findings(page)).map((finding) => `${address.slice(site.origin.length)} (${each.name}) ${finding}`))
      }
    },
  )
  expect(found).toEqual([])
})

test('what keeps somebody from reading is found', async () => {
  const page = await browser.newPage()
  await page.setContent('<main><h1>Grijs</h1><p style="color: #bbb; background: #fff">Grijs</p><img src="data:,"></main>')
  await page.evaluate(axe)
  const rules = new Set((await findings(page)).map((finding) => finding.slice(0, finding.indexOf(':'))))
  expect([...rules].sort()).toEqual(['color-contrast', 'document-title', 'html-has-lang', 'image-alt'])
  await page.close()
})

/** What a screen reader is given of a page. */
const treeOf = async (page: Page): Promise<readonly Protocol.Accessibility.AXNode[]> => {
  const session = await page.createCDPSession()
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes
}

/** The rows of tables as they are heard, cell by cell. */
const heardRows = async (page: Page): Promise<readonly (readonly string[])[]> => {
  const nodes = await treeOf(page)
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const kids = ({ childIds = [] }: Protocol.Accessibility.AXNode) => childIds.flatMap((id) => byId.get(id) ?? [])
  const roleOf = ({ role }: Protocol.Accessibility.AXNode): unknown => role?.value
  const heard = (node: Protocol.Accessibility.AXNode): string =>
    roleOf(node) === 'StaticText' ? String(node.name?.value) : kids(node).map(heard).join('')
  const cellsOf = (node: Protocol.Accessibility.AXNode): readonly string[] =>
    kids(node).flatMap((kid) =>
      /^(?:cell|gridcell|rowheader|columnheader)$/.test(String(roleOf(kid))) ? [heard(kid).trim()] : cellsOf(kid),
    )
  const rowsOf = (node: Protocol.Accessibility.AXNode): readonly (readonly string[])[] =>
    roleOf(node) === 'row' ? [cellsOf(node)] : kids(node).flatMap(rowsOf)
  return nodes.slice(0, 1).flatMap(rowsOf)
}

const writtenRows = `[...document.querySelectorAll('tr')].map((row) => [...row.cells].map((cell) => cell.textContent.trim()))`

test.each([
  'korenaar/cookie/nl/index.html',
  'korenaar/cookie/nl/host.html',
  'korenaar/cookie/nl/frame.html',
  'korenaar/privacy/nl/index.html',
])('the tables of %s are heard cell by cell, each once and in its column, whether rows are blocks or not', async (path) => {
  const page = await browser.newPage()
  for (const width of [1280, 390]) {
    await page.setViewport({ width, height: 900 })
    await page.goto(`${site.origin}/${path}`)
    const written = (await page.evaluate(writtenRows)) as readonly (readonly string[])[]
    expect(await heardRows(page), `${width}`).toEqual(written)
    expect(written.flat()).toContain('')
  }
  await page.close()
})

test('the way back to the top is heard in words, though a phone shows an arrow', async () => {
  const page = await browser.newPage()
  await page.setViewport({ width: 390, height: 900 })
  await page.goto(`${site.origin}/korenaar/privacy/nl/index.html`)
  const names = (await treeOf(page)).flatMap(({ role, name }) => (role?.value === 'link' ? [String(name?.value)] : []))
  expect(names).toContain('Naar boven')
  await page.close()
})
