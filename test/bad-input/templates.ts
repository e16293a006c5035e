import type { BadInput } from '../fixtures/bad-input.ts'

const rights = 'templates/rights.hbs'

/** One change to the template that the policy puts in the place of ours. */
const inRights = (name: string, from: string, to: string, finds: string, rest: Pick<BadInput, 'marks' | 'says' | 'hint'>): BadInput => ({
  name,
  change: { [rights]: [from, to] },
  finds: finds.replace(' ', ` ${rights}:`),
  ...rest,
})

/** Templates of a policy's own. */
export const templateCases: readonly BadInput[] = [
  inRights('a block that is not closed', '{{/if}}', '', 'template-syntax 9:1', {
    marks: '{{#if',
    says: 'This template cannot be read: this block is not closed.',
    hint: 'Check that every `{{#…}}` has its `{{/…}}`',
  }),
  inRights('a block that is closed by another', '{{/each}}', '{{/if}}', 'template-syntax 3:4', {
    marks: 'each',
    says: '`{{#each}}` is closed by `{{/if}}`',
    hint: 'Check that every `{{#…}}` has its `{{/…}}`',
  }),
  inRights('a block that was not opened', '{{text}}', '{{text}}{{/if}}', 'template-syntax 3:4', {
    marks: 'each',
    says: '`{{#each}}` is closed by `{{/if}}`',
    hint: 'Check that every `{{#…}}` has its `{{/…}}`',
  }),
  inRights('a brace too few', '{{text}}', '{{text}', 'template-syntax 6:1', {
    marks: '{{text}',
    says: 'something between the braces does not fit',
    hint: 'every brace its pair',
  }),
  inRights('a third brace', '{{text}}', '{{{text}}}', 'template-feature 6:1', {
    marks: '{{{text}}}',
    says: 'A template cannot hold `{{{…}}}` or `{{&…}}`.',
    hint: 'Write `{{…}}`',
  }),
  inRights('a name that is misspelt', '{{text}}', '{{txt}}', 'unknown-name 6:3', {
    marks: 'txt',
    says: 'There is no `txt` here.',
    hint: 'Did you mean `text`?',
  }),
  inRights('a name of the block around', '{{text}}', '{{term}}', 'unknown-name 6:3', {
    marks: 'term',
    says: 'There is no `term` here.',
    hint: 'Did you mean `../term`?',
  }),
  inRights('a name of a machine', '{{text}}', '{{constructor}}', 'unknown-name 6:3', {
    marks: 'constructor',
    says: 'There is no `constructor` here.',
    hint: 'Known here: `name`, `text`.',
  }),
  inRights('a list that is printed', '{{t "common:rights.intro"}}', '{{rights}}', 'wrong-kind 1:3', {
    marks: 'rights',
    says: '`rights` is a list, where a value belongs.',
    hint: 'Go through it: `{{#each rights}}`.',
  }),
  inRights('a value that is gone through', '{{#each rights}}', '{{#each term}}', 'wrong-kind 3:9', {
    marks: 'term',
    says: '`term` is a value, where a list belongs.',
    hint: 'Print it: `{{term}}`.',
  }),
  inRights('the whole context', '{{text}}', '{{@root.term}}', 'template-feature 6:3', {
    marks: '@root.term',
    says: 'A template cannot hold `@root.term`.',
    hint: '`../` reaches the block around',
  }),
  inRights('a call in brackets', '{{#if term}}', '{{#if (eq term "x")}}', 'template-feature 9:7', {
    marks: '(eq term "x")',
    says: 'A template cannot hold a call in brackets.',
    hint: 'Name a value of the view.',
  }),
  inRights('a helper that is not there', '{{text}}', '{{lookup this "text"}}', 'unknown-helper 6:3', {
    marks: 'lookup',
    says: 'No helper is called `lookup`.',
    hint: 'Known here: `t`, `if`, `unless`, `each`, `as`, `item`, `card`.',
  }),
  inRights('a block that is not there', '{{#if term}}', '{{#iff term}}{{/iff}}{{#if term}}', 'unknown-helper 9:4', {
    marks: 'iff',
    says: 'No helper is called `iff`.',
    hint: 'Did you mean `if`?',
  }),
  inRights('a block without an argument', '{{#each rights}}', '{{#each}}', 'template-feature 3:4', {
    marks: 'each',
    says: 'A template cannot hold `each` with anything but one argument.',
    hint: 'Name one thing after it: `{{#each …}}`.',
  }),
  inRights('a role that is not there', '{{#if term}}', '{{#as "fact"}}{{/as}}{{#if term}}', 'unknown-role 9:7', {
    marks: '"fact"',
    says: 'No role is called `fact`.',
    hint: 'Did you mean `facts`?',
  }),
  inRights('a partial that is not there', '{{text}}', '{{> purposes}}', 'unknown-partial 6:5', {
    marks: 'purposes',
    says: 'No partial is called `purposes`.',
    hint: 'Did you mean `purpose`?',
  }),
  inRights('a partial in the wrong place', '{{text}}', '{{> purpose}}', 'unfit-partial 6:1', {
    marks: '{{> purpose}}',
    says: 'The partial `purpose` asks for `id`, which is not here.',
    hint: 'Use it where the template of ours does.',
  }),
  inRights('a partial whose name is computed', '{{text}}', '{{> (lookup . "text")}}', 'template-feature 6:1', {
    marks: '{{> (lookup . "text")}}',
    says: 'A template cannot hold a partial whose name is computed.',
    hint: 'Write the name of the partial.',
  }),
  {
    name: 'a partial inside itself',
    change: { 'templates/partials/purpose.hbs': '{{name}}\n\n{{> purpose}}\n' },
    finds: 'template-feature templates/partials/purpose.hbs:3:1',
    marks: '{{> purpose}}',
    says: 'A template cannot hold a partial inside itself.',
    hint: 'Go through a list with `{{#each …}}`.',
  },
  inRights('a message that is not there', 'common:rights.intro', 'common:rights.intor', 'unknown-message-key 1:5', {
    marks: '"common:rights.intor"',
    says: 'No message is called `common:rights.intor`.',
    hint: 'Did you mean `common:rights.intro`?',
  }),
  inRights('a message without its value', ' term=term', '', 'message-values 10:1', {
    marks: '{{t "common:rights.term"}}',
    says: 'The message `common:rights.term` needs a value for `term`.',
    hint: 'Add `term=…`.',
  }),
  inRights('a message with a value too many', ' term=term', ' term=term email=email', 'message-values 10:1', {
    marks: '{{t "common:rights.term" term=term email=email}}',
    says: 'The message `common:rights.term` has no place for `email`.',
    hint: 'Remove `email=…`.',
  }),
  inRights('a message with a value that is not there', ' term=term', ' term=trem', 'unknown-name 10:31', {
    marks: 'trem',
    says: 'There is no `trem` here.',
    hint: 'Did you mean `term`?',
  }),
  inRights('a message whose key is not fixed', '"common:rights.intro"', 'term', 'template-feature 1:1', {
    marks: '{{t term}}',
    says: 'A template cannot hold a message without a fixed key.',
    hint: 'Write one key, in quotes',
  }),
  inRights(
    'a message with a value that this policy does not have',
    '{{#if term}}',
    '{{t "common:rights.term" term=extension}}\n\n{{#if term}}',
    'template-markdown 1:1',
    {
      marks: '',
      says: 'the message `common:rights.term` gets no `term`, because the policy has none',
      hint: 'Put `{{#if …}}` around the message',
    },
  ),
  inRights('words of its own', '{{text}}', 'Recht: {{text}}', 'template-feature 6:1', {
    marks: 'Recht',
    says: 'A template cannot hold words of its own (`Recht`).',
    hint: 'Words stand in the sources or in the messages of `locales/`.',
  }),
  inRights('words of its own in other signs', '{{text}}', '①Ⓐ {{text}}', 'template-feature 6:1', {
    marks: '①',
    says: 'A template cannot hold words of its own (`①`).',
    hint: 'Words stand in the sources or in the messages of `locales/`.',
  }),
  inRights('a word that a machine knows', '{{text}}', 'constructor {{text}}', 'template-feature 6:1', {
    marks: 'constructor',
    says: 'A template cannot hold words of its own (`constructor`).',
    hint: 'Words stand in the sources or in the messages of `locales/`.',
  }),
  inRights('blocks in blocks without end', '{{text}}', `${'{{#if text}}'.repeat(300)}${'{{/if}}'.repeat(300)}`, 'template-feature 6:2389', {
    marks: '{{#',
    says: 'A template cannot hold more than 200 blocks, partials and brackets.',
    hint: 'Write it simpler.',
  }),
  inRights('quotations in quotations without end', '{{text}}', `${'>'.repeat(2000)} {{text}}`, 'template-markdown 1:1', {
    marks: '',
    says: 'it holds more than 12 levels of lists and quotations',
    hint: 'Write it simpler.',
  }),
  {
    name: 'a partial with more faults than anyone reads',
    change: { 'templates/partials/purpose.hbs': Array.from({ length: 150 }, (_, at) => `{{nothing${at}}}\n`).join('') },
    others: 100,
    finds: 'more-findings templates/partials/purpose.hbs:101:3',
    marks: 'nothing100',
    says: 'This file has 50 more findings.',
    hint: 'Mend the others first',
  },
  {
    name: 'nothing at all',
    change: { [rights]: '{{#if extension}}{{extension}}{{/if}}\n' },
    finds: `template-markdown ${rights}:1:1`,
    marks: '',
    says: 'it writes nothing',
    hint: 'Let it print a value or a message, or leave the section out.',
  },
  {
    name: 'a value behind a message that ends in the middle of an address',
    change: {
      [rights]: '{{#each rights}}\n{{t "common:controller.who-short" name=name short=name}}{{name}}\n{{/each}}\n',
      'locales/nl/common.yaml': ["zorgt voor uw gegevens.'", "op www.'"],
    },
    finds: `template-markdown ${rights}:1:1`,
    marks: '',
    says: 'a value stands in an address',
    hint: 'Give each value a line of its own',
  },
  {
    name: 'marks without a word',
    change: { [rights]: '---\n\n{{#if extension}}{{extension}}{{/if}}\n' },
    finds: `template-markdown ${rights}:1:1`,
    marks: '',
    says: 'it holds no words',
    hint: 'Let it print a value or a message, or leave the section out.',
  },
  inRights('HTML', '{{text}}', '<b>{{text}}</b>', 'template-feature 6:1', {
    marks: '<',
    says: 'A template cannot hold HTML.',
    hint: 'It writes structure only',
  }),
  inRights('a value in a block of code', '{{text}}', '    {{text}}', 'template-markdown 1:1', {
    marks: '',
    says: 'a value stands in a block of code',
    hint: 'Give each value a line of its own',
  }),
  {
    name: 'whole paragraphs in the middle of a line',
    change: { 'templates/partials/purpose.hbs': '- {{name}}: {{description}}\n' },
    finds: 'template-markdown templates/partials/purpose.hbs:1:1',
    marks: '',
    says: 'whole paragraphs stand in the middle of a line',
    hint: 'Give each value a line of its own',
  },
  {
    name: 'a template that no section uses',
    change: { 'templates/right.hbs': '{{t "common:rights.intro"}}\n' },
    finds: 'unknown-template templates/right.hbs:1:1',
    marks: '',
    says: 'Verklaar has no template `right`.',
    hint: 'Did you mean `rights`?',
  },
]
