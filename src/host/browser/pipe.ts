import type { Readable, Writable } from 'node:stream'
import type { ConnectionTransport } from 'puppeteer-core'

/**
 * Speaks Chromium's debugging protocol over two pipes: each message is JSON, ended by a zero. No port is opened. It
 * never calls `onclose`: that is for whoever knows why the browser ended.
 */
export const pipeTransport = (outgoing: Writable, incoming: Readable): ConnectionTransport => {
  const transport: ConnectionTransport = {
    send: (message) => void outgoing.write(`${message}\0`),
    close: () => {
      outgoing.destroy()
      incoming.destroy()
    },
  }
  let kept: Buffer[] = []
  incoming.on('data', (chunk: Buffer) => {
    let start = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      const message = Buffer.concat([...kept, chunk.subarray(start, end)]).toString()
      kept = []
      start = end + 1
      // Each in a turn of its own: what waits for one message may send another before the next is told.
      setImmediate(() => transport.onmessage?.(message))
    }
    if (start < chunk.length) kept.push(chunk.subarray(start))
  })
  // A browser that dies breaks its pipes; whoever watches the process tells so.
  for (const pipe of [outgoing, incoming]) pipe.on('error', () => {})
  return transport
}
