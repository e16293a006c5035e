import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { literal } from '../src/diagnostics/offered-note.ts'
import { type MemoryFiles, memoryHost } from '../src/host/memory.ts'
import { release } from '../src/release.ts'
import { reporters } from '../src/report/reporters.ts'
import {
  day,
  type Edit,
  edited,
  editedWhere,
  findingsIn,
  found,
  good,
  newPurpose,
  note,
  policy,
  published,
  records,
  recordsIn,
  withOffers,
} from './fixtures/changed-shop.ts'
import { builtIn, type Files } from './fixtures/compiling.ts'
import { changesByName } from './fixtures/material-changes.ts'
import { optionsOn, releasedOn } from './fixtures/publishing.ts'

const longer: Edit = ['retention.yaml', 'one-year-after-answer:\n  period: P1Y', 'one-year-after-answer:\n  period: P2Y']
const shorter: Edit = ['retention.yaml', 'one-year-after-answer:\n  period: P1Y', 'one-year-after-answer:\n  period: P6M']
const words: Edit = ['policy.yaml', 'orders and warranty.', 'orders and our warranty.']
/** Of the summary, of which no sentence tells that it changed. */
const line: Edit = ['policy.yaml', 'As a customer you get', 'As a customer, you get']
const announced = ['weight: material', `notice: { how: [email], on: ${day} }`, 'effective: 2026-12-01'] as const

test('nothing is found where nothing changed, and nothing without a release', async () => {
  expect(await found([])).toEqual([])
  expect(await findingsIn(edited([longer]), {})).toEqual([])
})

describe('facts that changed ask for a note', () => {
  test('which tells what changed', async () => {
    const [finding, ...others] = await findingsIn(edited([longer]))
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      code: 'build-changed-no-bump',
      severity: 'error',
      place: { file: `policies/${policy}/retention.yaml` },
    })
    expect(finding?.message).toBe(
      'The statement `privacy` has other facts than the version of 2026-11-03, and no change note tells so: The retention period for “Customer service and chat” changes: at most 2 years after our last answer instead of at most 1 year after our last answer.',
    )
    expect(finding?.related.map(({ message }) => message)).toEqual(['The statement `privacy` tells it.'])
  })

  test('one for statements that say the same otherwise', async () => {
    const findings = await findingsIn(edited([['policy.yaml', 'street: Unruhgasse 5', 'street: Unruhgasse 6']]))
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining('The statements `privacy` and `cookie` have other facts than the versions of 2026-11-03'),
    ])
    expect(findings[0]?.hints[0]?.fix).toContain('statements: [privacy, cookie]')
  })

  test('each that says something else for itself', async () => {
    const told = await found([longer, ['cookies.yaml', 'lifetime: P13M', 'lifetime: P12M']])
    expect(told.map((one) => one.slice(0, 57))).toEqual([
      'build-changed-no-bump error: The statement `cookie` has o',
      'build-changed-no-bump error: The statement `privacy` has ',
    ])
  })

  test('and a note of a day to come is none yet', async () => {
    const [finding] = await findingsIn(edited([longer, note(['weight: clarifying'], { date: '2026-11-12' })]))
    expect(finding?.hints).toEqual([{ message: 'Correct the date of `later`, or build as on that day with `--as-of`.' }])
    expect(finding?.related[0]).toMatchObject({ message: '`later` tells of it only from 2026-11-12.', place: { start: { line: 2 } } })
  })
})

