import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestBrowser, type TestBrowser } from './fixtures/browser-page.ts'
import { built, type Built } from './fixtures/embedding.ts'
import { renamedBakery } from './fixtures/renamed-bakery.ts'
import { openWebsites, type Websites } from './fixtures/websites.ts'

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

const snippet = (statement = 'privacy') => bakery.snippet({ target: 'iframe', statement: `korenaar/${statement}`, site: websites.site })
const policyIn = (text: string) => `default-src 'none'; ${/Content-Security-Policy of your page: (.*)/.exec(text)?.[1]}`

/** The page in a frame, once it is there. */
const frameOf = async (page: Page, statement = 'privacy'): Promise<Frame> => {
  const frame = await page.waitForFrame((one) => one.url().includes(`/${statement}/nl/frame.html`))
  await frame.waitForSelector('article')
  return frame
}

/** Waits until the frame is as high as its page. */
const fitted = (page: Page) => page.waitForFunction(() => (document.querySelector('iframe')?.offsetHeight ?? 0) > 3000)

const topIn = async (page: Page, frame: Frame, id: string): Promise<number> => {
  const outer = await page.$eval('iframe', (one) => one.getBoundingClientRect().top)
  return outer + (await frame.$eval(`[id="${id}"]`, (one) => one.getBoundingClientRect().top))
}

/** Clicks as a reader does, and waits until both pages have said to each other what they had to. */
const clicked = async (page: Page, frame: Frame, selector: string): Promise<void> => {
  await frame.click(selector)
  for (const one of [frame, page, frame, page]) await one.evaluate(() => new Promise((done) => setTimeout(done)))
}

