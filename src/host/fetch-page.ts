import { TextDecoder } from 'node:util'
import { OutsideFault, type WebPage } from './host.ts'

export interface FetchLimits {
  /** Milliseconds for everything. */
  readonly deadline?: number
  /** Bytes of the page, as they are after decompression. */
  readonly size?: number
}

const mostRedirects = 5

/**
 * Reads a page of the web that is text, along redirects. The charset is the one that the server names, else UTF-8; what
 * a page says of itself is not asked. Throws `OutsideFault`.
 */
export const fetchPage = async (address: string, limits: FetchLimits = {}): Promise<WebPage> => {
  const { deadline = 20_000, size = 5 * 1024 * 1024 } = limits
  const signal = AbortSignal.timeout(deadline)
  try {
    const { response, url } = await follow(webAddress(address, address), signal)
    return await pageOf(response, url, size)
  } catch (error) {
    if (error instanceof OutsideFault) throw error
    if (signal.aborted) throw fault(`\`${address}\` took longer than ${deadline / 1000} seconds.`, 'Try again later.')
    const cause = causeOf(error)
    if (cause === undefined) throw error
    throw fault(`There is no connection for \`${address}\`: ${cause}.`, 'Look at the address and at the network of this machine.')
  }
}

const fault = (message: string, hint: string) => new OutsideFault(message, [hint])

/** The address, if it is one of the web; `from` is where it was found. */
const webAddress = (address: string, from: string): URL => {
  const url = URL.canParse(address, from) ? new URL(address, from) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol))
    throw fault(`\`${address}\` is not an address of the web.`, 'It begins with `https://` or `http://`.')
  if (url.username !== '' || url.password !== '')
    throw fault(`The address of \`${url.host}\` holds a name or a password.`, 'Name an address that everybody can open.')
  return url
}

const follow = async (first: URL, signal: AbortSignal): Promise<{ readonly response: Response; readonly url: URL }> => {
  let url = first
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const headers = { accept: 'text/html, application/xhtml+xml, text/*;q=0.9, */*;q=0.1', 'user-agent': 'Verklaar' }
    const response = await fetch(url, { redirect: 'manual', credentials: 'omit', headers, signal })
    const location = response.headers.get('location')
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return { response, url }
    await response.body?.cancel()
    url = webAddress(location, url.href)
  }
  throw fault(`\`${first.href}\` leads on more than ${mostRedirects} times.`, 'Name the address at which it ends.')
}

const pageOf = async (response: Response, url: URL, size: number): Promise<WebPage> => {
  const address = url.href
  if (!response.ok) {
    await response.body?.cancel()
    throw fault(`There is no page at \`${address}\`: the server answers ${response.status}.`, 'Open the address in a browser.')
  }
  const { mediaType, decoder } = await readerOf(response, address)
  let [text, length] = ['', 0]
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > size) throw fault(`\`${address}\` is larger than ${size} bytes.`, 'Name the address of a single page.')
    text += decoder.decode(chunk, { stream: true })
  }
  return { address, mediaType, text: text + decoder.decode() }
}

const readerOf = async (response: Response, address: string): Promise<{ readonly mediaType: string; readonly decoder: TextDecoder }> => {
  const type = response.headers.get('content-type') ?? ''
  const mediaType = type.split(';')[0]?.trim().toLowerCase() ?? ''
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(type)?.[1] ?? 'utf-8'
  const decoder = isText(mediaType) ? decoderOf(charset) : undefined
  if (decoder !== undefined) return { mediaType, decoder }
  await response.body?.cancel()
  throw fault(`\`${address}\` ${whyNot(mediaType, charset)}.`, 'Name the address of a page.')
}

const whyNot = (mediaType: string, charset: string): string => {
  if (mediaType === '') return 'comes without a media type, so it may be no text'
  return isText(mediaType) ? `is in \`${charset}\`, which cannot be read` : `is \`${mediaType}\`, which is no text`
}

const isText = (mediaType: string) => /^text\/|^application\/(?:xml|json|[\w.-]+\+(?:xml|json))$/.test(mediaType)

const decoderOf = (charset: string): TextDecoder | undefined => {
  try {
    return new TextDecoder(charset)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Why there was no connection: `fetch` hides it one or two levels down. */
const causeOf = (error: unknown): string | undefined => {
  if (!(error instanceof TypeError) || !(error.cause instanceof Error)) return undefined
  const { message, cause } = error
  return cause.message || ('code' in cause ? String(cause.code) : message)
}
