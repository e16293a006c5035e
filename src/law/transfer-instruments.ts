import type { IsoDate } from '../model/schema/scalars.ts'
import { type Dated, inForce, reading, secondHand } from './dated.ts'

/** What a transfer can be said to rest on, by the names it goes by in a text. */
export interface TransferInstrument extends Dated {
  readonly id: string
  readonly name: string
  /** In Dutch and in English. */
  readonly names: RegExp
  /** What ended it. */
  readonly ended?: string
  /** The last day on which contracts made before the end still counted. */
  readonly contractsUntil?: IsoDate
}

const repeal = 'Implementing Decision (EU) 2021/914, art. 4'
const repealed = { ...secondHand, until: '2021-09-26', contractsUntil: '2022-12-27', ended: repeal } as const

/** Those that statements name, dead and alive; each from the day of its adoption. */
export const transferInstruments = [
  {
    ...secondHand,
    id: 'safe-harbour',
    name: 'Safe Harbour',
    names: /\bsafe[ -]?harbou?r\b|\bveilige[ -]?haven[ -]?(?:beginselen|principes|regeling)/i,
    from: '2000-07-26',
    until: '2015-10-05',
    ended: 'Judgment C-362/14, Schrems (6 October 2015)',
    source: 'Decision 2000/520/EC; judgment C-362/14, Schrems (6 October 2015)',
  },
  {
    ...reading,
    id: 'privacy-shield',
    name: 'Privacy Shield',
    names: /\bprivacy[ -]?(?:shield|schild)\b/i,
    from: '2016-07-12',
    until: '2020-07-15',
    ended: 'Judgment C-311/18, Schrems II (16 July 2020)',
    source: 'Implementing Decision (EU) 2016/1250; judgment C-311/18, Facebook Ireland and Schrems (16 July 2020)',
  },
  {
    ...repealed,
    id: 'scc-2001',
    name: 'Decision 2001/497/EC',
    names: /\b2001\/497(?:\/E[CGU])?\b/i,
    from: '2001-06-15',
    source: `Decision 2001/497/EC; repealed by ${repeal}`,
  },
  {
    ...repealed,
    id: 'scc-2004',
    name: 'Decision 2004/915/EC',
    names: /\b2004\/915(?:\/E[CGU])?\b/i,
    from: '2004-12-27',
    source: `Decision 2004/915/EC, which amended Decision 2001/497/EC and fell with it by ${repeal}`,
  },
  {
    ...repealed,
    id: 'scc-2010',
    name: 'Decision 2010/87/EU',
    names: /\b2010\/87(?:\/E[CGU])?\b|\bC\(2010\) ?593\b/i,
    from: '2010-02-05',
    source: `Decision 2010/87/EU; repealed by ${repeal}`,
  },
  {
    ...reading,
    id: 'scc-2021',
    name: 'Implementing Decision (EU) 2021/914',
    names: /\b2021\/914\b/,
    from: '2021-06-04',
    source: 'Implementing Decision (EU) 2021/914 of 4 June 2021, under art. 46(2)(c) GDPR',
  },
] as const satisfies readonly TransferInstrument[]

/** The instruments that have ended by a day. */
export const endedInstruments = (on: IsoDate): readonly TransferInstrument[] =>
  transferInstruments.filter((instrument) => instrument.from <= on && !inForce(instrument, on))
