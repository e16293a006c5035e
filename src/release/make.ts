import type { Compiled } from '../compile.ts'
import { createReport } from '../diagnostics/diagnostic.ts'
import { type Assets, assetFiles, dressed, loadAssets } from '../export/assets/assets.ts'
import { exportRelease } from '../export/edition.ts'
import { lookOf } from '../export/look.ts'
import { finishPdf } from '../export/pdf/pdf-finish.ts'
import { draftOf } from '../history/edition.ts'
import type { Printer, Reader } from '../host/host.ts'
import type { Edition } from '../model/document.ts'
import type { FrozenFile } from '../model/release.ts'
import { render } from '../render/render.ts'
import type { PlannedRelease, ReleasePlan } from './plan.ts'
import type { MadeRelease } from './record.ts'
import { releasedTimeline } from './timeline.ts'

interface Means {
  readonly builtIn: Reader
  readonly printer: Printer | undefined
  readonly tool: string
}

/** Makes the versions of a plan: every format in every language, as it will stand at its permanent address. */
export const makeReleases = async (
  compiled: Compiled,
  { releases }: ReleasePlan,
  means: Means,
): Promise<{ readonly made: readonly MadeRelease[]; readonly assets: ReturnType<typeof assetFiles> }> => {
  const editions = releasedEditions(compiled, releases)
  const usual = await loadAssets(means.builtIn)
  const assets = dressed(usual, lookOf(compiled.program, compiled.parsed))
  const made: MadeRelease[] = []
  for (const planned of releases) {
    const own = editions.filter(({ document }) => document.statement === planned.statement)
    made.push({ planned, ...kept(compiled, planned), editions: own, files: await filesOf(compiled, planned, own, { ...means, assets }) })
  }
  return { made, assets: assetFiles(assets) }
}

const kept = ({ history }: Compiled, { statement }: PlannedRelease): Pick<MadeRelease, 'facts' | 'sources'> => {
  const [facts, sources] = [history.facts.get(statement), history.sources.get(statement)]
  if (facts === undefined || sources === undefined) throw new Error(`no facts of ${statement}`)
  return { facts, sources }
}

/** The statements as they were checked, with the dates of their versions. */
const releasedEditions = ({ program, parsed, history, drafts }: Compiled, releases: readonly PlannedRelease[]): readonly Edition[] => {
  const report = createReport()
  const timeline = releasedTimeline(history, releases)
  const look = lookOf(program, parsed)
  const editions = render(program, timeline, parsed, report).map((document) =>
    draftOf(document, { timeline, archive: history.archive, look }),
  )
  const isSame = editions.every((edition, index) => edition.fingerprints.wording === drafts[index]?.fingerprints.wording)
  if (report.failed || !isSame) throw new Error('a release reads otherwise than what was checked')
  return editions.filter(({ version }) => version !== null)
}

const filesOf = async (
  { history }: Compiled,
  planned: PlannedRelease,
  editions: readonly Edition[],
  { assets, printer, tool }: Means & { readonly assets: Assets },
): Promise<readonly FrozenFile[]> => {
  const before = history.archive.releases.get(planned.statement)?.at(-1)
  const context = { assets, printer, day: planned.published, tool, finishPdf }
  const files = editions.map((edition) => {
    const { language } = edition.document
    const previous = before?.documents.get(language)
    return exportRelease(edition, {
      ...context,
      ...(before === undefined || previous === undefined
        ? {}
        : { before: { document: previous, record: before.record, told: planned.shown[language] ?? [] } }),
    })
  })
  return (await Promise.all(files)).flat()
}
