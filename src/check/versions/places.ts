import type { Related } from '../../diagnostics/diagnostic.ts'
import type { DifferencePath } from '../../model/difference.ts'
import type { Place } from '../../model/place.ts'
import type { Entry, Program } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import { factNames } from '../../model/source/sources.ts'
import type { FactFile } from '../../model/statement-sources.ts'

const shown = 3

/** The places of facts that a finding is about, the first of them. What is gone stands nowhere. */
export const placesOf = (program: Program, paths: readonly DifferencePath[]): readonly Related[] => {
  const places = new Map<string, Related>()
  for (const path of paths) {
    const place = placeOf(program, path)
    const key = JSON.stringify(place)
    if (place !== undefined && !places.has(key)) places.set(key, { message: `\`${factName(path)}\` is here.`, place })
  }
  return [...places.values()].slice(0, shown)
}

/** A fact as a text would call it: `purpose.orders.retention`. */
export const factName = ([file, ...steps]: DifferencePath): string => [factNames[file] ?? [], ...steps].flat().join('.')

/** Where a fact stands now; nowhere, if its entry is gone. An item of a list stands where the list does. */
const placeOf = (program: Program, [file, ...steps]: DifferencePath): Place | undefined => {
  const register = registers(program)[file]
  if (register === undefined) return program.at(...steps)
  const [id, ...rest] = steps
  return register.find((one) => one.id === id)?.at(...rest)
}

const registers = (program: Program): Readonly<Partial<Record<FactFile, readonly Entry[]>>> => ({
  'purposes.yaml': items(program.purposes),
  'data.yaml': items(program.data),
  'bases.yaml': items(program.bases),
  'retention.yaml': items(program.retention),
  'processors.yaml': items(program.recipients),
  'cookies.yaml': items(program.cookies),
})
