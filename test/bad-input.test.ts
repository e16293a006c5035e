import { describe, expect, test } from 'vitest'
import { build } from '../src/compile.ts'
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts'
import type { Host } from '../src/host/host.ts'
import { memoryHost } from '../src/host/memory.ts'
import type { Place } from '../src/model/place.ts'
import { pretty } from '../src/report/pretty.ts'
import { badInputs } from './bad-input/cases.ts'
import { type BadInput, filesOf, inProject, ketting } from './fixtures/bad-input.ts'
import { asOf, compile, withoutDuties } from './fixtures/compiling.ts'

const options = { policies: [], pdf: false, asOf, tool: 'verklaar test' }

/** Builds the sources; what would have been written is told by its folder. */
const buildBad = async (input: BadInput) => {
  const files = filesOf(input)
  const writes: string[] = []
  const replaceFolder: Host['replaceFolder'] = async (folder) => {
    writes.push(folder)
    return { written: [], unchanged: [], foreign: [] }
  }
  const built = await build({ ...memoryHost({ files: files.project, builtIn: files.builtIn, today: asOf }), replaceFolder }, options)
  return { ...built, writes }
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

const expectWholeSentences = ({ message, hints }: Diagnostic) => {
  expect(message).toMatch(/\.$/)
  expect(hints.length).toBeLessThanOrEqual(2)
  for (const sentence of [message, ...hints.map((hint) => hint.message)]) {
    expect(sentence).toMatch(/^\S.*[.?]$/)
    expect(sentence).not.toMatch(/undefined|\[object|NaN|\n/)
  }
}

test('the policy itself is sound', async () => {
  const { diagnostics, editions } = await compile(inProject(ketting))
  expect(withoutDuties(diagnostics)).toEqual([])
  expect(editions).not.toEqual([])
})

describe.each(Object.entries(badInputs))('%s', (_, inputs) => {
  test.each(inputs.map((input) => [input.name, input] as const))('%s', async (_name, input) => {
    const [code = '', place = ''] = /^(\S+) (.*)$/.exec(input.finds)?.slice(1) ?? []
    const { diagnostics: all, sources, failed, writes } = await buildBad(input)
    const diagnostics = withoutDuties(all)
    const found: readonly Diagnostic[] = diagnostics.slice(input.others ?? 0)
    expect(found.map((one) => `${one.code} ${one.place && at(one.place)}: ${one.message}`)).toEqual([
      expect.stringContaining(`${code} ${inFolder(place, input)}: `),
    ])
    const [finding] = found as readonly [Diagnostic]
    expect(finding.message).toContain(input.says)
    expect(finding.hints.map(({ message }) => message).join('\n')).toEqual(input.hint === null ? '' : expect.stringContaining(input.hint))
    expect(finding.related.map((one) => at(one.place))).toEqual(input.also === undefined ? [] : [inFolder(input.also, input)])
    expect(marked(finding, sources)).toBe(input.marks)
    expectWholeSentences(finding)
    if (finding.place !== undefined && sources.has(finding.place.file))
      expect(pretty(diagnostics, { sources, colour: false })).toMatch(/^ +│ +~+$/m)
    expect({ failed, writes }).toEqual({ failed: true, writes: [] })
  })
})
