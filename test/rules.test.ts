import { describe, expect, test } from 'vitest'
import { codes } from '../src/codes.ts'
import { baselineOf, findingsOf, goodPolicies, pagePaths, readPage, wrongOf } from './fixtures/rule-pages.ts'

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

describe('a page shows what its code finds', () => {
  test.each(pagePaths)('%s', async (path) => {
    const page = readPage(path)
    const { policy, files, marked } = wrongOf(page)
    const known = new Set((await baselineOf(policy)).map((one) => JSON.stringify([one.code, one.message])))
    const found = (await findingsOf(files)).filter((one) => !known.has(JSON.stringify([one.code, one.message])))
    const told = found.map(({ code, at, message }) => `${code} ${at} ${message}`).join('\n')
    expect([...new Set(found.map(({ code }) => code))], told).toEqual([page.code])
    expect([...new Set(found.map(({ at }) => at))].sort(), told).toEqual([...new Set(marked)].sort())
  })
})
