import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PrintJob } from '../src/host/host.ts'

const require = createRequire(import.meta.url)

const font = (weight: 400 | 700) => {
  const folder = dirname(require.resolve('@fontsource/source-sans-3/LICENSE'))
  return { mediaType: 'font/woff2', bytes: readFileSync(join(folder, 'files', `source-sans-3-latin-${weight}-normal.woff2`)) }
}

const style = `
@font-face { font-family: 'Source Sans 3'; font-weight: 400; src: url(sans-400.woff2) format('woff2') }
@font-face { font-family: 'Source Sans 3'; font-weight: 700; src: url(sans-700.woff2) format('woff2') }
@page { size: A4; margin: 20mm; @bottom-right { content: counter(page) ' / ' counter(pages); font: 9pt 'Source Sans 3' } }
body { font: 11pt/1.5 'Source Sans 3' }
section { break-before: page }
`

const assets: PrintJob['assets'] = new Map([
  ['../../assets/page.css', { mediaType: 'text/css', bytes: Buffer.from(style) }],
  ['../../assets/sans-400.woff2', font(400)],
  ['../../assets/sans-700.woff2', font(700)],
])

const table = (section: number): string => `<table><thead><tr><th scope="col">Gegeven</th><th scope="col">Termijn</th></tr></thead><tbody>
${Array.from({ length: 12 }, (_, row) => `<tr><th scope="row">Gegeven ${section}.${row}</th><td><strong>${row + 1}</strong> jaar</td></tr>`).join('\n')}
</tbody></table>`

/** A page of body text and what else `content` holds, with the stylesheet and the fonts of the sample. */
export const pageWith = (content: string, head = ''): PrintJob => ({
  html: `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Privacyverklaring één</title>
<link rel="stylesheet" href="../../assets/page.css">${head}</head><body>${content}</body></html>`,
  assets,
})

/** A statement of so many sections, each on a page of its own, after a page with the contents. */
export const samplePage = (sections: number): PrintJob => {
  const numbers = Array.from({ length: sections }, (_, index) => index + 1)
  const contents = numbers.map((number) => `<li><a href="#section-${number}">Onderdeel ${number}</a></li>`).join('')
  const body = numbers.map(
    (number) => `<section id="section-${number}"><h2>Onderdeel ${number}</h2>
<p>${'Wij verwerken uw gegevens om te leveren wat u bestelt. '.repeat(12)}</p>${table(number)}
<p lang="en">In English: <em>kept</em> for a year. <a href="https://example.org/a(${number})">Example</a></p></section>`,
  )
  return pageWith(`<h1>Privacyverklaring</h1><nav><ol>${contents}</ol></nav>${body.join('\n')}`)
}
