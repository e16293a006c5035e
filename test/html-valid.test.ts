import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { textOf } from './fixtures/publishing.ts'
import { bareHost, byPolicy, fragmentsOf, wholeSite } from './fixtures/whole-site.ts'

const site = await wholeSite()
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Numbers are the policy's own text; the stylesheet keeps them on one line.
    'tel-non-breaking': 'off',
    // A title names who issues what, however long the name is.
    'long-title': 'off',
  },
})

const findings = async (text: string): Promise<readonly string[]> => {
  const { results } = await validator.validateString(text)
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId} ${message}`))
}

test.each(byPolicy([...site.keys()].filter((path) => path.endsWith('.html'))))(
  'pages and fragments of %s are valid',
  async (_policy, paths) => {
    const found: string[] = []
    for (const path of paths) found.push(...(await findings(textOf(site.get(path)))).map((finding) => `${path}:${finding}`))
    expect(found).toEqual([])
  },
)

test('a fragment leaves the page around it valid', async () => {
  const found: string[] = []
  for (const path of fragmentsOf(site)) found.push(...(await findings(bareHost(site, path))).map((finding) => `${path}:${finding}`))
  expect(found).toEqual([])
})

test('what is not valid is found', async () => {
  expect(await findings('<p><div id="a"></div></p><b id="a">')).not.toEqual([])
})
