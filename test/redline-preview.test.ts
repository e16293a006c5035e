import { mkdirSync, writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { assetFiles, loadAssets } from '../src/export/assets.ts'
import { changesPage } from '../src/export/changes-page.ts'
import { readMemory } from '../src/host/memory.ts'
import { redlineOf } from '../src/redline/redline.ts'
import { builtIn, compile, policyFiles } from './fixtures/compiling.ts'
import { paragraph } from './fixtures/tree.ts'

test('preview', async () => {
  const old = policyFiles('korenaar')
  const p = 'policies/korenaar/'
  const edit = (file: string, from: string | RegExp, to: string) => {
    const text = next[p + file] ?? ''
    if (text.replace(from, to) === text) throw new Error(`${file} ${from}`)
    next[p + file] = text.replace(from, to)
  }
  const next: Record<string, string> = { ...old }
  edit('retention.yaml', /period: P1Y/, 'period: P2Y')
  edit('policy.yaml', 'Is er iets misgegaan? Vertel het ons in de winkel', 'Ging er iets mis? Vertel het ons direct in de winkel')
  edit('policy.yaml', '      - children\n', '')
  edit('policy.yaml', /      - ai\n/, '')
  edit('policy.yaml', '      - sources\n', '')
  edit('policy.yaml', '      - recipients\n', '      - recipients\n      - sources\n')
  edit('policy.yaml', '    - nl: De verbinding met onze website is versleuteld.\n', '    - nl: Wij oefenen elk jaar wat wij doen bij een datalek.\n      en: Each year we practise what we do in a data breach.\n    - nl: De verbinding met onze website is goed versleuteld.\n')
  edit('cookies.yaml', /lifetime: P\w+/, 'lifetime: P3M')
  edit('purposes.yaml', /nl: (Wij .*)/, 'nl: Wij doen dit voortaan anders. $1')
  const [before, after] = [await compile(old), await compile(next)]
  for (const d of after.diagnostics.slice(0, 5)) console.log(d.code, d.message)
  const assets = await loadAssets(readMemory(builtIn))
  mkdirSync('/tmp/v5/out', { recursive: true })
  for (const f of assetFiles(assets)) { mkdirSync('/tmp/v5/out/assets/fonts', { recursive: true }); writeFileSync(`/tmp/v5/out/assets/${f.path}`, f.bytes) }
  for (const edition of after.editions) {
    const one = before.editions.find(({ document: d }) => d.statement === edition.document.statement && d.language === edition.document.language)!
    const redline = redlineOf(one.document, edition.document)
    const document = { ...edition.document, released: { version: '2026-11-21', published: '2026-11-21', effective: '2027-01-01', previous: '2026-10-12' }, changes: [{ id: 'x', date: '2026-11-21', effective: '2027-01-01', weight: 'material' as const, summary: paragraph('Wij bewaren bestellingen een jaar langer.').children, urgent: paragraph('Dit kon niet wachten. De wet vraagt het.').children }] }
    const html = changesPage({ edition: { ...edition, document, version: '2026-11-21' } as never, previous: { version: '2026-10-12', published: '2026-10-12' }, told: ['Wij bewaren bestellingen nu twee jaar. Eerst was dat een jaar.', 'Het onderdeel Kinderen is vervallen.'], redline }, { stylesheet: `assets/${assets.stylesheet.name}` })
    writeFileSync(`/tmp/v5/out/${edition.document.statement}-${edition.document.language}.html`, html)
    writeFileSync(`/tmp/v5/out/${edition.document.statement}-${edition.document.language}.json`, JSON.stringify(redline))
  }
})
import { readFileSync } from 'node:fs'
import { redlineText } from '../src/report/redline.ts'
test('text', () => {
  for (const f of ['privacy-nl', 'cookie-en']) console.log(redlineText(JSON.parse(readFileSync(`/tmp/v5/out/${f}.json`, 'utf8')), { colour: false, width: 80 }))
  console.log(redlineText(JSON.parse(readFileSync(`/tmp/v5/out/cookie-en.json`, 'utf8')), { colour: true, width: 60 }).replaceAll('\u001b', '^'))
})
