import { items } from '../../model/schema/listed.ts'
import type { Program, Purpose } from '../../model/program.ts'
import type { BasisKind } from '../../model/source/bases.ts'

/** Whether a purpose rests on a basis of one of these kinds. */
export const restsOn = ({ basis }: Purpose, ...kinds: readonly BasisKind[]): boolean =>
  items(basis).some(({ kind }) => kinds.includes(kind))

/** The purposes that rest on a basis of one of these kinds. */
export const purposesOn = ({ purposes }: Program, ...kinds: readonly BasisKind[]): readonly Purpose[] =>
  items(purposes).filter((purpose) => restsOn(purpose, ...kinds))
