import { dayAfter } from '../../locale/periods.ts'
import type { Place } from '../../model/place.ts'
import type { ChangeNote } from '../../model/program.ts'
import type { Period } from '../../model/schema/scalars.ts'

/** Why nobody knows that people were told of a change in time: said of the note that comes nearest. */
export interface NoticeFault {
  readonly place: Place
  /** As it begins a sentence that ends in what changed. */
  readonly says: string
  readonly hint: string
}

/** On the day itself is in time. */
const atOnce: Period = 'P0D'

/** What these notes lack, newest first, to tell people of a material change so long before it holds; nothing, if one of them does. */
export const noticeFault = (notes: readonly ChangeNote[], period: Period = atOnce): NoticeFault | undefined => {
  const faultOf = (note: ChangeNote) => faultIn(note, waits(note, period) ? period : atOnce)
  if (notes.some((note) => faultOf(note) === undefined)) return undefined
  const nearest = notes.find(({ weight, notice }) => weight === 'material' && notice !== undefined) ?? notes.find(isMaterial) ?? notes[0]
  return nearest && faultOf(nearest)
}

export const isMaterial = ({ weight }: ChangeNote): boolean => weight === 'material'

/** Whether a note leaves its readers the notice period. One that does not is urgent, or the subject of `notice-period`. */
const waits = ({ date, effective = date, urgent }: ChangeNote, period: Period): boolean =>
  urgent === undefined && effective >= dayAfter(date, period)

const faultIn = (note: ChangeNote, period: Period): NoticeFault | undefined => {
  const { id, date, effective = date, notice, weight } = note
  const add = `Add \`notice\` with \`how\`, as \`[email]\`, and \`on\`, a day ${period === atOnce ? `not after ${effective}` : `at least ${period} before ${effective}`}.`
  if (!isMaterial(note))
    return {
      place: note.at('weight'),
      says: `The change note \`${id}\` is \`${weight}\`, and tells of`,
      hint: `Make the \`weight\` of the note \`material\`. ${add}`,
    }
  if (notice === undefined) return { place: note.place, says: `The change note \`${id}\` does not say how people were told of`, hint: add }
  const soonest = dayAfter(notice.on, period)
  if (soonest <= effective) return undefined
  return {
    place: note.at('notice', 'on'),
    says: `People were told on ${notice.on}${notice.on > effective ? '' : `, less than ${period} before`}, and from ${effective} there is`,
    hint: `Let the change hold from ${soonest} at the soonest: correct \`effective\`, or \`on\` if it is wrong.`,
  }
}
