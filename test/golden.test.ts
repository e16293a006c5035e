import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { json } from '../src/report/json.ts'
import { pretty } from '../src/report/pretty.ts'
import { type Files, filesBelow, policyFiles, printed, root, withoutDuties } from './fixtures/compiling.ts'
import { goodPolicies } from './fixtures/rule-pages.ts'

/**
 * A case is a folder of `test/golden`: sources in `policies/`, and beside them in `expected/` everything that a person
 * would read of a build of them. A case without sources of its own is the policy of the project with its name; of it
 * only the text is kept. What the law asks is left to the tests of rules, but for the policies that have no finding.
 * `UPDATE_GOLDEN=1` writes what came out; its diff is part of the review.
 */
const cases = readdirSync(join(root, 'test/golden')).sort()
const isUpdate = process.env.UPDATE_GOLDEN === '1'

const below = (folder: string): Files =>
  Object.fromEntries(Object.entries(filesBelow(folder)).map(([path, text]) => [path.slice(folder.length + 1), text]))

/** Files of a policy's own that a person reads. Of a real policy, page and data would say it all again. */
const read = { own: /\/(?:index\.html|fragment\.html|statement\.md|statement\.json)$/, real: /\/(?:fragment\.html|statement\.md)$/ }

/** The address of the stylesheet changes with every style, and no style is a concern of these cases. */
const withoutAssetHash = (text: string) => text.replaceAll(/(assets\/statement\.)[0-9a-f]{10}(?=\.css)/g, '$1…')

const actual = async (name: string): Promise<Files> => {
  const isOwn = existsSync(join(root, 'test/golden', name, 'policies'))
  const sources = isOwn ? below(`test/golden/${name}`) : policyFiles(name)
  const { compilation, out } = await printed(Object.fromEntries(Object.entries(sources).filter(([path]) => path.startsWith('policies/'))))
  const { sources: texts } = compilation
  const diagnostics = goodPolicies.includes(name) ? compilation.diagnostics : withoutDuties(compilation.diagnostics)
  const view = { sources: texts, colour: false }
  const files = Object.entries(out).filter(([path]) => read[isOwn ? 'own' : 'real'].test(path))
  return {
    'diagnostics.txt': pretty(diagnostics, view),
    'diagnostics.json': json(diagnostics, view),
    ...Object.fromEntries(files.map(([path, text]) => [path, withoutAssetHash(text)])),
  }
}

const update = (folder: string, files: Files): void => {
  rmSync(join(root, folder), { recursive: true, force: true })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, folder, path)), { recursive: true })
    writeFileSync(join(root, folder, path), text)
  }
}

describe('golden', () => {
  test.each(cases)('%s', async (name) => {
    const folder = `test/golden/${name}/expected`
    const files = await actual(name)
    if (isUpdate) update(folder, files)
    const expected = below(folder)
    for (const [path, text] of Object.entries(expected)) expect(files[path], `${folder}/${path}`).toBe(text)
    expect(Object.keys(files).sort()).toEqual(Object.keys(expected).sort())
  })
})