describe('an offered note', () => {
  const offered = async (...edits: readonly Edit[]) => {
    const [finding] = await findingsIn(edited(edits))
    return finding?.hints[0]
  }

  test('stands above the newest one, and says what is known', async () => {
    expect(await offered(newPurpose('data: [email]', 'further-use-of: none'))).toMatchObject({
      message: 'Put this note at the top of changelog.yaml, and say in your own words what changed for the reader.',
      place: { file: `policies/${policy}/changelog.yaml`, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
    })
    const fix = (await offered(newPurpose('data: [email]', 'further-use-of: none')))?.fix
    expect(fix?.split('\n').slice(0, 7)).toEqual([
      '- id: repairs',
      '  date: 2026-11-10',
      '  statements: [privacy]',
      '  weight: material',
      '  effective: 2026-11-24',
      '  summary:',
      '    nl: >-',
    ])
  })

  test('weighs as much as what changed', async () => {
    expect((await offered(shorter))?.fix).toContain('weight: clarifying\n  summary:')
    expect((await offered(['processors.yaml', 'agreement: 2024-04-08', 'agreement: 2024-04-09']))?.fix).toContain('weight: cosmetic\n')
  })

  test('leaves to a person how people are told, and what changed where no sentence says so', async () => {
    const hints = async (...edits: readonly Edit[]) => (await findingsIn(edited(edits)))[0]?.hints.slice(1).map(({ message }) => message)
    expect(await hints(longer)).toEqual(['Write in `notice` how and when you tell people: `wp260-29-notify` warns until it is there.'])
    expect(await hints(line)).toEqual(['Its summary says only that the text was changed: say in your own words what changed.'])
    expect(await hints(shorter)).toEqual([])
    expect((await offered(line))?.fix).toContain('    nl: >-\n      De tekst is gewijzigd.\n    en: >-\n      The text was changed.\n')
  })

  test('keeps to the notice period of the policy', async () => {
    const own = await offered(longer, ['policy.yaml', 'voice: formal\n', 'voice: formal\nnotice-period: P1M\n'])
    expect(own?.fix).toContain('  effective: 2026-12-10\n')
  })

  const materialEdits = Object.values(changesByName).flatMap(({ edits, base }) => (base === undefined ? [edits] : []))
  const strange: Edit = ['purposes.yaml', 'nl: Statistiek, en: Statistics', "nl: '1. *Tellen* & [meten](x)', en: '# _Counting_ <b> `x` {{'"]
  const others: readonly (readonly Edit[])[] = [[words], [strange], [shorter], [['cookies.yaml', 'fw_choice', 'fw_*_choice']]]
  const some = fc.subarray([...materialEdits, ...others], { minLength: 1, maxLength: 4 })

  test('pasted, satisfies every rule about notes', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(some, async (chosen) => {
        const files = editedWhere(chosen.flat())
        const first = await findingsIn(files)
        const left = await findingsIn(withOffers(files, first))
        // Whether data are used again and how people are told only a person knows.
        expect(left.filter(({ code }) => code !== 'gdpr-13-3' && code !== 'wp260-29-notify')).toEqual([])
      }),
      { numRuns: 8, seed: 5 },
    )
  })

  test('reads as its sentences do', () => {
    const reader = unified().use(remarkParse).use(remarkGfm)
    const textOf = (node: Nodes): string => ('value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '')
    const special = fc.string({
      unit: fc.constantFrom(...'ab 1.)-+*_`~[](){}<>#&;:!|\\/@^=', 'www.', 'https://', '&amp;', '  '),
      maxLength: 24,
    })
    fc.assert(
      fc.property(special, (text) => {
        fc.pre(text.trim() !== '')
        const { children } = reader.parse(literal(text))
        expect(children.map(({ type }) => type)).toEqual(['paragraph'])
        const read = children.map(textOf).join('')
        expect(read.replaceAll('{ ', '{').replaceAll('[ ', '[')).toBe(
          text.replaceAll(/\s+/g, ' ').trim().replaceAll('{ ', '{').replaceAll('[ ', '['),
        )
        expect(read).not.toMatch(/\{\{|\[\^/)
      }),
      { numRuns: 2000 },
    )
  })

  test('stands in the log as it would in the file', async () => {
    const files = edited([shorter])
    const findings = await findingsIn(files)
    const log = reporters.pretty(findings, { sources: new Map(), colour: false, width: 80 })
    const [head = '', ...lines] = findings[0]?.hints[0]?.fix?.trimEnd().split('\n') ?? []
    expect(log).toContain(`for the reader.\n\n${[head, ...lines].join('\n')}\n\n  help`)
    expect(lines.length).toBeGreaterThan(5)
  })
})

/** What comes with Verklaar, as it could have been worded before. */
const withOtherWords = (): MemoryFiles =>
  Object.fromEntries(
    Object.entries(builtIn).map(([path, content]) => {
      const text = Buffer.from(content).toString('utf8')
      return [
        path,
        /locales\/..\/cookie.yaml$/.test(path) ? text.replaceAll('apparaat', 'toestel').replaceAll('device', 'gadget') : content,
      ]
    }),
  )

describe('words that changed ask for a note', () => {
  test('which names the languages', async () => {
    expect(await found([words])).toEqual([
      'wording-changed-no-bump error: The statement `privacy` has other words in `en` than its version of 2026-11-03, and no change note tells so.',
    ])
    expect(await found([words, note(['weight: clarifying'])])).toEqual([])
  })

  test('not where a fact changed as well', async () => {
    expect(await found([words, shorter])).toEqual([expect.stringMatching(/^build-changed-no-bump/)])
  })

  test('and words of Verklaar only wait', async () => {
    const host = memoryHost({ files: good, builtIn: withOtherWords(), today: published })
    await release(host, optionsOn(published, { pdf: false }))
    const told = await findingsIn(good, Object.fromEntries(host.added))
    expect(told.map(({ code, severity, message }) => `${code} ${severity}: ${message}`)).toEqual([
      'wording-changed-no-bump warning: Verklaar words the statement `cookie` otherwise in `nl` and `en` than its version of 2026-11-03, which stays as it is until the next release.',
    ])
    expect(told[0]?.hints[0]?.fix).toContain('De tekst is gewijzigd.')
  })
})

describe('a note weighs as much as what changed', () => {
  test.each<[string, readonly Edit[], readonly string[]]>([
    [
      'material and clarifying',
      [longer, note(['weight: clarifying'])],
      ['`clarifying`, and since the version of 2026-11-03 of `privacy` there is the longer `retention` of `service`.'],
    ],
    [
      'seen and cosmetic',
      [shorter, note(['weight: cosmetic'])],
      [
        '`cosmetic`, and since the version of 2026-11-03 of `privacy` there is another fact that readers see: `retention.one-year-after-answer.period`.',
      ],
    ],
    ['seen and clarifying', [shorter, note(['weight: clarifying'])], []],
    ['not printed and cosmetic', [['processors.yaml', 'agreement: 2024-04-08', 'agreement: 2024-04-09'], note(['weight: cosmetic'])], []],
    ['material', [longer, note(announced)], []],
    ['more than what changed', [shorter, note(announced)], []],
  ])('%s', async (_name, edits, expected) => {
    expect(await found(edits)).toEqual(expected.map((one) => `change-weight error: The change note \`later\` is ${one}`))
  })

  const asked = (...names: readonly string[]) => [
    `change-weight warning: The change note \`later\` only mends a slip, and other words stand in ${names.map((name) => `\`${name}\``).join(' and ')}: let a person judge whether it means something else.`,
  ]
  const ownMessage: Files = {
    ...edited([note(['weight: cosmetic'])]),
    [`policies/${policy}/locales/en/privacy.yaml`]: 'sources.title: Where it comes from\n',
  }
  test('and a person judges other words that a cosmetic note tells', async () => {
    const cosmetic = note(['weight: cosmetic'])
    expect(await found([words, cosmetic])).toEqual(asked('policy.yaml#ai.chatbot.description'))
    expect(await found([line, note(['weight: cosmetic'])])).toEqual(asked('policy.yaml#statements.privacy.summary'))
    expect((await findingsIn(ownMessage)).map(({ code, message }) => `${code} warning: ${message}`)).toEqual(
      asked('locales/privacy#sources.title'),
    )
    expect(await found([words, note(['weight: clarifying'])])).toEqual([])
    expect(await found([words, cosmetic, note(['weight: clarifying'], { id: 'clearer' })])).toEqual([])
  })

  test.each<[string, Edit, string]>([
    ['when people are told of data from others', ['policy.yaml', 'informed: within-a-month', 'informed: first-contact'], 'privacy'],
    ['where data come from', ['data.yaml', 'voice: { ', 'voice: { from: observed, '], 'privacy'],
    [
      'what makes analytics limited',
      ['cookies.yaml', '  vendor: counter\n', '  vendor: counter\n  conditions: { no-profiling: true }\n'],
      'cookie',
    ],
  ])('is felt, though it is not printed: %s', async (_name, edit, statements) => {
    expect(await found([edit, note(['weight: cosmetic'], { statements })])).toContainEqual(
      expect.stringContaining('there is another fact that readers see'),
    )
  })

  test('the heaviest of several', async () => {
    expect(await found([longer, note(announced), note(['weight: cosmetic', 'effective: 2026-12-01'], { id: 'slip' })])).toEqual([])
  })

  test('and the fix is the weight', async () => {
    const [finding] = await findingsIn(edited([longer, note(['weight: clarifying'])]))
    expect(finding?.hints).toEqual([{ message: 'Make its `weight` `material`.', fix: 'material' }])
    expect(finding?.place).toMatchObject({ start: { line: 4, column: 11 }, end: { line: 4, column: 21 } })
  })
})

describe('a change holds after the notice period', () => {
  const notice = `notice: { how: [email], on: ${day} }`
  const urgent = 'urgent: { nl: De rechter vroeg erom., en: The court asked for it. }'
  const own: Edit = ['policy.yaml', 'voice: formal\n', 'voice: formal\nnotice-period: P1M\n']
  test.each<[string, readonly Edit[], readonly string[]]>([
    [
      'at once',
      [note(['weight: material', notice])],
      [
        'error: The change of the note `later` is `material` and holds from 2026-11-10; with a notice period of P14D from 2026-11-10 that is 2026-11-24 at the soonest.',
      ],
    ],
    [
      'a day too soon',
      [note(['weight: material', notice, 'effective: 2026-11-23'])],
      [
        'error: The change of the note `later` is `material` and holds from 2026-11-23; with a notice period of P14D from 2026-11-10 that is 2026-11-24 at the soonest.',
      ],
    ],
    ['in time', [note(['weight: material', notice, 'effective: 2026-11-24'])], []],
    [
      'in time, but for the period of the policy',
      [own, note(['weight: material', notice, 'effective: 2026-11-24'])],
      [
        'error: The change of the note `later` is `material` and holds from 2026-11-24; with a notice period of P1M from 2026-11-10 that is 2026-12-10 at the soonest.',
      ],
    ],
    ['urgent', [note(['weight: material', notice, urgent])], []],
    [
      'urgent without need',
      [note(['weight: material', notice, 'effective: 2026-11-24', urgent])],
      ['warning: The change note `later` says why it is urgent, and it is not sooner than the notice period allows.'],
    ],
    ['not material, at once', [note(['weight: clarifying'])], ['shorter']],
    [
      'before it is published',
      [note(['weight: clarifying', 'effective: 2026-11-09'])],
      [
        'shorter',
        'error: The change note `later` is of 2026-11-10, and lets the change hold from 2026-11-09, which is before anybody can read of it.',
      ],
    ],
  ])('%s', async (_name, edits, expected) => {
    const change = expected[0] === 'shorter' ? shorter : longer
    expect(await found([change, ...edits])).toEqual(expected.filter((one) => one !== 'shorter').map((one) => `notice-period ${one}`))
  })

  test('and so do all notes of a version, from one day', async () => {
    const slip = (...lines: readonly string[]) => note(['weight: clarifying', ...lines], { id: 'clearer' })
    const [finding, ...others] = await findingsIn(edited([longer, note(announced), slip()]))
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      code: 'notice-period',
      severity: 'error',
      message:
        'The change notes `clearer` and `later` are told by one version of `privacy`, which holds from one day: the later one is 2026-12-01.',
      hints: [{ message: 'Write `effective: 2026-12-01` in both.' }],
    })
    expect(await found([longer, note(announced), slip('effective: 2026-12-01')])).toEqual([])
    expect(await found([shorter, note(['weight: clarifying'], { date: '2026-11-09' }), slip()])).toEqual([
      expect.stringContaining('the later one is 2026-11-10.'),
    ])
  })

  const told = (on: string, ...lines: readonly string[]) =>
    note(['weight: material', `notice: { how: [email], on: ${on} }`, 'effective: 2026-11-30', ...lines])
  test('which people are told of that long before', async () => {
    expect(await found([longer, told('2026-11-16')])).toEqual([])
    expect(await found([longer, told('2026-11-17')])).toEqual([
      'wp260-29-notify warning: People were told on 2026-11-17, less than P14D before, and from 2026-11-30 there is the longer `retention` of `service`.',
    ])
    expect(await found([longer, told('2026-12-01')])).toEqual([
      'wp260-29-notify warning: People were told on 2026-12-01, and from 2026-11-30 there is the longer `retention` of `service`.',
    ])
    const urgentNote = note(['weight: material', 'notice: { how: [email], on: 2026-11-12 }', 'effective: 2026-11-12', urgent])
    expect(await found([longer, urgentNote])).toEqual([])
  })

  test('and after the version that it follows', async () => {
    const second = edited([longer, note(announced, { date: '2026-11-05', id: 'longer' })])
    const since = recordsIn(await releasedOn({ ...second, ...records }, '2026-11-05', { pdf: false }))
    const third = edited([['policy.yaml', 'street: Unruhgasse 5', 'street: Unruhgasse 6']], second)
    const pasted = withOffers(third, await findingsIn(third, since))
    expect(pasted[`policies/${policy}/changelog.yaml`]).toContain('  weight: clarifying\n  effective: 2026-12-01\n')
    expect(await findingsIn(pasted, since)).toEqual([])
    const sooner = edited([['changelog.yaml', '  effective: 2026-12-01\n', '']], pasted)
    expect((await findingsIn(sooner, since)).map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'notice-period: The change of the note `organisation-address-street` holds from 2026-11-10, and the version of `privacy` that it follows only from 2026-12-01.',
    ])
  })
})

test('a material change waits for its notice and for the version that it follows, and is told the later day', async () => {
  const second = edited([longer, note(announced, { date: '2026-11-05', id: 'longer' })])
  const since = recordsIn(await releasedOn({ ...second, ...records }, '2026-11-05', { pdf: false }))
  const third = edited(
    [
      ['retention.yaml', 'period: P2Y', 'period: P3Y'],
      [
        'changelog.yaml',
        '- id: longer',
        `- id: longest\n  date: 2026-11-10\n  statements: [privacy]\n  weight: material\n  notice: { how: [email], on: 2026-11-10 }\n  summary: { nl: Wij bewaren langer., en: We keep longer. }\n- id: longer`,
      ],
    ],
    second,
  )
  const findings = await findingsIn(third, since)
  expect(findings.map(({ code }) => code)).toEqual(['notice-period'])
  expect(findings[0]?.message).toContain('that is 2026-11-24 at the soonest, and the version that it follows holds from 2026-12-01.')
  expect(findings[0]?.hints[0]?.message).toContain('2026-12-01')
})

describe('notes that were published stay', () => {
  test.each<[string, readonly Edit[], readonly string[]]>([
    [
      'another weight',
      [['changelog.yaml', 'statements: [privacy, cookie]\n  weight: material', 'statements: [privacy, cookie]\n  weight: clarifying']],
      ['The change note `chatbot` was published with another `weight`.'],
    ],
    [
      'other words and another day',
      [
        ['changelog.yaml', 'date: 2026-02-02', 'date: 2026-02-03'],
        ['changelog.yaml', 'you now get offers', 'you get offers'],
      ],
      ['The change note `offers` was published with another `date` and `summary`.'],
    ],
    [
      'other spaces and another order',
      [
        ['changelog.yaml', 'en: As a customer you', 'en:   As a customer\n      you'],
        ['changelog.yaml', 'statements: [privacy, cookie]', 'statements: [cookie, privacy]'],
      ],
      [],
    ],
    [
      'gone',
      [['changelog.yaml', good[`policies/${policy}/changelog.yaml`]?.split(/^(?=- id: offers)/m)[1] ?? '', '']],
      ['The change note `offers` of 2026-02-02 was published, and changelog.yaml does not have it any more.'],
    ],
    [
      'dated back',
      [shorter, note(['weight: clarifying'], { date: '2026-11-02' })],
      ['The change note `later` is of 2026-11-02, and the statement `privacy` was published on 2026-11-03 without it.'],
    ],
  ])('%s', async (_name, edits, expected) => {
    const told = await found(edits)
    expect(told.filter((one) => one.startsWith('note-of-release'))).toEqual(expected.map((one) => `note-of-release error: ${one}`))
  })
})

test('a note that stands too low', async () => {
  const low: Edit = ['changelog.yaml', '- id: offers\n', note(['weight: clarifying'])[2].replace(/- id: $/, '- id: offers\n')]
  expect(await found([shorter, low])).toEqual([
    'note-order warning: The change note `later` of 2026-11-10 stands below `chatbot`, which is of 2026-11-02.',
  ])
})

test('a note about what did not change', async () => {
  expect(await found([note(['weight: cosmetic'])])).toEqual([
    'note-without-change warning: The change note `later` names `privacy`, which says the same as its version of 2026-11-03, in the same words.',
  ])
  const [finding] = await findingsIn(edited([shorter, note(['weight: clarifying'], { statements: 'privacy, cookie' })]))
  expect(finding).toMatchObject({
    code: 'note-without-change',
    hints: [{ message: 'Take `cookie` out of its `statements`.' }],
    place: { start: { line: 3, column: 25 } },
  })
})
