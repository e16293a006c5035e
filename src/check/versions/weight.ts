import { type ChangeWeight, changeWeights } from '../../model/source/changelog.ts'
import type { ChangeNote } from '../../model/program.ts'
import { materialChanges } from './material.ts'
import { isNoticed } from './noticed.ts'
import type { Versions } from './versions.ts'

/** The paths of the facts that changed and that readers see. */
export const seenChanges = ({ before }: Versions) =>
  before.differences.filter(({ kind, path }) => kind !== 'wording' && isNoticed(path)).map(({ path }) => path)

/** How weighty a note must be at least for what has changed. */
export const leastWeight = (version: Versions): ChangeWeight => {
  if (materialChanges(version.old, version.now).length > 0) return 'material'
  return seenChanges(version).length > 0 ? 'clarifying' : 'cosmetic'
}

const weigh = (weight: ChangeWeight): number => changeWeights.indexOf(weight)

export const isLighter = (weight: ChangeWeight, than: ChangeWeight): boolean => weigh(weight) < weigh(than)

/** The heaviest of some weights. */
export const heaviestWeight = (weights: readonly ChangeWeight[]): ChangeWeight =>
  changeWeights.findLast((weight) => weights.includes(weight)) ?? changeWeights[0]

/** The heaviest of some notes, and of those the first. */
export const heaviestNote = (notes: readonly ChangeNote[]): ChangeNote | undefined => {
  const heaviest = heaviestWeight(notes.map(({ weight }) => weight))
  return notes.find(({ weight }) => weight === heaviest)
}
