import type { Printer, Reader } from '../host/host.ts'
import type { Artifact } from '../model/artifact.ts'
import type { Edition } from '../model/document.ts'
import type { Archive } from '../model/release.ts'
import type { IsoDate } from '../model/schema/scalars.ts'
import { assetArtifacts, dressed, loadAssets } from './assets/assets.ts'
import { exportEdition, type ExportContext } from './edition.ts'
import { scriptArtifacts } from './assets/embed-scripts.ts'
import { frozenArtifacts, oncePerPath } from './frozen.ts'
import { finishPdf } from './pdf/pdf-finish.ts'
import { siteArtifacts } from './site/site.ts'

interface Means {
  readonly builtIn: Reader
  readonly printer: Printer | undefined
  readonly asOf: IsoDate
  readonly tool: string
  /** Where the output folder is published, with a slash at its end; absent where that is not known. */
  readonly site?: string | undefined
  /** What finishes a printed PDF, where it is not the usual way. */
  readonly finishPdf?: ExportContext['finishPdf']
  /** The releases of each policy that has any. */
  readonly archives: readonly Archive[]
  readonly progress?: (event: { readonly policy: string; readonly step: 'export' }) => void
}

/**
 * Writes editions in every format, with the assets that their policies need and the lists that lead to them, and puts each
 * version that was published up to the as-of date at its permanent address. A PDF has the date of its statement.
 */
export const exportEditions = async (
  editions: readonly Edition[],
  { builtIn, printer, asOf, tool, archives, progress, site, finishPdf: finish = finishPdf }: Means,
): Promise<Artifact[]> => {
  const usual = await loadAssets(builtIn)
  const assetsOf = new Map(editions.map(({ document: { policy }, look }) => [policy, dressed(usual, look)]))
  for (const policy of assetsOf.keys()) progress?.({ policy, step: 'export' })
  const exported = await Promise.all(
    editions.map((edition) => {
      const { policy, lastChanged, released } = edition.document
      const day = released?.published ?? lastChanged ?? asOf
      return exportEdition(edition, { assets: assetsOf.get(policy) ?? usual, printer, day, tool, site, finishPdf: finish })
    }),
  )
  return oncePerPath([
    ...[...assetsOf].flatMap(([policy, assets]) => [...assetArtifacts(policy, assets), ...scriptArtifacts(policy, assets.scripts)]),
    ...exported.flat(),
    ...siteArtifacts(editions, { usual, assetsOf, pdf: printer !== undefined, site }),
    ...archives.flatMap((archive) => frozenArtifacts(archive, asOf)),
  ])
}
