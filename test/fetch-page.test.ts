import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fetchPage } from '../src/host/fetch-page.ts'
import { OutsideFault } from '../src/host/host.ts'
import { memoryHost } from '../src/host/memory.ts'

let server: Server
let base: string
let answer: RequestListener
const asked: string[] = []

beforeEach(async () => {
  asked.length = 0
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
})

const page =
  (body: string | Buffer, type: string | undefined = 'text/html; charset=utf-8', status = 200): RequestListener =>
  (_, response) =>
    void response.writeHead(status, type === '' ? {} : { 'content-type': type }).end(body)

const fault = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(OutsideFault)
  expect((error as OutsideFault).hints).toHaveLength(1)
  return (error as OutsideFault).message
}

describe('a page', () => {
  test('comes with its address, its media type and its text', async () => {
    answer = page('<p>één</p>', 'Text/HTML;Charset="UTF-8"')
    expect(await fetchPage(`${base}/privacy`)).toEqual({ address: `${base}/privacy`, mediaType: 'text/html', text: '<p>één</p>' })
  })

  test.each([
    ['text/html', Buffer.from('één €'), 'één €'],
    ['text/html; charset=iso-8859-1', Buffer.from([0xe9, 0xe9, 0x6e, 0x80]), 'één€'],
    ['application/xhtml+xml', Buffer.from('é'), 'é'],
    ['application/json', Buffer.from('{}'), '{}'],
  ])('of the type %s is read with its charset', async (type, body, text) => {
    answer = page(body, type)
    expect((await fetchPage(base)).text).toBe(text)
  })

  test('keeps a letter whose bytes come apart', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.write(Buffer.from([0xe2, 0x82]))
      setTimeout(() => response.end(Buffer.from([0xac])), 20)
    }
    expect((await fetchPage(base)).text).toBe('€')
  })
})

describe('redirects', () => {
  const leading = (locations: Readonly<Record<string, string>>, status = 302): void => {
    answer = (request, response) => {
      const location = locations[request.url ?? '']
      if (location === undefined) page('here')(request, response)
      else response.writeHead(status, { location }).end('moved')
    }
  }

  test.each([301, 302, 303, 307, 308])('by %i are followed, and the address is the last one', async (status) => {
    leading({ '/a': 'b?c', '/b?c': `${base}/d` }, status)
    expect(await fetchPage(`${base}/a`)).toEqual({ address: `${base}/d`, mediaType: 'text/html', text: 'here' })
  })

  test('five are followed, six are not', async () => {
    leading({ '/1': '/2', '/2': '/3', '/3': '/4', '/4': '/5', '/5': '/6' })
    expect((await fetchPage(`${base}/1`)).address).toBe(`${base}/6`)
    leading({ '/0': '/1', '/1': '/2', '/2': '/3', '/3': '/4', '/4': '/5', '/5': '/6' })
    asked.length = 0
    expect(await fault(fetchPage(`${base}/0`))).toBe(`\`${base}/0\` leads on more than 5 times.`)
    expect(asked).toHaveLength(6)
  })

  test.each([
    ['file:///etc/hostname', '`file:///etc/hostname` is not an address of the web.'],
    ['data:text/html,x', '`data:text/html,x` is not an address of the web.'],
    ['http://', '`http://` is not an address of the web.'],
    ['http://an:secret@127.0.0.1:1/', 'The address of `127.0.0.1:1` holds a name or a password.'],
  ])('to %s are not', async (to, message) => {
    leading({ '/a': to })
    expect(await fault(fetchPage(`${base}/a`))).toBe(message)
  })
})

describe('no page', () => {
  test.each(['', 'privacy', 'ftp://example.nl/', 'file:///etc/hostname', 'javascript:0'])('at %j, which is no address', async (address) => {
    expect(await fault(fetchPage(address))).toBe(`\`${address}\` is not an address of the web.`)
  })

  test('at an address with a password, which is not said', async () => {
    expect(await fault(fetchPage('https://an:secret@example.nl/'))).toBe('The address of `example.nl` holds a name or a password.')
  })

  test.each([404, 403, 500, 304])('when the server answers %i', async (status) => {
    answer = page('', 'text/html', status)
    expect(await fault(fetchPage(`${base}/x`))).toBe(`There is no page at \`${base}/x\`: the server answers ${status}.`)
  })

  test.each([
    ['application/pdf', 'is `application/pdf`, which is no text'],
    ['', 'comes without a media type, so it may be no text'],
    ['text/html; charset=klingon', 'is in `klingon`, which cannot be read'],
  ])('when it is of the type %j', async (type, words) => {
    answer = page('x', type)
    expect(await fault(fetchPage(base))).toBe(`\`${base}/\` ${words}.`)
  })

  test('when it is larger than allowed, packed or not', async () => {
    answer = page('x'.repeat(1000))
    expect((await fetchPage(base, { size: 1000 })).text).toHaveLength(1000)
    expect(await fault(fetchPage(base, { size: 999 }))).toBe(`\`${base}/\` is larger than 999 bytes.`)
    answer = (_, response) =>
      void response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(1000)))
    expect(await fault(fetchPage(base, { size: 999 }))).toBe(`\`${base}/\` is larger than 999 bytes.`)
  })

  test('when it has no end, after 5 MiB', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const more = () => {
        while (response.write('x'.repeat(65_536)));
      }
      response.on('drain', more)
      more()
    }
    expect(await fault(fetchPage(base))).toBe(`\`${base}/\` is larger than 5242880 bytes.`)
  })

  test.each(['before the first word', 'in the middle'])('when the server falls silent %s', async (when) => {
    answer = (_, response) => {
      if (when === 'in the middle') response.writeHead(200, { 'content-type': 'text/html' }).write('x')
    }
    expect(await fault(fetchPage(base, { deadline: 200 }))).toBe(`\`${base}\` took longer than 0.2 seconds.`)
  })

  test('when nobody answers, or the server breaks off', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).write('x')
      setTimeout(() => response.destroy(), 20)
    }
    expect(await fault(fetchPage(base))).toMatch(/^There is no connection for `http:\/\/127\.0\.0\.1:\d+`: .+\.$/)
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
    expect(await fault(fetchPage(base))).toMatch(/^There is no connection for `http:\/\/127\.0\.0\.1:\d+`: connect ECONNREFUSED/)
  })
})

test('the host in memory has the pages that it was given', async () => {
  const { fetch } = memoryHost({ files: {}, today: '2026-03-01', pages: { 'https://example.nl/': '<p>' } })
  expect(await fetch('https://example.nl/')).toEqual({ address: 'https://example.nl/', mediaType: 'text/html', text: '<p>' })
  await expect(fetch('https://example.nl/x')).rejects.toThrow(OutsideFault)
})
