import { describe, expect, test } from 'vitest'
import { compile, type Files, written } from './fixtures/compiling.ts'
import { allPolicies } from './fixtures/full-policy.ts'

/** How words flow differs from language to language, and so does what is stressed, and which words are foreign. */
const flowing = new Set(['strong', 'em', 'br'])
const isForeign = (name: string, attributes: string): boolean => name === 'span' && /^ lang="[a-z]+"$/.test(attributes)

/** The elements of our own HTML in order, each with its id and where a link within the statement leads. */
const elementsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<([a-z0-9]+)((?: [\w-]+(?:="[^"]*")?)*)>/g)].flatMap(([, name = '', attributes = '']) => {
    if (flowing.has(name) || isForeign(name, attributes)) return []
    const mark = /(?<= (?:id|href)=")[^"]*(?=")/.exec(attributes)?.[0] ?? ''
    return [/^https?:/.test(mark) ? name : `${name} ${mark}`.trim()]
  })

describe.each(Object.entries(allPolicies))('%s', (_policy, files) => {
  test('has the same sections in both languages', async () => {
    const { editions } = await compile(files)
    const sectionsIn = (language: string) =>
      editions
        .filter(({ document }) => document.language === language)
        .map(({ document }) => [document.statement, document.sections.map(({ id }) => id)])
    expect(sectionsIn('en')).toEqual(sectionsIn('nl'))
    expect(sectionsIn('nl').length).toBeGreaterThan(0)
  })

  test('is built of the same elements, with the same ids, in both languages', async () => {
    const out = await written(files)
    const fragments = Object.keys(out).filter((path) => path.endsWith('/nl/fragment.html'))
    for (const path of fragments) {
      const elements = elementsOf(out[path] ?? '')
      expect(elements.length, path).toBeGreaterThan(50)
      expect(elementsOf(out[path.replace('/nl/', '/en/')] ?? ''), path).toEqual(elements)
    }
  })
})

describe('a difference is found', () => {
  const clause = (nl: string, en: string): Files => ({
    'policies/x/policy.yaml': `kind: policy
languages: [nl, en]
voice: formal
organisation: { name: X }
contact: { email: x@example.org }
statements:
  - { id: privacy, covers: [privacy], title: { nl: T, en: T }, sections: [clause-one, contact] }
`,
    'policies/x/clauses/one.nl.md': `# Een\n\n${nl}\n`,
    'policies/x/clauses/one.en.md': `# One\n\n${en}\n`,
  })
  const parityOf = async (files: Files) => (await compile(files)).diagnostics.filter(({ code }) => code === 'language-parity')

  test.each([
    ['a paragraph more', 'Een.\n\nTwee.', 'One.'],
    ['a paragraph less', 'Een.', 'One.\n\nTwo.'],
    ['a list for a paragraph', '- Een.', 'One.'],
    ['an item more', '- Een.\n- Twee.', '- One.'],
    ['an item that goes deeper', '- Een.\n- Twee.', '- One.\n  - Two.'],
    ['two lists for one in another', '- Een.\n\n* Twee.', '- One.\n  - Two.'],
    ['numbers for bullets', '1. Een.\n2. Twee.', '- One.\n- Two.'],
    ['a heading of another depth', '## Een\n\nTwee.', '### One\n\nTwo.'],
    ['a row more', '| a | b |\n| - | - |\n| c | d |', '| a | b |\n| - | - |\n| c | d |\n| e | f |'],
    ['a column more', '| a | b |\n| - | - |\n| c | d |', '| a |\n| - |\n| c |'],
    ['a quotation', '> Een.', 'One.'],
    ['a link less', 'Zie [contact](#contact).', 'See contact.'],
    ['a link to another place', 'Zie [contact](#contact).', 'See [one](#clause-one).'],
  ])('%s', async (_name, nl, en) => {
    const found = await parityOf(clause(nl, en))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({
      severity: 'error',
      message: expect.stringContaining('`clause-one`'),
      place: { file: 'policies/x/policy.yaml', start: { line: 7 } },
    })
  })

  test.each([
    ['other words', 'Een hele lange zin, met komma’s.', 'Short.'],
    ['another stress', 'Een *zin*.', 'A **sentence**.'],
    ['a link to a page in the language', 'Zie [ons](https://example.org/nl).', 'See [us](https://example.org/en).'],
    ['another order of links', '[A](#contact) en [B](#clause-one).', '[B](#clause-one) and [A](#contact).'],
    ['the same table', '| a |\n| - |\n| b |', '| c |\n| - |\n| d |'],
  ])('%s is none', async (_name, nl, en) => {
    expect(await parityOf(clause(nl, en))).toEqual([])
  })
})
