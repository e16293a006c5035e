import { describe, expect, test } from 'vitest'
import { build } from '../src/compile.ts'
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts'
import { memoryHost } from '../src/host/memory.ts'
import type { Place } from '../src/model/place.ts'
import { pretty } from '../src/report/pretty.ts'
import { badInputs } from './bad-input/cases.ts'
import { type BadInput, filesOf, inProject, ketting } from './fixtures/bad-input.ts'
import { asOf, builtIn } from './fixtures/compiling.ts'

const options = { policies: [], pdf: false, asOf, tool: 'verklaar test' }
const good = memoryHost({ files: inProject(ketting), builtIn, today: asOf })
const goodBuild = await build(good, options)
const before = new Map(good.written)

/** Builds the sources over what the good policy wrote. */
const buildBad = (input: BadInput) => {
  const files = filesOf(input)
  const host = memoryHost({ files: files.project, builtIn: files.builtIn, today: asOf })
  return build({ ...host, replaceFolder: good.replaceFolder }, options)
}

const at = ({ file, start }: Place) => `${file}:${start.line}:${start.column}`
const inFolder = (path: string, input: BadInput) =>
  path.startsWith('policies/') || input.builtIn !== undefined ? path : `policies/${input.folder ?? 'ketting'}/${path}`

const marked = ({ place }: Diagnostic, sources: ReadonlyMap<string, string>): string => {
  const lines = (place === undefined ? undefined : sources.get(place.file))?.split('\n') ?? []
  if (place === undefined || lines.length === 0) return ''
  expect(place.end.line).toBe(place.start.line)
  return (lines[place.start.line - 1] ?? '').slice(place.start.column - 1, place.end.column - 1)
}

test('the policy itself has no findings and is built', () => {
  expect(goodBuild.diagnostics).toEqual([])
  expect([...before.keys()]).toContain('out/ketting/privacy/nl/index.html')
})

describe.each(Object.entries(badInputs))('%s', (_, inputs) => {
  test.each(inputs.map((input) => [input.name, input] as const))('%s', async (_name, input) => {
    const [code = '', place = ''] = /^(\S+) (.*)$/.exec(input.finds)?.slice(1) ?? []
    const { diagnostics, sources, failed, written } = await buildBad(input)
    expect(diagnostics.map((one) => `${one.code} ${one.place && at(one.place)}: ${one.message}`)).toEqual([
      expect.stringContaining(`${code} ${inFolder(place, input)}: `),
    ])
    const [finding] = diagnostics as readonly [Diagnostic]
    expect(finding.message).toContain(input.says)
    expect(finding.hints.map(({ message }) => message).join('\n')).toEqual(input.hint === null ? '' : expect.stringContaining(input.hint))
    expect(finding.related.map((one) => at(one.place))).toEqual(input.also === undefined ? [] : [inFolder(input.also, input)])
    expect(marked(finding, sources)).toBe(input.marks)
    expect({ failed, written }).toEqual({ failed: true, written: undefined })
    expect(good.written).toEqual(before)
  })

  test.each(inputs.map((input) => [input.name, input] as const))('%s: is told in whole sentences', async (_name, input) => {
    const { diagnostics, sources } = await buildBad(input)
    for (const { message, hints, place } of diagnostics) {
      for (const sentence of [message, ...hints.map((hint) => hint.message)]) {
        expect(sentence).toMatch(/^\S.*[.?]$/)
        expect(sentence).not.toMatch(/undefined|\[object|NaN|\n/)
      }
      expect(message).toMatch(/\.$/)
      expect(hints.length).toBeLessThanOrEqual(2)
      const text = pretty(diagnostics, { sources, colour: false })
      if (place !== undefined && sources.has(place.file)) expect(text).toMatch(/^ +│ +~+$/m)
    }
  })
})
