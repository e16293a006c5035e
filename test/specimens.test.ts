import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { compile, policyFiles, policyNames, root } from './fixtures/compiling.ts'

/** A code, and where it is found: `policy.yaml:12`. */
type Found = `${string} ${string}:${number}`

/** What is known to be wrong with the text that a specimen reconstructs, and what else is found. */
interface Expected {
  /** Known defects: each is found, or it says why a machine cannot see it in the facts. */
  readonly defects: readonly {
    readonly defect: string
    readonly law: string
    readonly found?: readonly Found[]
    readonly unseen?: string
  }[]
  /** Findings that are in no list of defects, and why they are right. */
  readonly others: readonly { readonly found: readonly Found[]; readonly why: string }[]
}

const names = policyNames.filter((name) => policyFiles(name)[`policies/${name}/policy.yaml`]?.includes('kind: specimen'))
const expectedOf = (name: string): Expected => parse(readFileSync(join(root, `test/specimens/${name}.expected.yaml`), 'utf8'))

test('every specimen says what is to be found in it', () => {
  expect(readdirSync(join(root, 'test/specimens'))).toEqual(names.map((name) => `${name}.expected.yaml`))
})

describe.each(names)('%s', (name) => {
  test('has the findings that are expected, and no others', async () => {
    const { diagnostics, failed } = await compile(policyFiles(name))
    const found = diagnostics.map(({ code, place }) => `${code} ${place?.file.replace(`policies/${name}/`, '')}:${place?.start.line}`)
    const { defects, others } = expectedOf(name)
    const expected = [...defects.flatMap((one) => one.found ?? []), ...others.flatMap((one) => one.found)]
    expect([...new Set(found)].sort()).toEqual([...new Set<string>(expected)].sort())
    expect(failed).toBe(false)
  })

  test('finds at least nine in ten of the defects that the facts show', () => {
    const { defects } = expectedOf(name)
    for (const { defect, found, unseen } of defects)
      expect([found === undefined, unseen === undefined].sort(), defect).toEqual([false, true])
    const visible = defects.filter(({ unseen }) => unseen === undefined || unseen.startsWith('visible:'))
    expect(visible.filter(({ found }) => found !== undefined).length).toBeGreaterThanOrEqual(visible.length * 0.9)
  })
})
