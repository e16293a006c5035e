import { manifestName } from '../host/folder/manifest.ts'
import type { Compiled } from '../compile.ts'
import { standingOf } from '../history/standing.ts'
import type { Manifest } from '../model/manifest.ts'
import type { IsoDate } from '../model/schema/scalars.ts'
import type { FileFault } from './verification.ts'

/** What is wrong with a folder on a day because it was built for another one: it is of a day to come, or other versions are in force since. */
export const dayFaults = ({ asOf, files }: Manifest, compiled: readonly Compiled[], today: IsoDate): readonly FileFault[] => {
  if (asOf > today) return [{ path: manifestName, fault: 'early', asOf }]
  const policies = new Set(files.map(({ policy }) => policy))
  return compiled
    .filter(({ program }) => policies.has(program.id))
    .flatMap(({ program, history: { archive } }) =>
      [...archive.releases.keys()].flatMap((statement): FileFault[] => {
        const [then, now] = [standingOf(archive, statement, asOf), standingOf(archive, statement, today)]
        if (now === null || (now.current === then?.current && now.inForce === then.inForce)) return []
        return [{ path: `${program.id}/${statement}`, fault: 'outdated', asOf, version: now.current.record.version }]
      }),
    )
}
