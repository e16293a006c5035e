import { manifestName } from '../host/folder/manifest.ts'
import type { ListedFile, Manifest } from '../model/manifest.ts'
import type { PresentFile } from './published.ts'
import type { Expected } from './rebuild.ts'
import type { HeldFault, VerificationNote } from './verification.ts'

/** What is known of a published folder, from three sides. */
export interface Sides {
  readonly manifest: Manifest
  readonly present: ReadonlyMap<string, PresentFile>
  readonly expected: Expected
}

/** Everything that is known of one file. */
interface OneFile {
  readonly path: string
  readonly listed: ListedFile | undefined
  readonly present: PresentFile | undefined
  readonly wanted: ReturnType<Expected['files']['get']>
}

/**
 * Holds manifest, files and what they should be against each other. Where two of the three agree, the third one is at
 * fault: so each thing that was altered is named once, and nothing else.
 */
export const hold = ({
  manifest,
  present,
  expected,
}: Sides): { readonly faults: readonly HeldFault[]; readonly notes: readonly VerificationNote[] } => {
  const listed = new Map(manifest.files.map((file) => [file.path, file]))
  const paths = [...new Set([...listed.keys(), ...present.keys(), ...expected.files.keys()])].sort()
  const folders = new Set([...listed.keys(), ...expected.files.keys()].flatMap((path) => topFolder(path) ?? []))
  const [faults, notes, lists]: [HeldFault[], VerificationNote[], string[]] = [[], [], []]
  for (const path of paths) {
    const one: OneFile = { path, listed: listed.get(path), present: present.get(path), wanted: expected.files.get(path) }
    const fault = faultOf(one, expected)
    if (fault === undefined) {
      if (isListedOtherwise(one)) lists.push(path)
    } else if (one.listed === undefined && one.wanted === undefined && isHarmless(path, folders)) notes.push({ kind: 'foreign', path })
    else faults.push({ path, ...fault })
  }
  if (lists.length > 0) faults.push({ path: manifestName, fault: 'altered', against: 'manifest', lists })
  return { faults, notes }
}

type Fault = Pick<HeldFault, 'fault' | 'against'>

const faultOf = ({ path, listed, present, wanted }: OneFile, expected: Expected): Fault | undefined => {
  if (wanted === undefined) {
    if (listed === undefined) return { fault: 'extra', against: 'manifest' }
    const against = expected.againstOf(path)
    if (against === undefined) return fromManifest(listed, present)
    return present === undefined ? undefined : { fault: 'extra', against }
  }
  const { entry, against, printed } = wanted
  if (printed) return listed === undefined ? fromNothing(present, against) : fromManifest(listed, present)
  if (present?.sha256 === entry.sha256) return undefined
  const fault = present === undefined ? 'missing' : 'altered'
  return { fault, against: listed?.sha256 === entry.sha256 ? 'manifest' : against }
}

const fromManifest = (listed: ListedFile, present: PresentFile | undefined): Fault | undefined => {
  if (present === undefined) return { fault: 'missing', against: 'manifest' }
  return present.sha256 === listed.sha256 ? undefined : { fault: 'altered', against: 'manifest' }
}

/** Of a printed file that is not listed: nothing tells what it should be. */
const fromNothing = (present: PresentFile | undefined, against: HeldFault['against']): Fault =>
  present === undefined ? { fault: 'missing', against } : { fault: 'extra', against: 'manifest' }

/** Of a file that is as it should be: whether the manifest says otherwise of it. */
const isListedOtherwise = ({ listed, present, wanted }: OneFile): boolean => {
  if (listed === undefined) return true
  if (wanted === undefined || wanted.printed) return listed.bytes !== present?.bytes
  return (Object.keys(wanted.entry) as (keyof ListedFile)[]).some((key) => wanted.entry[key] !== listed[key])
}

/**
 * Pages that nobody made would pass for statements; whatever lies among the files of a policy, or of all, would too. A file that
 * steers a server, or runs on one or in the page, changes what visitors get.
 */
const isHarmless = (path: string, folders: ReadonlySet<string>): boolean => {
  const name = path.split('/').at(-1) ?? ''
  return !pages.test(name) && !steering.test(name) && !running.test(name) && !folders.has(topFolder(path) ?? '')
}

/** The folder of a policy, or of what stands above them, that a file lies in. */
const topFolder = (path: string): string | undefined => /^([^/]+)\//.exec(path)?.[1]

const pages = /\.(?:x?html?|xml|xsl|svg|pdf)$/i
const steering =
  /^(?:_(?:redirects|headers|routes\.json|config\.yml)|\.ht.*|\.user\.ini|.*\.(?:config|conf|toml)|(?:vercel|now|firebase|staticwebapp\.config|serve)\.json)$/i
const running = /\.(?:[cm]?[jt]sx?|wasm|ph(?:p\d?|tml|ar|ps)|s?html|cgi|f?cgi|pl|py|rb|lua|aspx?|ashx|jspx?|cfm)$/i