describe('a statement in a frame', () => {
  it('is as high as its text, in a page that allows no more than it must', async () => {
    const text = await snippet()
    const page = await websites.open({ body: `<h1>Bakkerij</h1>${text}`, policy: policyIn(text) })
    const frame = await frameOf(page)
    await fitted(page)
    const inner = await frame.evaluate(() => ({
      high: document.documentElement.scrollHeight - innerHeight,
      wide: document.documentElement.scrollWidth - innerWidth,
      stopped: window.stopped,
      title: document.title,
      text: document.querySelector('article')?.textContent?.length,
    }))
    expect(inner).toMatchObject({ high: 0, wide: 0, stopped: [], title: 'Privacyverklaring · De Korenaar' })
    expect(inner.text).toBeGreaterThan(5000)
    expect(await page.evaluate(() => window.stopped)).toEqual([])
    await page.setViewport({ width: 400, height: 800 })
    await page.waitForFunction((before) => (document.querySelector('iframe')?.offsetHeight ?? 0) > before, {}, 5000)
    expect(await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0)
    await page.close()
  })

  it('follows when the text needs less height', async () => {
    const page = await websites.open({ body: await snippet(), width: 320 })
    const frame = await frameOf(page)
    await fitted(page)
    const narrow = await page.$eval('iframe', (one) => one.offsetHeight)
    await page.setViewport({ width: 1280, height: 800 })
    await page.waitForFunction((before) => (document.querySelector('iframe')?.offsetHeight ?? Infinity) < before * 0.8, {}, narrow)
    expect(await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0)
    await page.close()
  })

  it('scrolls by itself where the page runs no script', async () => {
    const page = await websites.open({ body: (await snippet()).replace(/<script.*<\/script>/, '') })
    const frame = await frameOf(page)
    const height = await page.$eval('iframe', (one) => one.offsetHeight)
    expect(height).toBe(480)
    expect(await frame.evaluate(() => document.documentElement.scrollHeight > innerHeight)).toBe(true)
    await frame.evaluate(() => (document.querySelector('a[href="#korenaar--privacy--rights"]') as HTMLElement).click())
    await frame.waitForFunction(() => scrollY > 0)
    expect(await page.$eval('p a', (one) => one.getAttribute('href'))).toBe(`${websites.site}korenaar/privacy/nl/index.html`)
    await page.close()
  })

  it.each(['rights', 'purposes--orders', 'your-rights', 'purposes--bread'])(
    'is found by its address #korenaar--privacy--%s',
    async (name) => {
      const id = `korenaar--privacy--${name}`
      const page = await websites.open({ body: `<h1>Bakkerij</h1>${await snippet()}`, hash: `#${id}` })
      const frame = await frameOf(page)
      await page.waitForFunction(() => scrollY > 0)
      expect(Math.abs(await topIn(page, frame, id))).toBeLessThan(60)
      await page.evaluate((hash) => {
        scrollTo(0, 0)
        location.hash = hash
      }, 'korenaar--privacy--contact')
      await page.waitForFunction(() => scrollY > 0)
      expect(Math.abs(await topIn(page, frame, 'korenaar--privacy--contact'))).toBeLessThan(60)
      await page.close()
    },
  )

  it('has links that change the address of the page, and put the focus where they lead', async () => {
    const page = await websites.open({
      body: `<h1>Bakkerij</h1>${await snippet()}`,
      head: '<style>html { scroll-padding-top: 80px }</style>',
    })
    const frame = await frameOf(page)
    await fitted(page)
    for (let time = 0; time < 2; time += 1) {
      await page.evaluate(() => scrollTo(0, 0))
      // Of clicks in quick succession, the first leads.
      do await clicked(page, frame, 'a[href="#korenaar--privacy--transfers"]')
      while (Math.abs((await topIn(page, frame, 'korenaar--privacy--transfers')) - 80) > 5)
    }
    expect(new URL(page.url()).hash).toBe('#korenaar--privacy--transfers')
    expect(await frame.evaluate(() => document.activeElement?.id)).toBe('korenaar--privacy--transfers')
    await page.close()
  })

  it('stands beside another, each of its own height', async () => {
    const page = await websites.open({ body: `${await snippet()}${await snippet('cookie')}` })
    await page.evaluate(() => document.querySelectorAll('iframe').forEach((one) => one.setAttribute('loading', 'eager')))
    await Promise.all([frameOf(page), frameOf(page, 'cookie')])
    await page.waitForFunction(() => [...document.querySelectorAll('iframe')].every(({ style }) => style.height !== ''))
    const [privacy = 0, cookie = 0] = await page.$$eval('iframe', (all) => all.map(({ offsetHeight }) => offsetHeight))
    expect(privacy).toBeGreaterThan(cookie + 500)
    await page.close()
  })

  it('leads out of the frame to other websites, and nowhere else', () => {
    const html = bakery.text('korenaar/privacy/nl/frame.html')
    const links = [...html.matchAll(/<a ([^>]*)>/g)].map(([, attributes = '']) => attributes)
    const outside = links.filter((link) => /href="https?:/.test(link))
    expect(outside.length).toBeGreaterThan(3)
    expect(outside.filter((link) => !link.includes('target="_top"'))).toEqual([])
    expect(links.filter((link) => !/href="https?:/.test(link) && link.includes('target'))).toEqual([])
  })
})

describe('a statement in two languages, each in a frame', () => {
  const open = async (idPrefix?: string, hash = '') => {
    const snippets = [
      await snippet(),
      await bakery.snippet({ target: 'iframe', language: 'en', site: websites.site, ...(idPrefix === undefined ? {} : { idPrefix }) }),
    ]
    const page = await websites.open({ body: `<h1>Bakkerij</h1>${snippets.join('').replaceAll('loading="lazy"', '')}`, hash })
    await page.waitForFunction(() => [...document.querySelectorAll('iframe')].every(({ offsetHeight }) => offsetHeight > 3000))
    return page
  }
  const frameIn = (page: Page, language: string) => page.waitForFrame((one) => one.url().includes(`/privacy/${language}/frame.html`))
  const isAt = async (page: Page, language: string, id: string) => {
    const top = await (await frameIn(page, language)).$eval(`[id="${id}"]`, (one) => one.getBoundingClientRect().top)
    await page.waitForFunction(
      (lang, inner) => {
        const outer = document.querySelector(`iframe[lang=${lang}]`)?.getBoundingClientRect().top ?? Infinity
        return Math.abs(outer + inner) < 60
      },
      { timeout: 5000 },
      language,
      top,
    )
  }
  /** Follows a link; of clicks in quick succession only the first leads. */
  const follow = async (page: Page, language: string, id: string) => {
    await new Promise((done) => setTimeout(done, 600))
    await (await frameIn(page, language)).click(`a[href="#${id}"]`)
  }
  const id = 'korenaar--privacy--transfers'

  it('keeps the reader in the language that was read', async () => {
    const page = await open()
    for (const language of ['en', 'nl', 'en']) {
      await follow(page, language, id)
      await isAt(page, language, id)
      expect(new URL(page.url()).hash).toBe(`#${id}`)
    }
    await page.close()
  })

  it('is found by its address, the first of them', async () => {
    const page = await open(undefined, `#${id}`)
    await isAt(page, 'nl', id)
    await follow(page, 'en', id)
    await isAt(page, 'en', id)
    await page.evaluate(() => (location.hash = 'korenaar--privacy--rights'))
    await isAt(page, 'nl', 'korenaar--privacy--rights')
    expect(new URL(page.url()).hash).toBe('#korenaar--privacy--rights')
    await page.close()
  })

  it('is found by its address, the one with the prefix', async () => {
    const page = await open('en', `#en--${id}`)
    await isAt(page, 'en', id)
    await page.evaluate((hash) => (location.hash = hash), id)
    await isAt(page, 'nl', id)
    await follow(page, 'en', 'korenaar--privacy--rights')
    await isAt(page, 'en', 'korenaar--privacy--rights')
    expect(new URL(page.url()).hash).toBe('#en--korenaar--privacy--rights')
    await page.close()
  })
})

describe('a frame in a page with styles of its own', () => {
  it.each(['* { all: unset }', '* { all: unset !important }', 'iframe { width: 200px !important; height: 150px; max-height: 9em }'])(
    'is as wide as its column and as high as its text: %s',
    async (css) => {
      const page = await websites.open({ head: `<style>${css}</style>`, body: `<main>${await snippet()}</main>` })
      const frame = await frameOf(page)
      await fitted(page)
      expect(await page.$eval('iframe', (one) => one.offsetWidth - document.documentElement.clientWidth)).toBeGreaterThanOrEqual(-16)
      await frame.waitForFunction(() => document.documentElement.scrollHeight === innerHeight)
      await page.close()
    },
  )

  it.each([
    ['', 'light'],
    ['<meta name="color-scheme" content="light dark">', 'dark'],
    ['<style>:root { color-scheme: light dark }</style>', 'dark'],
    ['<style>:root { color-scheme: dark }</style>', 'dark'],
    ['<style>:root { color-scheme: light dark } iframe { color-scheme: only light }</style>', 'light'],
  ])('is as light or dark as the page, for a reader who likes it dark: %s', async (head, wanted) => {
    const page = await websites.open({ head, body: await snippet() })
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }])
    const frame = await frameOf(page)
    await fitted(page)
    const papers = { light: 'rgb(255, 255, 255)', dark: 'rgb(20, 25, 28)' } as Record<string, string>
    expect(await frame.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(papers[wanted])
    await page.close()
  })
})

describe('the page in the frame', () => {
  /** A page whose own script speaks to the frame, and hears all that comes back. */
  const speaking = (messages: readonly unknown[]) => `<iframe src="${websites.site}korenaar/privacy/nl/frame.html"></iframe><script>
    window.heard = []
    addEventListener('message', ({ data, origin }) => heard.push({ data, origin }))
    const frame = document.querySelector('iframe')
    frame.addEventListener('load', () => { for (const one of ${JSON.stringify(messages)}) frame.contentWindow.postMessage(one, '*') })
  </script>`
  const heard = (page: Page) =>
    page.evaluate(() => (window as unknown as { heard: { data: Record<string, unknown>; origin: string }[] }).heard)
  /** Whatever it would answer, it has answered before the answer to a greeting that comes later. */
  const settled = async (page: Page) => {
    await page.evaluate(() => document.querySelector('iframe')?.contentWindow?.postMessage({ verklaar: 'hello' }, '*'))
    await page.waitForFunction(() =>
      (window as unknown as { heard: { data: { verklaar: string } }[] }).heard.some(({ data }) => data.verklaar === 'height'),
    )
  }

  it('tells nothing before it is greeted, and nothing to a greeting of another form', async () => {
    const wrong = [
      'hello',
      null,
      1,
      {},
      { verklaar: 'height' },
      { verklaar: 'show', id: 'korenaar--privacy--rights' },
      { verklaar: ['hello'] },
    ]
    const page = await websites.open({ body: speaking(wrong) })
    expect(await heard(page)).toEqual([])
    await settled(page)
    expect((await heard(page)).map(({ data }) => data['verklaar'])).toEqual(['height'])
    await page.close()
  })

  it('tells where an id of its own stands, and of no other', async () => {
    const ids = ['korenaar--privacy--none', 'login', '', '__proto__', '"] , *', { toString: 'x' }, null, 'korenaar--privacy--rights']
    const page = await websites.open({ body: speaking([{ verklaar: 'hello' }, ...ids.map((id) => ({ verklaar: 'show', id }))]) })
    await page.waitForFunction(() => (window as unknown as { heard: unknown[] }).heard.length > 1)
    await settled(page)
    const offsets = (await heard(page)).filter(({ data }) => data['verklaar'] === 'offset')
    expect(offsets).toEqual([
      {
        data: { verklaar: 'offset', id: 'korenaar--privacy--rights', top: expect.any(Number) as number },
        origin: websites.site.slice(0, -1),
      },
    ])
    expect(offsets[0]?.data['top']).toBeGreaterThan(1000)
    await page.close()
  })

  it('is greeted by no window but the one around it', async () => {
    const greeting = `<script>parent.frames[0].postMessage({ verklaar: 'hello' }, '*'); parent.postMessage({ verklaar: 'over' }, '*')</script>`
    websites.replaced.set('greeting.html', greeting)
    const page = await websites.open({ body: speaking([{ verklaar: 'hello' }]) })
    await settled(page)
    await page.evaluate((src) => {
      const other = document.createElement('iframe')
      other.src = src
      document.body.append(other)
    }, `${websites.site}greeting.html`)
    await page.waitForFunction(() =>
      (window as unknown as { heard: { data: { verklaar: string } }[] }).heard.some(({ data }) => data.verklaar === 'over'),
    )
    await page.evaluate(() =>
      document.querySelector('iframe')?.contentWindow?.postMessage({ verklaar: 'show', id: 'korenaar--privacy--rights' }, '*'),
    )
    await page.waitForFunction(
      () => (window as unknown as { heard: { data: { verklaar: string } }[] }).heard.at(-1)?.data.verklaar === 'offset',
    )
    expect((await heard(page)).map(({ data }) => data['verklaar'])).toContain('offset')
    await page.close()
  })

  it('runs one script, and no other that somebody would put there', async () => {
    const page = await browser.newPage()
    const attacked = bakery
      .text('korenaar/privacy/nl/frame.html')
      .replace('</main>', '</main><script>window.hacked = true</script><p onclick="1" style="color: red">')
    websites.replaced.set('korenaar/privacy/nl/attacked.html', attacked)
    await page.goto(`${websites.site}korenaar/privacy/nl/attacked.html`)
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
    await page.close()
  })
})

describe('the page around the frame', () => {
  /** Stands where the statement should, and says what it likes. */
  const impostor = (script: string) => {
    websites.replaced.set('korenaar/privacy/nl/frame.html', `<!DOCTYPE html><title>x</title><article>x</article><script>${script}</script>`)
  }
  afterAll(() => websites.replaced.clear())

  /** A script of the page that notes each height that the frame gets. */
  const heights = `<script>
    window.heights = []
    const { style } = document.querySelector('iframe')
    new MutationObserver(() => heights.push(style.height)).observe(document.querySelector('iframe'), { attributeFilter: ['style'] })
  </script>`
  const heightOf = (page: Page) => page.$eval('iframe', (one) => one.style.height)
  const said = (page: Page) => page.waitForFunction(() => document.querySelector('iframe')?.style.height === '4321px')

  it('takes a height that is one, and no other', async () => {
    impostor(`addEventListener('message', ({ source, origin, data }) => {
      if (data.verklaar !== 'hello') return
      for (const height of [4321, -1, 0, 1, 119, 1e9, NaN, '10px; position: fixed', '999', null, {}, [777]]) source.postMessage({ verklaar: 'height', height }, origin)
      for (const data of [null, 7, 'height', { verklaar: 'constructor' }, { verklaar: '__proto__' }, { verklaar: 'toString' }, { verklaar: ['height'], height: 777 }]) source.postMessage(data, origin)
      source.postMessage({ verklaar: 'show', id: 'login' }, origin)
      source.postMessage({ verklaar: 'show', id: 'korenaar--cookie' }, origin)
      source.postMessage({ verklaar: 'show', id: '/admin' }, origin)
      source.postMessage({ verklaar: 'offset', id: '', top: 500 }, origin)
      source.postMessage({ verklaar: 'height', height: 4322 }, origin)
    })`)
    const page = await websites.open({ body: `<div id="login"></div>${await snippet()}${heights}` })
    const faults: string[] = []
    page.on('pageerror', (fault) => faults.push(String(fault)))
    await page.waitForFunction(() => document.querySelector('iframe')?.style.height === '4322px')
    expect(new URL(page.url()).hash).toBe('')
    expect(await page.evaluate(() => (window as unknown as { heights: string[] }).heights)).toEqual(['4321px', '4322px'])
    expect(await page.evaluate(() => scrollY)).toBe(0)
    expect(faults).toEqual([])
    await page.close()
  })

  /** Leads to new places without end from the moment that it is used, and says where they are whenever it is asked, twice. */
  const restless = (from: 'hello' | 'click') =>
    impostor(`let host, count = 0
      const say = (data) => host.source.postMessage(data, host.origin)
      const start = () => {
        const timer = setInterval(() => {
          count += 1
          say({ verklaar: 'show', id: 'korenaar--privacy--n' + count })
          if (count === 60) { clearInterval(timer); say('over') }
        }, 20)
      }
      addEventListener('message', ({ source, origin, data }) => {
        host = { source, origin }
        if (data.verklaar === 'hello') say({ verklaar: 'height', height: 4321 })
        if (data.verklaar === '${from}') start()
        if (data.verklaar === 'show') for (const top of [900, 1800]) say({ verklaar: 'offset', id: data.id, top })
      })
      addEventListener('${from}', start)`)
  const over = `<script>addEventListener('message', ({ data }) => { if (data === 'over') window.over = true })</script>`

  it('is not led by a frame that nobody uses', async () => {
    restless('hello')
    const page = await websites.open({ body: `${await snippet()}${over}` })
    const before = await page.evaluate(() => history.length)
    await page.waitForFunction(() => 'over' in window)
    expect(await page.evaluate(() => ({ length: history.length, hash: location.hash, scrollY }))).toEqual({
      length: before,
      hash: '',
      scrollY: 0,
    })
    await page.close()
  })

  it('keeps its way back, however often a frame leads it, and scrolls once for each time', async () => {
    restless('click')
    const page = await websites.open({
      body: `${await snippet()}${over}<script>
        window.scrolls = []
        const scroll = window.scrollTo
        window.scrollTo = (to) => { scrolls.push(to.top); scroll(to) }
      </script>`,
    })
    await said(page)
    const before = await page.evaluate(() => history.length)
    await (await frameOf(page)).click('article')
    await page.waitForFunction(() => 'over' in window)
    const found = await page.evaluate(() => ({
      length: history.length,
      hash: location.hash,
      scrolls: (window as unknown as { scrolls: number[] }).scrolls,
    }))
    expect(found.length).toBe(before + 1)
    expect(found.hash).toMatch(/^#korenaar--privacy--n\d+$/)
    expect(found.scrolls.length).toBeGreaterThan(0)
    expect(found.scrolls.length).toBeLessThan(10)
    expect(new Set(found.scrolls).size).toBe(1)
    await page.goBack()
    expect(new URL(page.url()).hash).toBe('')
    await page.close()
  })

  it('hears no window but the one in the frame', async () => {
    impostor(
      `addEventListener('message', ({ source, origin, data }) => data.verklaar === 'hello' && source.postMessage({ verklaar: 'height', height: 4321 }, origin))`,
    )
    const address = `${websites.site}korenaar/cookie/nl/spoofing.html`
    websites.replaced.set(
      'korenaar/cookie/nl/spoofing.html',
      `<script>parent.postMessage({ verklaar: 'height', height: 77 }, '*'); parent.postMessage('over', '*')</script>`,
    )
    const page = await websites.open({
      body: `${await snippet()}<script>addEventListener('message', ({ data }) => { if (data === 'over') window.over = true })</script>`,
    })
    await said(page)
    await page.evaluate((src) => {
      postMessage({ verklaar: 'height', height: 78 }, '*')
      const other = document.createElement('iframe')
      other.src = src
      document.body.prepend(other)
      document.body.append(other)
    }, address)
    await page.waitForFunction(() => 'over' in window)
    expect(await page.$eval('iframe.vk-embed', (one) => (one as HTMLElement).style.height)).toBe('4321px')
    await page.close()
  })

  it('hears no other origin in the frame', async () => {
    impostor(
      `addEventListener('message', ({ source, origin, data }) => data.verklaar === 'hello' && source.postMessage({ verklaar: 'height', height: 4321 }, origin))`,
    )
    const page = await websites.open({
      body: `${await snippet()}<script>addEventListener('message', ({ data, origin }) => { if (data.height === 77) window.other = origin })</script>`,
    })
    await said(page)
    const elsewhere = await websites.open({ body: `<script>parent.postMessage({ verklaar: 'height', height: 77 }, '*')</script>` })
    const address = elsewhere.url()
    await elsewhere.close()
    await frameOf(page).then((frame) => frame.goto(address))
    await page.waitForFunction(() => 'other' in window)
    expect(await heightOf(page)).toBe('4321px')
    await page.close()
  })
})
