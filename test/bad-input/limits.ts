import { PNG } from 'pngjs'
import { type BadInput, ketting } from '../fixtures/bad-input.ts'

const numbered = (name: string, count: number): string => Array.from({ length: count }, (_, index) => `${name}${index}`).join(', ')
const renamedCookie = (name: string): string =>
  `${name}:\n  name: ${name}\n  category: analytics\n  vendor: self\n  purpose: { nl: Hiermee tellen wij., en: With this we count. }\n  was: [${numbered(name, 20)}]\n`
const ids = numbered('a', 21)
const words = numbered('Naam', 498)
const voice = 'voice: formal\n'
const foreign = (lists: string): BadInput['change'] => ({ 'policy.yaml': [voice, `${voice}foreign-words: ${lists}\n`] })

const logo = (inside: string): BadInput['change'] => ({
  'logo.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">\n  <path d="M0 0h20v10z"/>\n  ${inside}</svg>\n`,
})

const picture = PNG.sync.write(new PNG({ width: 4, height: 4 }))
const firstEnd = 8 + 12 + 13
const withText = Buffer.concat([picture.subarray(0, firstEnd), Buffer.from('\0\0\0\0tEXt\0\0\0\0', 'latin1'), picture.subarray(firstEnd)])

/** More than there can be, and what would take longer than anybody waits. */
export const limitCases: readonly BadInput[] = [
  {
    name: '21 ids of before of an entry',
    change: { 'purposes.yaml': ['repairs:\n', `repairs:\n  was: [${ids}]\n`] },
    finds: 'list-too-long purposes.yaml:2:3',
    marks: 'was',
    says: '21 items stand here, and there can be at most 20.',
    hint: 'Keep the 20 that matter most.',
  },
  {
    name: 'a section with which a statement has more addresses than a page can hold',
    change: {
      'policy.yaml': ['      - cookie-table\n', `      - { section: cookie-table, was: [${numbered('b', 20)}] }\n`],
      'cookies.yaml': `${ketting['cookies.yaml'] ?? ''}${['c', 'd', 'e'].map(renamedCookie).join('')}`,
    },
    finds: 'too-many-former-addresses policy.yaml:73:20',
    marks: 'cookie-table',
    says: 'With this section the statement has more than 1000 addresses of before.',
    hint: 'Shorten the lists at `was`',
  },
  {
    name: '501 words of other languages',
    change: foreign(`{ de: [Lied], en: [${words}], fr: [Chanson, Maison] }`),
    finds: 'list-too-long policy.yaml:4:1',
    marks: 'foreign-words',
    says: '501 items stand here, and there can be at most 500.',
    hint: 'Keep the 500 that matter most.',
  },
  {
    name: 'a word of another language with a space before it',
    change: foreign("{ de: [Lied, ' Bahn'] }"),
    finds: 'invalid-foreign-word policy.yaml:4:29',
    marks: "' Bahn'",
    says: '` Bahn` does not begin and end with a letter or a digit.',
    hint: 'Write the name alone',
  },
  {
    name: 'a word of another language that ends with a sign',
    change: foreign("{ de: ['Bahn!'] }"),
    finds: 'invalid-foreign-word policy.yaml:4:23',
    marks: "'Bahn!'",
    says: '`Bahn!` does not begin and end with a letter or a digit.',
    hint: 'without spaces and signs around it',
  },
  {
    name: 'a word of another language that is none',
    change: foreign("{ de: [''] }"),
    finds: 'invalid-foreign-word policy.yaml:4:23',
    marks: "''",
    says: 'does not begin and end with a letter or a digit.',
    hint: 'Write the name alone',
  },
  {
    name: 'a word of another language of 81 letters',
    change: foreign(`{ de: [${'a'.repeat(81)}] }`),
    finds: 'invalid-foreign-word policy.yaml:4:23',
    marks: 'a'.repeat(81),
    says: 'This word is longer than 80 characters.',
    hint: 'Write the name alone',
  },
  {
    name: 'a logo with dashes',
    change: logo('<path d="M0 0H1e9" stroke-dasharray="0.001"/>'),
    finds: 'unfit-logo logo.svg:3:3',
    marks: '',
    says: 'This cannot be the logo: `stroke-dasharray` draws dashes, which can take long.',
    hint: 'Export the dashes as shapes',
  },
  {
    name: 'a logo whose shapes use each other very often',
    change: logo(`<g id="a">${'<use href="#b"/>'.repeat(200)}</g><g id="b">${'<path/>'.repeat(100)}</g>`),
    finds: 'unfit-logo logo.svg:1:1',
    marks: '',
    says: 'its parts use each other in a circle, or very often',
    hint: 'Export it with every shape written out.',
  },
  {
    name: 'a logo that is a PNG with texts',
    change: { 'logo.png': withText },
    finds: 'unfit-logo logo.png:1:1',
    marks: '',
    says: 'it holds `tEXt`, which is no part of the picture',
    hint: 'Export it without metadata',
  },
]
