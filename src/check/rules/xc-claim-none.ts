import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { Place } from '../../model/place.ts'
import type { Program } from '../../model/program.ts'
import { protectedDataOf } from '../../model/protected-data.ts'
import { items } from '../../model/schema/listed.ts'
import { type Assurance, assurancesOf } from '../words/assurances.ts'
import { isPlainCookie } from '../facts/cookies.ts'
import type { CheckInput } from '../input.ts'

/** What in the sources speaks against a promise. */
interface Fact {
  /** As it finishes "and …". */
  readonly what: string
  readonly place: Place
  readonly level?: 'warning'
}

const kinds = ['no-cookies', 'no-profiling', 'no-automated-decisions', 'no-special-data', 'no-children'] as const

const promised: Readonly<Record<(typeof kinds)[number], string>> = {
  'no-cookies': 'it uses no cookies',
  'no-profiling': 'no profiles are made',
  'no-automated-decisions': 'there are no automated decisions',
  'no-special-data': 'no special data are used',
  'no-children': 'it is not aimed at children',
}

/** A promise about decisions of weight says nothing of others. */
const ofEffect = /rechtsgevolg|aanmerkelijk|legal effect|significant/i

/** What speaks against each promise, the strongest first; of one purpose alone, where the promise is about that. */
const against: Readonly<
  Record<(typeof kinds)[number], (program: Program, promise: Pick<Assurance, 'purpose' | 'words'>) => readonly Fact[]>
> = {
  'no-cookies': ({ cookies }, { purpose }) => {
    const all = items(cookies).filter(({ purposes }) => purpose === undefined || items(purposes).includes(purpose))
    return [
      ...all.filter(isPlainCookie).map(({ id, place }): Fact => ({ what: `cookies.yaml lists \`${id}\``, place })),
      ...all
        .filter((cookie) => !isPlainCookie(cookie))
        .map(({ id, technique, at }): Fact => ({ what: `\`${id}\` is \`${technique}\``, place: at('technique'), level: 'warning' })),
    ]
  },
  'no-profiling': ({ purposes }, { purpose }) =>
    (purpose === undefined ? items(purposes) : [purpose])
      .filter(({ profiling }) => profiling === true)
      .map(({ id, at }) => ({ what: `the purpose \`${id}\` has \`profiling: true\``, place: at('profiling') })),
  'no-automated-decisions': ({ automatedDecisions }, { purpose, words = '' }) =>
    items(automatedDecisions)
      .filter((decision) => decision['solely-automated'] !== false && (purpose === undefined || decision.purpose === purpose))
      .filter(({ effect }) => effect !== 'none' || !ofEffect.test(words))
      .map(({ id, place }) => ({ what: `\`automated-decisions\` lists \`${id}\``, place })),
  'no-special-data': ({ purposes }, { purpose }) =>
    (purpose === undefined ? items(purposes) : [purpose]).flatMap((one) =>
      protectedDataOf(one, 'special').map(({ id, special, at }) => ({
        what: `the purpose \`${one.id}\` uses \`${id}\` (\`${special}\`)`,
        place: at('special'),
      })),
    ),
  'no-children': ({ people, statements, source, at }, { purpose }) => {
    const groups = items(purpose === undefined ? people : purpose.people)
      .filter(({ kind }) => kind === 'children')
      .map((group): Fact => ({ what: `the group \`${group.id}\` is \`children\``, place: group.at('kind'), level: 'warning' }))
    if (purpose !== undefined) return groups
    return [
      ...statements
        .filter(({ audience }) => audience?.includes('children'))
        .map((statement) => ({ what: `the statement \`${statement.id}\` is written for children`, place: statement.at('audience') })),
      ...(['parental-consent', 'summary', 'notice'] as const)
        .filter((key) => typeof source.children === 'object' && source.children[key] !== undefined)
        .map((key) => ({ what: `\`children\` has \`${key}\``, place: at('children', key) })),
      ...groups,
    ]
  },
}

export const xcClaimNone = defineRule<CheckInput>({
  code: 'xc-claim-none',
  level: 'error',
  about:
    'A policy that says that it makes no profiles, uses no cookies or the like has nothing in its sources that says otherwise. For the words of a text it is a warning.',
  duty: {
    catalogue: 'XC-CLAIM-NONE',
    law: ['GDPR 5(1)(a)'],
    documents: ['privacy', 'cookie'],
    section: 'all',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 5(1)(a)',
      'processed lawfully, fairly and in a transparent manner in relation to the data subject',
    ),
  },
  check: ({ program }, say) => {
    for (const kind of kinds)
      for (const assurance of assurancesOf(program, kind)) {
        const facts = against[kind](program, assurance)
        const [first] = facts
        if (first === undefined) continue
        say(assurance.place, {
          message: `The policy says that ${promised[kind]}, and ${first.what}.`,
          hints: ['Remove it, or correct the sources.'],
          related: facts.slice(0, 3).map(({ what, place: there }) => ({ message: `It is here that ${what}.`, place: there })),
          about: assurance.about,
          ...((first.level ?? assurance.level) === 'warning' ? { level: 'warning' } : {}),
        })
      }
  },
})
