import type { Compiled } from '../compile.ts'
import { statementsIn } from '../export/published/published-text.ts'
import { standingOf } from '../history/standing.ts'
import { OutsideFault, type Reader, ReadRefused } from '../host/host.ts'
import type { Manifest } from '../model/manifest.ts'
import { shownStatement } from './page.ts'
import { largestFile } from './published.ts'
import { isGood } from './verification.ts'
import type { FileFault } from './verification.ts'

/** A page at a current address, with the statement that it is to show. */
interface CurrentPage {
  readonly path: string
  readonly policy: string
  readonly statement: string
  readonly language: string
}

/**
 * The pages at current addresses whose text is not that of the version in force on the day of the folder. Of a folder
 * that another Verklaar made nothing else is known of them.
 */
export const heldAsText = async (reader: Reader, manifest: Manifest, compiled: readonly Compiled[]): Promise<readonly FileFault[]> => {
  const policies = new Set(manifest.files.map(({ policy }) => policy))
  const published = compiled.filter(({ program }) => policies.has(program.id))
  const listed = manifest.files.flatMap(({ path }) => currentPage(path) ?? [])
  const wanted = published.flatMap((one) => wantedPages(one, manifest))
  const pages = new Map([...listed, ...wanted].map((page) => [page.path, page]))
  const faults = await Promise.all([...pages.values()].map((page) => faultOf(reader, page, { manifest, compiled })))
  return faults.flatMap((fault) => fault ?? [])
}

const names = ['index.html', 'fragment.html']

const currentPage = (path: string): CurrentPage | undefined => {
  const [policy = '', statement = '', language = '', name = '', ...more] = path.split('/')
  return names.includes(name) && more.length === 0 ? { path, policy, statement, language } : undefined
}

const wantedPages = ({ program: { id: policy }, history: { archive } }: Compiled, { asOf }: Manifest): readonly CurrentPage[] =>
  [...archive.releases.keys()].flatMap((statement) =>
    (standingOf(archive, statement, asOf)?.current.record.languages ?? []).flatMap((language) =>
      names.map((name) => ({ path: `${policy}/${statement}/${language}/${name}`, policy, statement, language })),
    ),
  )

const faultOf = async (
  reader: Reader,
  { path, policy, statement, language }: CurrentPage,
  { manifest, compiled }: { readonly manifest: Manifest; readonly compiled: readonly Compiled[] },
): Promise<FileFault | undefined> => {
  const html = await textAt(reader, path)
  if (html === undefined) return { path, fault: 'missing', against: 'release' }
  const isShown = textsIn(html).some((shown) => {
    if (shown.policy !== policy || shown.statement !== statement) return false
    const found = shownStatement(shown, compiled, manifest.asOf)
    return found.language === language && isGood(found)
  })
  return isShown ? undefined : { path, fault: 'altered', against: 'release' }
}

/** The statements of a page; none where it cannot be read. */
const textsIn = (html: string): ReturnType<typeof statementsIn> => {
  try {
    return statementsIn(html)
  } catch (cause) {
    if (cause instanceof OutsideFault) return []
    throw cause
  }
}

const textAt = async (reader: Reader, path: string): Promise<string | undefined> => {
  try {
    return new TextDecoder().decode(await reader.read(path, largestFile))
  } catch (cause) {
    if (cause instanceof ReadRefused) return undefined
    throw cause
  }
}
