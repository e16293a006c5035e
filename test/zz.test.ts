import { test } from 'vitest'
import { filesBelow, builtIn } from './fixtures/compiling.ts'
import { memoryHost } from '../src/host/memory.ts'
import { load, loadBuiltIn } from '../src/load/load.ts'
import { parse } from '../src/parse/parse.ts'
import { bind } from '../src/bind/bind.ts'
import { date } from '../src/history/date.ts'
import { render } from '../src/render/render.ts'
import { check } from '../src/check/check.ts'
import { review } from '../src/review/review.ts'
import { createReport } from '../src/diagnostics/diagnostic.ts'
test('time', async () => {
  const host = memoryHost({ files: filesBelow('policies'), builtIn, today: '2026-11-21' })
  const report = createReport()
  for (let i = 0; i < 12; i++) {
    const T: Record<string, number> = {}
    let t = performance.now()
    const lap = (n: string) => { const now = performance.now(); T[n] = Math.round(now - t); t = now }
    const b = await loadBuiltIn(host, report); lap('loadBuiltIn')
    const s = await load(host, 'pro4all', b, report); lap('load')
    parse({ ...s, own: [] }, createReport()); lap('parse builtin only')
    const p = parse(s, report); lap('parse')
    const prog = bind(p, report); lap('bind')
    const tl = date(prog, p, '2026-11-21'); lap('date')
    check({ program: prog, timeline: tl } as never, report); lap('check')
    const d = render(prog, tl, p, report); lap('render')
    review(d, report); lap('review')
    if (i > 7) console.log(JSON.stringify(T))
  }
})
