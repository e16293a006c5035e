import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PublishedStatement } from '../src/model/published-statement.ts'
import { openTestBrowser, type TestBrowser } from './fixtures/browser-page.ts'
import { built, type Built } from './fixtures/embedding.ts'
import { renamedBakery } from './fixtures/renamed-bakery.ts'
import { openWebsites, told, type Websites } from './fixtures/websites.ts'

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

const script = () => [...bakery.files.keys()].find((path) => path.startsWith('korenaar/assets/verklaar-statement.'))
const stylesheet = () => [...bakery.files.keys()].find((path) => path.startsWith('korenaar/assets/fragment.'))
const privacy = 'korenaar/privacy/nl/statement.json'
const statement = (): PublishedStatement => JSON.parse(bakery.text(privacy)) as PublishedStatement

/** A page with an element, and the module that makes something of it. */
const elementWith = (attributes: string) =>
  `<script type="module" src="${websites.site}${script()}"></script><verklaar-statement ${attributes}><a href="/">Lees hier</a></verklaar-statement>`
const fromData = (data: unknown, attributes = '') => {
  websites.replaced.set('other/statement.json', typeof data === 'string' ? data : JSON.stringify(data))
  return elementWith(`src="${websites.site}other/statement.json" ${attributes}`)
}

/** A page that may run nothing but what the site sends, and where no text becomes HTML. */
const strictest = () =>
  `default-src 'none'; script-src ${websites.site}; connect-src ${websites.site}; style-src ${websites.site}; require-trusted-types-for 'script'; trusted-types 'none'`

const shown = (page: Page) =>
  page.evaluate(() => {
    const element = document.querySelector('verklaar-statement')
    return { children: [...(element?.children ?? [])].map(({ localName }) => localName), told: window.told, stopped: window.stopped }
  })

describe('the element', () => {
  it.each(['privacy/nl', 'privacy/en', 'cookie/nl', 'cookie/en'])('builds what the fragment of %s is, node for node', async (path) => {
    const page = await websites.open({ body: elementWith(`src="${websites.site}korenaar/${path}/statement.json"`), policy: strictest() })
    expect(await told(page)).toEqual(['verklaar-ready'])
    const made = await page.evaluate(() => document.querySelector('verklaar-statement')?.innerHTML)
    const plain = await websites.open({ body: bakery.text(`korenaar/${path}/fragment.html`) })
    // Line ends between blocks are how a file is written.
    const read = await plain.evaluate(() => {
      for (const node of [...document.body.querySelectorAll('*')].flatMap(({ childNodes }) => [...childNodes]))
        if (node.nodeType === Node.TEXT_NODE && node.nodeValue === '\n') node.remove()
      return document.querySelector('article')?.outerHTML
    })
    expect(read?.length).toBeGreaterThan(5000)
    expect(made).toBe(read)
    expect(await page.evaluate(() => window.stopped)).toEqual([])
    await Promise.all([page.close(), plain.close()])
  })

  it('takes data that is what it should be, and no other', async () => {
    const hash = /integrity="([^"]+)"/.exec(
      (await bakery.snippet({ target: 'webcomponent', statement: 'korenaar/privacy@2026-10-12' })).split('<verklaar-statement')[1] ?? '',
    )?.[1]
    const path = 'korenaar/privacy/nl/2026-10-12/statement.json'
    for (const [content, wanted] of [
      [bakery.text(path), 'verklaar-ready'],
      [bakery.text(path).replace('Privacyverklaring', 'Pr1vacyverklaring'), 'verklaar-error'],
    ] as const) {
      const page = await websites.open({ body: fromData(content, `integrity="${hash}"`) })
      expect(await told(page)).toEqual([wanted])
      await page.close()
    }
  })

  it('sends nothing of the page along', async () => {
    const page = await browser.newPage()
    const headers: Record<string, string>[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('.json')) headers.push(request.headers())
    })
    const host = await websites.open({ body: fromData(statement()) })
    await told(host)
    const address = host.url()
    await host.close()
    await page.goto(address)
    await page.waitForSelector('article.vk')
    expect(headers).toHaveLength(1)
    expect(headers[0]?.['referer'] ?? '').toBe('')
    expect(headers[0]).not.toHaveProperty('cookie')
    await page.close()
  })

  it('loads again when its address changes, and shows the last one', async () => {
    const page = await websites.open({ body: elementWith(`src="${websites.site}${privacy}"`) })
    await told(page)
    await page.evaluate(() => {
      const element = document.querySelector('verklaar-statement')
      const src = element?.getAttribute('src') ?? ''
      element?.setAttribute('src', src.replace('/nl/', '/en/'))
      element?.setAttribute('src', src.replace('/privacy/nl/', '/cookie/en/'))
    })
    await told(page, 2)
    expect(await page.evaluate(() => [...document.querySelectorAll('article')].map(({ id, lang }) => `${id} ${lang}`))).toEqual([
      'korenaar--cookie en',
    ])
    await page.close()
  })

  it('shows a statement in two languages, with ids of their own', async () => {
    const [nl, en] = ['nl', 'en'].map(
      (language) =>
        `<verklaar-statement id-prefix="${language}" src="${websites.site}korenaar/privacy/${language}/statement.json"></verklaar-statement>`,
    )
    const page = await websites.open({ body: `<script type="module" src="${websites.site}${script()}"></script>${nl}${en}` })
    await told(page, 2)
    const found = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
      const named = [...document.querySelectorAll('[aria-labelledby]')].map((one) => one.getAttribute('aria-labelledby') ?? '')
      const linked = [...document.querySelectorAll('a[href^="#"]')].map((one) => one.getAttribute('href')?.slice(1) ?? '')
      return {
        twice: ids.length - new Set(ids).size,
        lost: [...named, ...linked].filter((id) => !ids.includes(id)),
        first: ids[0],
        links: linked.length,
      }
    })
    expect(found).toMatchObject({ twice: 0, lost: [], first: 'nl--korenaar--privacy' })
    expect(found.links).toBeGreaterThan(5)
    await page.close()
  })
})

