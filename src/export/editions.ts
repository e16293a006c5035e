import type { Printer, Reader } from '../host/host.ts'
import type { Artifact } from '../model/artifact.ts'
import type { Edition } from '../model/document.ts'
import type { IsoDate } from '../model/schema/scalars.ts'
import { assetArtifacts, loadAssets } from './assets.ts'
import { exportEdition } from './edition.ts'
import { finishPdf } from './pdf-finish.ts'

interface Means {
  readonly builtIn: Reader
  readonly printer: Printer | undefined
  readonly asOf: IsoDate
  readonly tool: string
  readonly progress?: (event: { readonly policy: string; readonly step: 'export' }) => void
}

/** Writes editions in every format, with the assets that their policies need. A PDF has the date of its statement. */
export const exportEditions = async (
  editions: readonly Edition[],
  { builtIn, printer, asOf, tool, progress }: Means,
): Promise<Artifact[]> => {
  const assets = await loadAssets(builtIn)
  const policies = [...new Set(editions.map(({ document }) => document.policy))]
  for (const policy of policies) progress?.({ policy, step: 'export' })
  const exported = await Promise.all(
    editions.map((edition) => exportEdition(edition, { assets, printer, day: edition.document.lastChanged ?? asOf, tool, finishPdf })),
  )
  return [...policies.flatMap((policy) => assetArtifacts(policy, assets)), ...exported.flat()]
}
