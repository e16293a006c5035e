import type { RootContent, Nodes } from 'mdast'
import { test } from 'vitest'
import { compile, filesBelow } from './fixtures/compiling.ts'
import { idsOf, registers, saidBy, saidByEntry, withoutEntry, withoutSection } from './fixtures/deleting.ts'
import { valuesOf, withValues, type Values } from './fixtures/full-policy.ts'
import { collapsed } from './fixtures/visible.ts'
import type { Document } from '../src/model/document.ts'

const blocks = new Set(['paragraph','heading','tableCell'])
const chars = (n: Nodes): string => 'value' in n ? n.value : 'children' in n ? n.children.map(chars).join('') : ' '
const urls = (n: Nodes): string[] => [...('url' in n ? [n.url] : []), ...('children' in n ? n.children.flatMap(urls) : [])]
const linesOf = (n: RootContent): string[] => blocks.has(n.type) ? [chars(n), ...urls(n)] : 'children' in n ? (n.children as RootContent[]).flatMap(linesOf) : []
const visible = (d: Document) => [d.title, ...d.opening.flatMap(linesOf), ...d.sections.flatMap(s => [s.title, ...s.content.flatMap(linesOf)]), d.organisation, d.furniture.description].map(collapsed)
const compiled = async (files: Readonly<Record<string,string>>, policy: string, values: Values) => {
  let v = values
  for (let i = 0; i < 5; i++) {
    const c = await compile(withValues(files, policy, v))
    const empty = c.diagnostics.filter(d => d.code === 'empty-section').map(d => /`([^`]+)`/.exec(d.message)?.[1] ?? '')
    if (empty.length === 0) return c
    for (const e of empty) v = withoutSection(v, e)
  }
  throw new Error('x')
}
test('explore', async () => {
  for (const policy of ['pro4all', 'korenaar']) {
    const files = filesBelow(`policies/${policy}`)
    const values = valuesOf(files, policy)
    const said = saidBy(values)
    const t = process.cpuUsage().user/1000; let n = 0
    for (const register of registers) for (const id of idsOf(values, register)) {
      n++
      const A=performance.now(); const left = withoutEntry(values, register, id); const B=performance.now()
      const c = await compiled(files, policy, left); const C=performance.now()
      if (c.editions.length === 0) { process.stderr.write(`OUT !! ${policy} ${register.name} ${id} no editions ${JSON.stringify(c.diagnostics.filter(d=>d.severity==='error').map(d=>d.message))}\n`); continue }
      const remaining = saidBy(left); const D=performance.now(); if (n%10===0) process.stderr.write(`OUT T ${[B-A,C-B,D-C].map(Math.round)}\n`)
      for (const one of saidByEntry(said, register, id)) {
        for (const e of c.editions) {
          if (one.language !== undefined && one.language !== e.document.language) continue
          const hit = visible(e.document).filter(l => l.includes(one.line))
          if (hit.length === 0) continue
          const plain = remaining.some(r => r.plain && (r.language ?? e.document.language) === e.document.language && r.line.includes(one.line))
          if (plain) continue
          process.stderr.write(`OUT ${policy} ${register.name}.${id} [${e.document.language}] "${one.line}" in ${hit.length}: ${hit[0]?.slice(0,200)}\n`)
        }
      }
    }
    process.stderr.write(`OUT ${policy} ${n} ${process.cpuUsage().user/1000-t}\n`)
  }
}, 300000)