describe('in a shadow of its own', () => {
  const open = (hash = '') => {
    const given = `src="${websites.site}${privacy}" shadow stylesheet="${websites.site}${stylesheet()}"`
    return websites.open({
      head: '<style>h2 { color: red } .vk { display: none }</style>',
      body: `<h1>Bakkerij</h1>${elementWith(given)}`,
      policy: `${strictest()} 'unsafe-inline'`.replace('style-src', "style-src 'unsafe-inline'"),
      hash,
    })
  }
  const topOf = (page: Page, id: string) =>
    page.evaluate((one) => document.querySelector('verklaar-statement')?.shadowRoot?.getElementById(one)?.getBoundingClientRect().top, id)

  it('is styled by its stylesheet alone', async () => {
    const page = await open()
    await told(page)
    await page.waitForFunction(
      () =>
        getComputedStyle(document.querySelector('verklaar-statement')?.shadowRoot?.querySelector('.vk-brief') as Element).borderTopWidth ===
        '1px',
    )
    const colour = await page.evaluate(
      () => getComputedStyle(document.querySelector('verklaar-statement')?.shadowRoot?.querySelector('h2') as Element).color,
    )
    expect(colour).toBe('rgb(0, 0, 0)')
    await page.close()
  })

  it('is found by addresses, and its links lead where they say, again and again', async () => {
    const page = await open('#korenaar--privacy--rights')
    await page.waitForFunction(() => scrollY > 0)
    expect(await topOf(page, 'korenaar--privacy--rights')).toBeLessThan(100)
    for (let time = 0; time < 2; time += 1) {
      await page.evaluate(() => {
        scrollTo(0, 0)
        const link = document.querySelector('verklaar-statement')?.shadowRoot?.querySelector('a[href="#korenaar--privacy--transfers"]')
        ;(link as HTMLElement).click()
      })
      await page.waitForFunction(() => scrollY > 0)
      expect(await topOf(page, 'korenaar--privacy--transfers')).toBeLessThan(100)
    }
    expect(new URL(page.url()).hash).toBe('#korenaar--privacy--transfers')
    await page.close()
  })
})

