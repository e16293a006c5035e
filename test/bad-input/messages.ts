import type { BadInput } from '../fixtures/bad-input.ts'

const nl = 'locales/nl/common.yaml'
const en = 'locales/en/common.yaml'
const line = "who-short_formal: '{{name}} ({{short}}) zorgt voor uw gegevens.'"

/** One other message in the place of the policy's own. */
const inDutch = (name: string, to: string, finds: string, rest: Pick<BadInput, 'marks' | 'says' | 'hint'>): BadInput => ({
  name,
  change: { [nl]: [line, to] },
  finds: finds.replace(' ', ` ${nl}:`),
  ...rest,
})

const message = (text: string) => `who-short_formal: '${text}'`

/** Messages: those of a policy's own, and those that come with Verklaar. */
export const messageCases: readonly BadInput[] = [
  inDutch('a key that is misspelt', line.replace('short', 'shrt'), 'unknown-message 2:3', {
    marks: 'who-shrt_formal',
    says: 'Verklaar has no message `controller.who-shrt_formal`.',
    hint: 'Did you mean `controller.who-short_formal`?',
  }),
  inDutch('a message without the voice that ours has', line.replace('_formal', ''), 'unknown-message 2:3', {
    marks: 'who-short',
    says: 'Verklaar has no message `controller.who-short`.',
    hint: 'Write `controller.who-short_formal` or `controller.who-short_informal`.',
  }),
  {
    name: 'a message with a voice where ours has none',
    change: { [en]: ['who-short:', 'who-short_formal:'] },
    finds: `unknown-message ${en}:2:3`,
    marks: 'who-short_formal',
    says: 'Verklaar has no message `controller.who-short_formal`.',
    hint: 'Write `controller.who-short`.',
  },
  inDutch('a placeholder that has no value', message('{{name}} ({{short}}) van {{city}}.'), 'unknown-placeholder 2:21', {
    marks: "'{{name}} ({{short}}) van {{city}}.'",
    says: 'The message `common:controller.who-short` has no value for `{{city}}`.',
    hint: 'Take it out; this message has `{{name}}`, `{{short}}`.',
  }),
  inDutch('a placeholder that is misspelt', message('{{nmae}} ({{short}}).'), 'unknown-placeholder 2:21', {
    marks: "'{{nmae}} ({{short}}).'",
    says: 'has no value for `{{nmae}}`',
    hint: 'Did you mean `{{name}}`?',
  }),
  inDutch('a placeholder with more than a name', message('{{name, uppercase}} ({{short}}).'), 'unknown-placeholder 2:21', {
    marks: "'{{name, uppercase}} ({{short}}).'",
    says: 'has no value for `{{name, uppercase}}`',
    hint: 'Take it out',
  }),
  inDutch('a placeholder that is not closed', message('{{name}} ({{short}}) {{name'), 'unknown-placeholder 2:21', {
    marks: "'{{name}} ({{short}}) {{name'",
    says: 'has no value for `{{name`.',
    hint: 'Did you mean `{{name}}`?',
  }),
  inDutch('a placeholder that is left out', message('{{short}} zorgt voor uw gegevens.'), 'missing-placeholder 2:21', {
    marks: "'{{short}} zorgt voor uw gegevens.'",
    says: 'The message `common:controller.who-short` lacks the placeholder `{{name}}` here.',
    hint: 'Use `{{name}}` in the text.',
  }),
  inDutch('HTML in a message', message('<b>{{name}}</b> ({{short}})'), 'raw-html 2:21', {
    marks: "'<b>{{name}}</b> ({{short}})'",
    says: '`<b>` is HTML',
    hint: 'Write it in Markdown',
  }),
  inDutch('an unsafe link in a message', message('[{{name}}](data:text/html,x) ({{short}})'), 'unsafe-link 2:21', {
    marks: "'[{{name}}](data:text/html,x) ({{short}})'",
    says: 'A statement cannot link to `data:text/html,x`.',
    hint: 'begins with `https://`',
  }),
  inDutch('a value as the address of a link', message('[{{short}}]({{name}})'), 'unsafe-link 2:21', {
    marks: "'[{{short}}]({{name}})'",
    says: '`{{name}}` is not a whole address.',
    hint: 'Write the whole address',
  }),
  inDutch('a link to a section in a message', message('[{{name}}](#rights) ({{short}})'), 'unsafe-link 2:21', {
    marks: "'[{{name}}](#rights) ({{short}})'",
    says: '`#rights` is not a whole address.',
    hint: 'Write the whole address',
  }),
  inDutch('a list as a message', message('- {{name}} ({{short}})'), 'not-one-paragraph 2:21', {
    marks: "'- {{name}} ({{short}})'",
    says: 'This text must be one paragraph, and it holds a list.',
    hint: 'Write it as sentences',
  }),
  inDutch('a value between backticks', message('`{{name}}` ({{short}})'), 'text-feature 2:21', {
    marks: "'`{{name}}` ({{short}})'",
    says: 'A text cannot hold a placeholder between backticks.',
    hint: 'Write it with paragraphs',
  }),
  inDutch('a value in the address of a link', message('{{short}}: https://ketting.example/{{name}}'), 'unsafe-link 2:21', {
    marks: "'{{short}}: https://ketting.example/{{name}}'",
    says: '`https://ketting.example/{{…}}` is not a whole address.',
    hint: 'Write the whole address',
  }),
  inDutch('a value as the address of a page', message('{{short}}: https://{{ name }}'), 'unsafe-link 2:21', {
    marks: "'{{short}}: https://{{ name }}'",
    says: 'is not a whole address.',
    hint: 'Write the whole address',
  }),
  inDutch('a value that makes a tag', message('{{short}} <a b={{ name }}>'), 'raw-html 2:21', {
    marks: "'{{short}} <a b={{ name }}>'",
    says: '`<a b={{…}}>` is HTML',
    hint: 'Write it in Markdown',
  }),
  inDutch('a value in the title of a link', message('[{{short}}](https://ketting.example "{{name}}")'), 'text-feature 2:21', {
    marks: '\'[{{short}}](https://ketting.example "{{name}}")\'',
    says: 'A text cannot hold a title on a link.',
    hint: 'Write it with paragraphs',
  }),
  inDutch('half a tag, which another message could make whole', message('{{name}} ({{short}}) <b'), 'text-feature 2:21', {
    marks: "'{{name}} ({{short}}) <b'",
    says: 'A text cannot hold a backtick or `<` that opens and closes nothing.',
    hint: 'Write it with paragraphs',
  }),
  inDutch('a message without end', message(`{{name}} ({{short}}) ${'a '.repeat(1100)}`), 'unreadable-text 2:21', {
    marks: `'{{name}} ({{short}}) ${'a '.repeat(1100)}'`,
    says: 'This text holds more than 2048 characters.',
    hint: 'Write it shorter or simpler',
  }),
  inDutch('an empty message', message(''), 'empty-text 2:21', {
    marks: "''",
    says: 'This text is empty.',
    hint: 'Write the text, or leave the whole key out.',
  }),
  inDutch('a number as a message', 'who-short_formal: 2026', 'quote-number 2:21', {
    marks: '2026',
    says: '`2026` is read as a number',
    hint: "Put quotes around it: `'2026'`.",
  }),
  inDutch('a list where a message belongs', 'who-short_formal: [a]', 'wrong-type 2:3', {
    marks: 'who-short_formal',
    says: 'Here stands a list, where a message or a mapping of messages belongs.',
    hint: 'Write one text in quotes',
  }),
  {
    name: 'messages in a file that Verklaar does not have',
    change: { 'locales/nl/comon.yaml': 'a: b\n' },
    finds: 'locale-name locales/nl/comon.yaml:1:1',
    marks: '',
    says: '`locales/nl/comon.yaml` is not the name of a file of messages.',
    hint: 'Did you mean `locales/nl/common.yaml`?',
  },
  {
    name: 'a message of ours in one language',
    change: {},
    builtIn: { [nl]: ['', 'extra: Nog iets.\n'] },
    finds: `missing-message ${nl}:1:8`,
    marks: 'Nog iets.',
    says: 'The message `common:extra` is missing in `en`.',
    hint: 'Add it to `locales/en/common.yaml`.',
  },
  {
    name: 'a message of ours in one voice',
    change: {},
    builtIn: { [nl]: ['', 'extra_formal: Nog iets.\n'], [en]: ['', 'extra: One more thing.\n'] },
    finds: `missing-voice ${nl}:1:15`,
    marks: 'Nog iets.',
    says: 'The message `common:extra` has no informal form in `nl`.',
    hint: 'Add `extra_informal:` beside it.',
  },
  {
    name: 'a message of ours that counts and lacks a form',
    change: {},
    builtIn: { [nl]: ['', 'extra_one: Eén.\nextra_other: Meer.\n'], [en]: ['', 'extra_one: One.\n'] },
    finds: `missing-plural ${en}:1:12`,
    marks: 'One.',
    says: 'The message `common:extra` has no form for `other` in `en`.',
    hint: 'Add `extra_other:` beside it.',
  },
]
