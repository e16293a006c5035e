import type { IsoDate } from '../model/schema/scalars.ts'
import type { Dated } from './dated.ts'

/** A paragraph of art. 50 of the AI Act: what must be told. */
export interface AiDuty extends Dated {
  readonly paragraph: '1' | '2' | '3' | '4'
  readonly from: IsoDate
  /** A later first day, for systems that were on the market before `from`. */
  readonly fromIfOlder?: IsoDate
}

/** The dates after the Digital Omnibus on AI, which the Council adopted on 29 June 2026: known from others who write about it. */
const dates = {
  source: 'Regulation (EU) 2024/1689 (AI Act), art. 50 and 113, as amended by the Digital Omnibus on AI of 2026',
  from: '2026-08-02',
  read: null,
  review: '2027-05-21',
} as const

export const aiDuties = [
  { ...dates, paragraph: '1' },
  { ...dates, paragraph: '2', fromIfOlder: '2026-12-02' },
  { ...dates, paragraph: '3' },
  { ...dates, paragraph: '4' },
] as const satisfies readonly AiDuty[]

/** Whether a paragraph of art. 50 applies on a day, to a system that came on the market before 2 August 2026 or later. */
export const aiDutyApplies = (paragraph: AiDuty['paragraph'], on: IsoDate, system: 'older' | 'newer' = 'newer'): boolean =>
  aiDuties.some((duty: AiDuty) => duty.paragraph === paragraph && on >= ((system === 'older' && duty.fromIfOlder) || duty.from))
