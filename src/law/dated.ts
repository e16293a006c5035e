import type { IsoDate } from '../model/schema/scalars.ts'

/** A piece of law as data: where it stands, when it was read, when it holds and when somebody must look at it again. */
export interface Dated {
  /** The text it rests on, in words fit to publish. */
  readonly source: string
  /** When that text was read; `null` where only others who write about it were. */
  readonly read: IsoDate | null
  /** The first day in force. */
  readonly from?: IsoDate
  /** The last day in force. */
  readonly until?: IsoDate
  /** The last day on which the entry may be trusted without another look. */
  readonly review: IsoDate
}

/** The reading of all texts together, good for a year. */
export const reading = { read: '2026-11-21', review: '2027-11-21' } as const satisfies Partial<Dated>

/** What was gathered that day from others who write about the text. */
export const secondHand = { read: null, review: '2027-11-21' } as const satisfies Partial<Dated>

export const inForce = ({ from, until }: Pick<Dated, 'from' | 'until'>, on: IsoDate): boolean =>
  (from === undefined || from <= on) && (until === undefined || on <= until)

export const hasEnded = ({ until }: Pick<Dated, 'until'>, on: IsoDate): boolean => until !== undefined && until < on

export const isStale = ({ review }: Pick<Dated, 'review'>, on: IsoDate): boolean => review < on
