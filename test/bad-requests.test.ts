import { describe, expect, test } from 'vitest'
import { build } from '../src/compile.ts'
import { release } from '../src/release.ts'
import { badRequests, releasedFirst } from './bad-input/requests.ts'
import type { MemoryFiles } from '../src/host/memory.ts'
import { builtIn, policyFiles } from './fixtures/compiling.ts'
import { edited, hostOn, optionsOn, releasedOn, textOf } from './fixtures/publishing.ts'

const sources = policyFiles('korenaar')
const released = await releasedOn(sources, releasedFirst)

/** Verklaar with a message of its own replaced. */
const withEdit = ([path, from, to]: readonly [string, string, string]): MemoryFiles =>
  edited({ ...builtIn, [path]: textOf(builtIn[path]) }, path, from, to)

describe.each(badRequests)('$name', ({ change, day, options, repository, builtIn: newer, frozen, finds, says, hint }) => {
  test('is refused at its place, and nothing is written', async () => {
    const host = hostOn(change(released, sources), day, {
      ...(repository === undefined ? {} : { repository }),
      ...(newer === undefined ? {} : { builtIn: withEdit(newer) }),
    })
    const asked = optionsOn(day, options)
    const { diagnostics } =
      frozen === true ? await build(host, { policies: [], frozen, pdf: false, asOf: day, tool: asked.tool }) : await release(host, asked)
    const at = ({ code, place }: (typeof diagnostics)[number]) =>
      place === undefined ? code : `${code} ${place.file.replace('policies/korenaar/', '')}:${place.start.line}:${place.start.column}`
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    expect(errors.map(at)).toContain(finds)
    const finding = errors.find((one) => at(one) === finds)
    expect(finding?.message).toContain(says)
    expect(finding?.hints.map(({ message }) => message).join(' ')).toContain(hint)
    expect([host.added.size, host.written.size]).toEqual([0, 0])
  })
})
