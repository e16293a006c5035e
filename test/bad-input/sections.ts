import type { BadInput } from '../fixtures/bad-input.ts'

const purposes = '      - section: purposes\n        title: { nl: Waarvoor?, en: What for? }\n'
const chosen = (rest: string): readonly [string, string] => [purposes, `      - section: purposes\n${rest}`]
const recipients = '      - sources\n      - recipients\n'

/** Each of these texts holds the next one twice. */
const doubling = [
  'name: { name: { nl: naam, en: name } }',
  'phone: { name: { nl: telefoonnummer, en: telephone number } }',
  'visit: { name: { nl: websitebezoek, en: website visit } }',
  ...Array.from({ length: 30 }, (_, index) => {
    const text = index === 29 ? 'Einde.' : `Zie {{data.d${index + 1}.description}} en {{data.d${index + 1}.description}}.`
    return `d${index}: { name: { nl: d, en: d }, description: { nl: '${text}', en: '${text}' } }`
  }),
  '',
].join('\n')

/** What a statement chooses for a section, and what texts refer to. */
export const sectionCases: readonly BadInput[] = [
  {
    name: 'a view that a section does not have',
    change: { 'policy.yaml': chosen('        view: tabel\n') },
    finds: 'unknown-view policy.yaml:61:15',
    marks: 'tabel',
    says: 'The section `purposes` has no view `tabel`.',
    hint: 'Did you mean `table`?',
  },
  {
    name: 'a view of a section that has one only',
    change: { 'policy.yaml': [recipients, '      - { section: sources, view: table }\n      - recipients\n'] },
    finds: 'unknown-view policy.yaml:62:35',
    marks: 'table',
    says: 'The section `sources` has no views to choose from.',
    hint: 'Remove `view`.',
  },
  {
    name: 'a column that a table does not have',
    change: { 'policy.yaml': chosen('        view: table\n        columns: [purpose, base]\n') },
    finds: 'unknown-column policy.yaml:62:28',
    marks: 'base',
    says: 'The table of the section `purposes` has no column `base`.',
    hint: 'Did you mean `basis`?',
  },
  {
    name: 'a column twice',
    change: { 'policy.yaml': chosen('        view: table\n        columns: [purpose, purpose]\n') },
    finds: 'repeated-item policy.yaml:62:28',
    marks: 'purpose',
    says: '`purpose` stands twice in this list.',
    hint: 'Remove it',
    also: 'policy.yaml:62:19',
  },
  {
    name: 'columns of what is no table',
    change: { 'policy.yaml': chosen('        columns: [purpose]\n') },
    finds: 'section-option policy.yaml:61:9',
    marks: 'columns',
    says: 'The section `purposes` cannot follow `columns` here.',
    hint: 'Add `view: table`, or remove it.',
  },
  {
    name: 'an entry that is not there',
    change: { 'policy.yaml': chosen('        only: [repair]\n') },
    finds: 'unknown-entry policy.yaml:61:16',
    marks: 'repair',
    says: '`purposes.yaml` has no `repair`.',
    hint: 'Did you mean `repairs`?',
  },
  {
    name: 'entries of a section that shows none',
    change: { 'policy.yaml': ['      - social-media\n      - ai\n', '      - { section: social-media, only: [button] }\n      - ai\n'] },
    finds: 'section-option policy.yaml:64:34',
    marks: 'only',
    says: 'The section `social-media` cannot follow `only` here.',
    hint: 'Remove it: this section shows no entries of a register.',
  },
  {
    name: 'signs for retention where none is shown',
    change: { 'policy.yaml': [recipients, '      - sources\n      - { section: recipients, retention: mark }\n'] },
    finds: 'section-option policy.yaml:63:32',
    marks: 'retention',
    says: 'The section `recipients` cannot follow `retention` here.',
    hint: 'only `data` and `purposes` show retention.',
  },
  {
    name: 'a legend where no basis is named',
    change: { 'policy.yaml': [recipients, '      - sources\n      - { section: recipients, legend: true }\n'] },
    finds: 'section-option policy.yaml:63:32',
    marks: 'legend',
    says: 'The section `recipients` cannot follow `legend` here.',
    hint: 'only `purposes` name legal bases.',
  },
  {
    name: 'an introduction of a clause',
    change: {
      'policy.yaml': ['      - clause-workshop\n', '      - section: clause-workshop\n        intro: { nl: Hier., en: Here. }\n'],
    },
    finds: 'section-option policy.yaml:68:9',
    marks: 'intro',
    says: 'The section `clause-workshop` cannot follow `intro` here.',
    hint: 'A clause is free text',
  },
  {
    name: 'the name of a kind of section for another one',
    change: { 'policy.yaml': chosen('        as: transfers\n') },
    finds: 'reserved-id policy.yaml:61:13',
    marks: 'transfers',
    says: '`transfers` has a meaning of its own and cannot be an id here.',
    hint: 'Choose another id',
  },
  {
    name: 'the same section twice under one id',
    change: { 'policy.yaml': [recipients, '      - sources\n      - recipients\n      - { section: recipients, view: definitions }\n'] },
    finds: 'duplicate-id policy.yaml:64:20',
    marks: 'recipients',
    says: 'Two sections of this statement are called `recipients`.',
    hint: 'give one an id of its own with `as`.',
    also: 'policy.yaml:63:9',
  },
  {
    name: 'the section of a claim',
    change: { 'policy.yaml': ['    section: contact\n', '    section: contacts\n'] },
    finds: 'unknown-section policy.yaml:34:14',
    marks: 'contacts',
    says: 'No section is called `contacts`.',
    hint: 'Did you mean `contact`?',
  },
  {
    name: 'an organisation without a name',
    change: { 'policy.yaml': ['  name: Fietsenmaker De Ketting B.V.\n', ''] },
    finds: 'nameless-organisation policy.yaml:5:1',
    marks: 'organisation',
    says: 'The organisation has no `name`.',
    hint: 'Add `name:`',
  },
  {
    name: 'a fact that is gone, in a clause',
    change: { 'clauses/workshop.nl.md': ['', '# Werkplaats\n\nOnze host is {{processor.hostin.name}}.\n'] },
    finds: 'unknown-fact clauses/workshop.nl.md:3:14',
    marks: '{{processor.hostin.name}}',
    says: 'The sources have no `processor.hostin.name`.',
    hint: 'Did you mean `processor.hosting.name`?',
  },
  {
    name: 'a fact that is gone, in a text of a register',
    change: { 'data.yaml': ['{ nl: Uw nummer., en: Your number. }', '{ nl: "Uw {{data.fone.name}}.", en: Your number. }'] },
    finds: 'unknown-fact data.yaml:4:26',
    marks: '{{data.fone.name}}',
    says: 'The sources have no `data.fone.name`.',
    hint: 'Did you mean `data.phone.name`?',
  },
  {
    name: 'a fact of which the entry has no such field',
    change: { 'data.yaml': ['{ nl: Uw nummer., en: Your number. }', '{ nl: "Uw {{data.name.uses}}.", en: Your number. }'] },
    finds: 'unknown-fact data.yaml:4:26',
    marks: '{{data.name.uses}}',
    says: 'The sources have no `data.name.uses`.',
    hint: 'Did you mean `data.name.name`?',
  },
  {
    name: 'a reference to a section that no statement has',
    change: { 'data.yaml': ['{ nl: Uw nummer., en: Your number. }', '{ nl: "Zie {{section.kontact}}.", en: Your number. }'] },
    finds: 'unknown-fact data.yaml:4:27',
    marks: '{{section.kontact}}',
    says: 'The sources have no `section.kontact`.',
    hint: 'Did you mean `section.contact`?',
  },
  {
    name: 'a reference to another document that is not listed',
    change: { 'data.yaml': ['{ nl: Uw nummer., en: Your number. }', '{ nl: "Zie {{document.terms}}.", en: Your number. }'] },
    finds: 'unknown-fact data.yaml:4:27',
    marks: '{{document.terms}}',
    says: 'The sources have no `document.terms`.',
    hint: 'Write a path to a fact',
  },
  {
    name: 'a whole entry where a fact belongs',
    change: { 'data.yaml': ['{ nl: Uw nummer., en: Your number. }', '{ nl: "Uw {{processor.hosting}}.", en: Your number. }'] },
    finds: 'unfit-fact data.yaml:4:26',
    marks: '{{processor.hosting}}',
    says: '`processor.hosting` is no single fact that a text can print.',
    hint: '`processor.hosting.name`',
  },
  {
    name: 'a reference in a plain text',
    change: {
      'data.yaml': [
        'visit: { name: { nl: websitebezoek, en: website visit } }',
        "visit: { name: { nl: websitebezoek, en: 'visit to {{organisation.name}}' } }",
      ],
    },
    finds: 'reference-in-plain-text data.yaml:5:51',
    marks: '{{organisation.name}}',
    says: '`{{organisation.name}}` would be printed as it stands: this text is plain.',
    hint: 'Write the words themselves.',
  },
  {
    name: 'texts that refer to each other',
    change: {
      'data.yaml': [
        '  description: { nl: Uw nummer., en: Your number. }\nvisit: { name: { nl: websitebezoek, en: website visit } }',
        "  description: { nl: Uw nummer., en: 'A {{data.visit.description}}' }\nvisit:\n  name: { nl: websitebezoek, en: website visit }\n  description: { nl: Bezoek., en: 'Not {{data.phone.description}}' }",
      ],
    },
    finds: 'circular-reference data.yaml:7:40',
    marks: '{{data.phone.description}}',
    says: 'This leads back to itself: `data.visit.description` → `data.phone.description` → `data.visit.description`.',
    hint: 'Take one of the references out',
  },
  {
    name: 'texts that refer to each other so often that they grow beyond measure',
    change: { 'data.yaml': doubling },
    finds: 'much-repeated data.yaml:4:55',
    marks: '{{data.d1.description}}',
    says: 'With `data.d1.description` here, references print more than 1000000 characters.',
    hint: 'Refer to long texts less often',
  },
  {
    name: 'kinds of data that include each other',
    change: {
      'data.yaml': [
        'visit: { name: { nl: websitebezoek, en: website visit } }',
        'visit: { name: { nl: websitebezoek, en: website visit }, includes: [all] }\nall: { name: { nl: alles, en: everything }, includes: [visit] }',
      ],
    },
    finds: 'circular-reference data.yaml:5:1',
    marks: 'visit',
    says: 'This leads back to itself: `visit` → `all` → `visit`.',
    hint: 'Take one of the references out, such as the one to `visit` in `all`.',
  },
  {
    name: 'an item that a kind of data includes',
    change: {
      'data.yaml': [
        'visit: { name: { nl: websitebezoek, en: website visit } }',
        'visit: { name: { nl: websitebezoek, en: website visit }, includes: [nam] }',
      ],
    },
    finds: 'unknown-data data.yaml:5:69',
    marks: 'nam',
    says: 'No item of data is called `nam`.',
    hint: 'Did you mean `name`?',
  },
  {
    name: 'criteria beside an event',
    change: { 'retention.yaml': ['  then: delete', '  criteria: { nl: Zolang het moet., en: As long as needed. }\n  then: delete'] },
    finds: 'exactly-one retention.yaml:8:1',
    marks: 'guarantee',
    says: '`until` and `criteria` exclude each other.',
    hint: 'Remove `until` or `criteria`.',
  },
]
