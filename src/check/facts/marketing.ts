import type { Program, Purpose } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'

/** The purposes that approach people with offers. Those of which nobody has said it are not among them. */
export const marketingPurposes = ({ purposes }: Program): readonly Purpose[] =>
  items(purposes).filter(({ 'direct-marketing': marketing }) => marketing !== undefined && marketing !== 'none')
