import type { Place } from '../../model/place.ts'
import type { Program } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import { metaOf, walk } from '../../model/schema/walk.ts'
import { policy } from '../../model/source/policy.ts'
import { processor } from '../../model/source/processors.ts'

/** A web or e-mail address of the sources, which is no text. */
export interface Address {
  readonly value: string
  readonly place: Place
}

/** The web and e-mail addresses of `policy.yaml` and `processors.yaml`: no other file has one that is printed. */
export const addressesIn = (program: Program): readonly Address[] => [
  ...addressesOf(policy, program.source, (path) => program.at(...path)),
  ...items(program.recipients).flatMap((recipient) => addressesOf(processor, recipient, (path) => recipient.at(...path))),
]

const addressesOf = (
  schema: Parameters<typeof walk>[0],
  source: unknown,
  at: (path: readonly (string | number)[]) => Place,
): readonly Address[] => {
  const found: Address[] = []
  walk(schema, source, ({ schema: part, value, path }) => {
    const { scalar } = metaOf(part)
    if ((scalar === 'link' || scalar === 'email') && typeof value === 'string') found.push({ value, place: at(path) })
  })
  return found
}