describe('a statement in two languages, each in a shadow of its own', () => {
  const open = async (attributes: readonly string[] = ['', ''], hash = '') => {
    const all = ['nl', 'en'].map(
      (language, index) =>
        `<verklaar-statement lang="${language}" shadow ${attributes[index]} src="${websites.site}korenaar/privacy/${language}/statement.json"></verklaar-statement>`,
    )
    const page = await websites.open({
      body: `<script type="module" src="${websites.site}${script()}"></script><h1>Bakkerij</h1>${all.join('')}`,
      hash,
    })
    await told(page, 2)
    return page
  }
  const follow = (page: Page, language: string, id: string) =>
    page.evaluate(
      (lang, one) => {
        const root = document.querySelector(`verklaar-statement[lang=${lang}]`)?.shadowRoot
        root?.querySelector<HTMLElement>(`a[href="#${one}"]`)?.click()
      },
      language,
      id,
    )
  const comesTo = (page: Page, language: string, id: string) =>
    page.waitForFunction(
      (lang, one) => {
        const root = document.querySelector(`verklaar-statement[lang=${lang}]`)?.shadowRoot
        return Math.abs(root?.getElementById(one)?.getBoundingClientRect().top ?? Infinity) < 60
      },
      { timeout: 5000 },
      language,
      id,
    )

  it('keeps the reader in the language that was read', async () => {
    const page = await open()
    for (const id of ['korenaar--privacy--transfers', 'korenaar--privacy--rights'])
      for (const language of ['en', 'nl', 'en']) {
        await follow(page, language, id)
        await comesTo(page, language, id)
        expect(
          await page.evaluate((lang) => document.querySelector(`verklaar-statement[lang=${lang}]`) === document.activeElement, language),
        ).toBe(true)
      }
    await page.close()
  })

  it('is found by its address, the first of them', async () => {
    const page = await open(['', ''], '#korenaar--privacy--rights')
    expect(await comesTo(page, 'nl', 'korenaar--privacy--rights')).toBeTruthy()
    await follow(page, 'en', 'korenaar--privacy--transfers')
    await comesTo(page, 'en', 'korenaar--privacy--transfers')
    await page.evaluate(() => (location.hash = 'korenaar--privacy--rights'))
    expect(await comesTo(page, 'nl', 'korenaar--privacy--rights')).toBeTruthy()
    await page.close()
  })

  it('is found by its address, the one with the prefix', async () => {
    const page = await open(['', 'id-prefix="en"'], '#en--korenaar--privacy--rights')
    expect(await comesTo(page, 'en', 'en--korenaar--privacy--rights')).toBeTruthy()
    await page.close()
  })
})

