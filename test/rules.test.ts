import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkRules } from '../src/check/check.ts'
import { codes } from '../src/codes.ts'
import { waiverRules } from '../src/diagnostics/waivers.ts'
import { reviewRules } from '../src/review/review.ts'
import { root } from './fixtures/compiling.ts'
import { headerOf, indexOf } from './fixtures/rule-header.ts'
import { baselineOf, findingsOf, goodPolicies, goodPolicy, pagePaths, previousOf, readPage, wrongOf } from './fixtures/rule-pages.ts'

/** `UPDATE_GOLDEN=1` writes what stands at the top of each page. */
const isUpdate = process.env.UPDATE_GOLDEN === '1'

const rules = codes.filter(({ kind }) => kind === 'rule')

describe('the good policies', () => {
  test.each(goodPolicies)('%s has no finding', async (policy) => {
    expect(await baselineOf(policy)).toEqual([])
  })
})

describe('each rule has a page', () => {
  test.each(rules.map(({ code }) => code))('%s', (code) => {
    expect(pagePaths).toContain(`docs/rules/${code}.md`)
  })
})

describe('a page begins with what its rule says of itself', () => {
  test.each(pagePaths)('%s', (path) => {
    const { code, text } = readPage(path)
    const rule = codes.find((one) => one.code === code)
    if (rule === undefined) throw new Error(`no rule has the code ${code}`)
    const header = headerOf(rule, path.endsWith('.nl.md') ? 'nl' : 'en')
    const rest = text.slice(text.search(/^## /m))
    if (isUpdate) writeFileSync(join(root, path), header + rest)
    expect(readPage(path).text).toBe(header + rest)
  })
})

test('the list of pages has them all', () => {
  const paged = new Set(pagePaths.map((path) => readPage(path).code))
  const path = join(root, 'docs/rules/README.md')
  const index = indexOf(codes, paged)
  if (isUpdate) writeFileSync(path, index)
  expect(readFileSync(path, 'utf8')).toBe(index)
})

const isDutch = (path: string) => path.endsWith('.nl.md')

/** Runs something while a rule finds nothing. */
const emptied = async <T>(code: string, run: () => Promise<T>): Promise<T> => {
  const rule = [...checkRules, ...reviewRules, ...waiverRules].find((one) => one.code === code) as { check: () => void } | undefined
  if (rule === undefined) return run()
  const { check } = rule
  rule.check = () => {}
  try {
    return await run()
  } finally {
    rule.check = check
  }
}

describe('a Dutch page shows what the English one shows', () => {
  test.each(pagePaths.filter(isDutch))('%s', (path) => {
    const [dutch, english] = [readPage(path), readPage(path.replace('.nl.md', '.md'))]
    expect([dutch.before, dutch.wrong, dutch.right]).toEqual([english.before, english.wrong, english.right])
  })
})

describe('a page shows what its code finds', () => {
  test.each(pagePaths.filter((path) => !isDutch(path)))('%s', async (path) => {
    const page = readPage(path)
    const { policy, files, marked } = wrongOf(page)
    const previous = await previousOf(page)
    const others = (await baselineOf(policy, page.day)).filter(({ code }) => code !== page.code)
    const own = (await baselineOf(policy)).filter(({ code }) => code === page.code)
    const known = new Set([...others, ...own].map((one) => JSON.stringify([one.code, one.message])))
    const found = (await findingsOf(files, page.day, previous)).filter((one) => !known.has(JSON.stringify([one.code, one.message])))
    const told = found.map(({ code, at, message }) => `${code} ${at} ${message}`).join('\n')
    expect([...new Set(found.map(({ code }) => code))], told).toEqual([page.code])
    expect([...new Set(found.map(({ at }) => at))].sort(), told).toEqual([...new Set(marked)].sort())
    if (previous !== undefined)
      expect((await findingsOf(goodPolicy(policy), page.day, previous)).filter(({ code }) => code === page.code)).toEqual([])
    // Only this rule finds it: with nothing in its check, nothing is found.
    if (rules.some(({ code }) => code === page.code))
      expect(
        await emptied(page.code, async () => (await findingsOf(files, page.day, previous)).filter(({ code }) => code === page.code)),
      ).toEqual([])
  })
})
