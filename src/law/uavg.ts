import type { IsoDate } from '../model/schema/scalars.ts'
import { type SpecialKind, specialKinds } from '../model/source/data.ts'
import { type Article9Ground, article9Grounds } from '../model/source/purposes.ts'
import { type Dated, inForce, reading } from './dated.ts'

/** The letters of art. 9(2) GDPR that hold by themselves: art. 22(2) UAVG repeats them. */
const direct: ReadonlySet<Article9Ground> = new Set(['a', 'c', 'd', 'e', 'f'])

/** Whether a letter of art. 9(2) asks for a law beside it. */
export const needsLaw = (letter: Article9Ground): boolean => !direct.has(letter)

/** A part of the UAVG that lifts the ban on special data. */
export interface UavgGround {
  /** As it is cited: `30(3)`. */
  readonly article: string
  /** The letters of art. 9(2) GDPR it gives effect to. */
  readonly letters: readonly Article9Ground[]
  readonly kinds: readonly SpecialKind[]
  /** The first day, where it is younger than the act. */
  readonly from?: IsoDate
}

/** The UAVG as it reads since the Verzamelwet gegevensbescherming. */
export const uavg = {
  ...reading,
  source: 'Uitvoeringswet Algemene verordening gegevensbescherming (BWBR0040940), text of 1 September 2026',
  from: '2026-09-01',
} as const satisfies Dated

const added = { from: uavg.from } as const
const besideHealth = specialKinds.filter((kind) => kind !== 'health')

/**
 * Art. 23 to 30b. Trade unions and sex life have no article of their own, and no article rests on art. 9(2)(i), which
 * asks for another act. Art. 28(2) rests on art. 9(4): it sets conditions whatever the letter. Art. 30(5) covers other
 * special data beside care under art. 30(3)(a), whose keeping of files art. 30a works out.
 */
export const uavgGrounds: readonly UavgGround[] = [
  { article: '23', letters: ['g'], kinds: specialKinds },
  { article: '23a', letters: ['g'], kinds: specialKinds, ...added },
  { article: '24', letters: ['j'], kinds: specialKinds },
  { article: '25', letters: ['g'], kinds: ['race'] },
  { article: '26', letters: ['g'], kinds: ['political'] },
  { article: '27', letters: ['g'], kinds: ['belief'] },
  { article: '28(1)', letters: ['g'], kinds: ['genetic'] },
  { article: '28(2)', letters: article9Grounds, kinds: ['genetic'] },
  { article: '29', letters: ['g'], kinds: ['biometric'] },
  { article: '30(1)', letters: ['b'], kinds: ['health'] },
  { article: '30(2)', letters: ['g'], kinds: ['health'] },
  { article: '30(3)', letters: ['g', 'h'], kinds: ['health'] },
  { article: '30(5)', letters: ['g', 'h'], kinds: besideHealth },
  { article: '30a', letters: ['g', 'h'], kinds: ['health'], ...added },
  { article: '30b', letters: ['h'], kinds: ['health'], ...added },
]

/** The parts of the UAVG that can be the law beside a letter of art. 9(2) GDPR, for a kind of special data, on a day. */
export const uavgGroundsFor = (letter: Article9Ground, kind: SpecialKind, on: IsoDate): readonly UavgGround[] =>
  uavgGrounds.filter((ground) => inForce(ground, on) && ground.letters.includes(letter) && ground.kinds.includes(kind))

/** Art. 31 UAVG: where criminal data may be used (art. 10 GDPR). Another act may allow it too. */
export const criminalDataArticles = ['32', '33', '47a(3)'] as const

/** Where the citizen service number (BSN) may be used: only as an act prescribes (art. 87 GDPR). It has no paragraphs since 1 September 2026. */
export const citizenNumberArticle = '46'

/** Where it may be used without such an act. */
export const citizenNumberException = '47a(2)'

/** Up to which age a parent consents to an online service: the limit of the GDPR itself, which the Netherlands kept. */
export const childConsent = {
  ...reading,
  source: 'GDPR, art. 8(1); UAVG, art. 5, applies only where art. 8 does not',
  from: '2018-05-25',
  age: 16,
} as const satisfies Dated & Record<string, unknown>
