import type { Related } from '../../diagnostics/diagnostic.ts'
import type { Basis, Program, Purpose } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'

/** The purposes that rest on a basis. */
export const restingOn = ({ purposes }: Program, basis: Basis): readonly Purpose[] =>
  items(purposes).filter((purpose) => items(purpose.basis).includes(basis))

/** Where a finding in a basis bears on purposes: the first few of them. */
export const toldOf = (program: Program, basis: Basis): readonly Related[] =>
  restingOn(program, basis)
    .slice(0, 3)
    .map(({ id, place }) => ({ message: `The purpose \`${id}\` rests on it.`, place }))