describe('what is no statement is not shown', () => {
  const opening = (...content: unknown[]) => ({ ...statement(), opening: { content, text: '' } })
  const element = (name: string, attributes: Record<string, unknown> = {}, ...children: unknown[]) => ({
    element: name,
    attributes,
    children,
  })
  const refused: Readonly<Record<string, () => unknown>> = {
    'no JSON': () => '<html>',
    'nothing of a statement': () => ({}),
    null: () => null,
    'another format': () => ({ ...statement(), format: 2 }),
    'a level that is none': () => ({ ...statement(), level: '1><script' }),
    'a script': () => opening(element('script', {}, 'window.hacked = true')),
    'a script in capitals': () => opening(element('SCRIPT', {}, 'window.hacked = true')),
    'a picture': () => opening(element('img', { src: 'x', onerror: 'window.hacked = true' })),
    'a frame': () => opening(element('iframe', { srcdoc: '<script>parent.hacked = true</script>' })),
    'a form': () => opening(element('form', { action: 'https://evil.example/' })),
    'a style': () => opening(element('style', {}, '* { display: none }')),
    'an element of somebody else': () => opening(element('host-element')),
    'a handler': () => opening(element('p', { onclick: 'window.hacked = true' })),
    'a style attribute': () => opening(element('p', { style: 'position: fixed' })),
    'a class of the page': () => opening(element('p', { class: 'btn' })),
    'two classes': () => opening(element('p', { class: 'vk-meta btn' })),
    'an address that runs': () => opening(element('a', { href: 'javascript:window.hacked = true' }, 'x')),
    'an address that runs, behind a space': () => opening(element('a', { href: ' javascript:window.hacked = true' }, 'x')),
    'an address with user information': () => opening(element('a', { href: 'https://korenaar.example@evil.example/' }, 'x')),
    'an address with user information and nothing else': () => opening(element('a', { href: 'http://x@evil' }, 'x')),
    'an address with a line end': () => opening(element('a', { href: 'https://korenaar.example/\n@evil.example' }, 'x')),
    'an address that ends in a line end': () => opening(element('a', { href: 'https://korenaar.example/\n' }, 'x')),
    'an address with a backslash': () => opening(element('a', { href: String.raw`https://korenaar.example\@evil.example` }, 'x')),
    'an address without a host': () => opening(element('a', { href: 'https:///evil.example' }, 'x')),
    'an id twice': () =>
      opening(element('p', { id: 'korenaar--privacy--opening--a' }), element('p', { id: 'korenaar--privacy--opening--a' })),
    'an id of the statement': () => opening(element('p', { id: 'korenaar--privacy' })),
    'an address on the page': () => opening(element('a', { href: '/logout' }, 'x')),
    'a link to an id of the page': () => opening(element('a', { href: '#login' }, 'x')),
    'an id of the page': () => opening(element('p', { id: 'login' })),
    'an id that is a name of scripts': () => opening(element('p', { id: '__proto__' })),
    'an id of another statement': () => opening(element('p', { id: 'korenaar--cookie--rights' })),
    'a name that is no attribute': () => opening(element('p', { constructor: 'x' })),
    'an attribute that is no text': () => opening(element('p', { class: ['vk-meta'] })),
    'a text that is a number': () => opening(1),
    'a title that is an element': () => ({ ...statement(), title: element('script') }),
    'an alias of the page': () => ({ ...statement(), aliases: ['login'] }),
    'a section with an id of the page': () => ({ ...statement(), sections: [{ ...statement().sections[0], element: 'login' }] }),
    'a policy that is no id': () => ({ ...statement(), policy: '"><b>' }),
  }

  it('but for what is one', async () => {
    const hrefs = ['https://a.example', 'HTTPS://a.example:8080/b@c?d#e', 'https://a.example?b', 'mailto:a@b.example', 'tel:+3130']
    const links = hrefs.map((href) => element('a', { href }, 'x'))
    const page = await websites.open({ body: fromData(opening(element('p', { id: 'korenaar--privacy--opening--a' }, ...links))) })
    expect(await told(page)).toEqual(['verklaar-ready'])
    expect(await page.$$eval('[id$=opening--a] a', (all) => all.map((one) => one.getAttribute('href')))).toEqual(hrefs)
    await page.close()
  })

  it.each(Object.entries(refused))('%s', async (_, data) => {
    const page = await websites.open({ body: fromData(data()) })
    expect(await told(page)).toEqual(['verklaar-error'])
    expect(await shown(page)).toEqual({ children: ['a'], told: ['verklaar-error'], stopped: [] })
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
    await page.close()
  })

  it('and an address of something else is told by name', async () => {
    const body = `<script>document.addEventListener('verklaar-error', ({ detail }) => { window.reason = detail.message })</script>${elementWith(`src="${websites.site}korenaar/privacy/nl/index.html"`)}`
    const page = await websites.open({ body })
    await told(page)
    expect(await page.evaluate(() => (window as unknown as { reason: string }).reason)).toBe('src must be the address of a statement.json')
    await page.close()
  })

  it('an answer that is a fault', async () => {
    const page = await websites.open({ body: elementWith(`src="${websites.site}missing/statement.json"`) })
    expect(await told(page)).toEqual(['verklaar-error'])
    expect((await shown(page)).children).toEqual(['a'])
    await page.close()
  })

  it('with a prefix that is none', async () => {
    const page = await websites.open({ body: fromData(statement(), 'id-prefix="a b"') })
    expect(await told(page)).toEqual(['verklaar-error'])
    await page.close()
  })

  it('without a script, where a link stands', async () => {
    const page = await websites.open({ body: await bakery.snippet({ target: 'webcomponent', site: websites.site }), scripts: false })
    const link = await page.$eval('verklaar-statement a', (one) => one.getAttribute('href'))
    expect(link).toBe(`${websites.site}korenaar/privacy/nl/index.html`)
    await page.close()
  })
})
