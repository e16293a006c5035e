import { type BadInput, ketting } from '../fixtures/bad-input.ts'

const summary = / {4}summary:[^]*(?= {4}sections:\n {6}- summary)/.exec(ketting['policy.yaml'] ?? '')?.[0] ?? ''

/** Facts that contradict each other, lead nowhere, or are too few for a section. */
export const factCases: readonly BadInput[] = [
  {
    name: 'more time to answer than none',
    change: { 'policy.yaml': ['  term: P1M\n', '  extension: P2M\n'] },
    finds: 'exactly-one policy.yaml:30:3',
    marks: 'extension',
    says: 'Here belongs `term`.',
    hint: 'Add `term:`.',
  },
  {
    name: 'a retention rule without an end',
    change: { 'retention.yaml': ['  period: P2Y\n', ''] },
    finds: 'exactly-one retention.yaml:1:1',
    marks: 'after-repair',
    says: 'Here belongs `period`, `until` or `criteria`.',
    hint: 'Add `period:`, `until:` or `criteria:`.',
  },
  {
    name: 'a retention rule with two ends',
    change: { 'retention.yaml': ['guarantee:\n', 'guarantee:\n  period: P1Y\n'] },
    finds: 'exactly-one retention.yaml:8:1',
    marks: 'guarantee',
    says: '`period` and `until` exclude each other.',
    hint: 'Remove `period` or `until`.',
  },
  {
    name: 'an event with a beginning, which it has not',
    change: { 'retention.yaml': ['guarantee:\n', 'guarantee:\n  from: { nl: na de reparatie, en: after the repair }\n'] },
    finds: 'exactly-one retention.yaml:9:3',
    marks: 'from',
    says: '`until` and `from` exclude each other.',
    hint: 'Remove `until` or `from`.',
  },
  {
    name: 'an event that is a maximum, which it cannot be',
    change: { 'retention.yaml': ['guarantee:\n', 'guarantee:\n  at-most: true\n'] },
    finds: 'exactly-one retention.yaml:9:3',
    marks: 'at-most',
    says: '`until` and `at-most` exclude each other.',
    hint: 'Remove `until` or `at-most`.',
  },
  {
    name: 'branches of branches of branches of branches',
    change: {
      'retention.yaml': [
        'guarantee:\n',
        'step-2:\n  period: P2D\n  branches: [{ if: { nl: het duurt, en: it lasts }, keep: step-3 }]\nstep-3:\n  period: P3D\n  branches: [{ if: { nl: het duurt, en: it lasts }, keep: step-4 }]\nstep-4:\n  period: P4D\nguarantee:\n  branches: [{ if: { nl: het duurt, en: it lasts }, keep: step-2 }]\n',
      ],
    },
    finds: 'deep-branches retention.yaml:1:1',
    marks: 'after-repair',
    says: 'The branches of `after-repair` go more than 3 rules deep.',
    hint: 'Say it in fewer steps: let a branch lead to a rule without branches of its own.',
  },
  {
    name: 'branches that multiply',
    change: {
      'retention.yaml': [
        'guarantee:\n',
        `short:\n  period: P2D\n  branches:\n${'    - { if: { nl: het duurt, en: it lasts }, keep: guarantee }\n'.repeat(21)}guarantee:\n`,
      ],
    },
    finds: 'many-branches retention.yaml:8:1',
    marks: 'short',
    says: '`short` has more than 20 branches, with those of its branches.',
    hint: 'Say it in fewer cases',
  },
  {
    name: 'a recipient with a name and a category',
    change: { 'processors.yaml': ['club:\n', 'club:\n  name: Club\n'] },
    finds: 'exactly-one processors.yaml:6:1',
    marks: 'club',
    says: '`name` and `category` exclude each other.',
    hint: 'Remove `name` or `category`.',
  },
  {
    name: 'a recipient without a name',
    change: { 'processors.yaml': ['  name: Spaak Hosting B.V.\n', ''] },
    finds: 'exactly-one processors.yaml:1:1',
    marks: 'hosting',
    says: 'Here belongs `name` or `category`.',
    hint: 'Add `name:` or `category:`.',
  },
  {
    name: 'a cookie that asks for consent and says why it asks for none',
    change: {
      'cookies.yaml': [
        '  lifetime: { at-most: P1D }\n  consent: false\n',
        '  lifetime: { at-most: P1D }\n  consent: true\n  exemption: { nl: Hij telt alleen., en: It only counts. }\n',
      ],
    },
    finds: 'exactly-one cookies.yaml:17:3',
    marks: 'exemption',
    says: '`consent` and `exemption` exclude each other.',
    hint: 'Remove `consent` or `exemption`.',
  },
  {
    name: 'a claim that says nothing',
    change: { 'policy.yaml': ['{ kind: no-sale }', '{}'] },
    finds: 'exactly-one policy.yaml:32:3',
    marks: 'no-sale',
    says: 'Here belongs `kind` or `text`.',
    hint: 'Add `kind:` or `text:`.',
  },
  {
    name: 'a claim without a section to stand in',
    change: { 'policy.yaml': ['    section: contact\n', ''] },
    finds: 'exactly-one policy.yaml:33:3',
    marks: 'no-letters',
    says: 'Here belongs `kind` or `section`.',
    hint: 'Add `kind:` or `section:`.',
  },
  {
    name: 'retention rules that lead round',
    change: {
      'retention.yaml': [
        '  then: delete\n',
        '  then: delete\n  branches: [{ if: { nl: u terugkomt, en: you return }, keep: after-repair }]\n',
      ],
    },
    finds: 'circular-reference retention.yaml:1:1',
    marks: 'after-repair',
    says: 'This leads back to itself: `after-repair` → `guarantee` → `after-repair`.',
    hint: 'such as the one to `after-repair` in `guarantee`',
  },
  {
    name: 'a retention rule that leads to itself',
    change: { 'retention.yaml': ['keep: guarantee', 'keep: after-repair'] },
    finds: 'circular-reference retention.yaml:1:1',
    marks: 'after-repair',
    says: 'This leads back to itself: `after-repair` → `after-repair`.',
    hint: 'such as the one to `after-repair` in `after-repair`',
  },
  {
    name: 'a section about what no source says',
    change: { 'policy.yaml': ['      - sources\n', '      - children\n'] },
    finds: 'empty-section policy.yaml:62:9',
    marks: 'children',
    says: 'The section `children` has nothing to say: `children` of policy.yaml is absent or empty.',
    hint: 'or leave the section `children` out',
  },
  {
    name: 'a section that only another statement has',
    change: { 'policy.yaml': [summary, summary.replaceAll('#purposes', '#cookie-table')] },
    finds: 'broken-section-link policy.yaml:58:9',
    marks: 'summary',
    says: 'links to `cookie-table`, which the statement `privacy` does not have',
    hint: 'Add the section `cookie-table` to the statement',
  },
]
