import type {
  FileFault,
  FolderVerification,
  HeldAgainst,
  PageVerification,
  ShownStatement,
  Verdict,
  VerificationNote,
} from '../verify/verification.ts'
import { agrees } from '../verify/verification.ts'
import { plainDiagnostic } from './json.ts'
import { visible, visibleJson } from './visible.ts'

/** The version of the format: raised when a reader of the old one would no longer understand it. */
const format = 1

/** What came of a verification, for machines. */
export const verificationJson = ({ sources: _sources, diagnostics, ...found }: FolderVerification | PageVerification): string =>
  visibleJson(
    `${JSON.stringify({ format, agrees: agrees({ sources: _sources, diagnostics, ...found } as FolderVerification | PageVerification), ...found, diagnostics: diagnostics.map(plainDiagnostic) }, null, 2)}\n`,
  )

/** What came of a folder, for people. */
export const folderText = (found: FolderVerification): string => {
  const { folder, asOf, files, notes, diagnostics, counted } = found
  const what = `${counted.files} ${counted.files === 1 ? 'file' : 'files'}, ${counted.releases} ${counted.releases === 1 ? 'release' : 'releases'}`
  const faults = files.map((file) => `${file.fault.padEnd(8)} ${faultText(file)}`)
  const result = agrees(found)
    ? `Sources, releases and \`${folder}\` agree, as of ${asOf}: ${what}.`
    : `${[...counts(files.length, 'file does', 'files do'), ...counts(diagnostics.length, 'finding does', 'findings do')].join(', ')} not agree, as of ${asOf}: ${what}.`
  const told = notes.map((note) => `note     ${noteText(note)}`)
  return lined([...faults, ...(files.length > 0 ? [remedy] : []), ...told, result])
}

const remedy =
  'hint     Who changed it, and why? `verklaar build` writes the folder anew; `git log -- policies/*/releases` shows what became of releases.'

const lined = (lines: readonly string[]): string => lines.map((line) => `${visible(line)}\n`).join('')

const counts = (count: number, one: string, more: string): readonly string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : more}`]

const sentences: Readonly<Record<FileFault['fault'], Readonly<Record<HeldAgainst, string>>>> = {
  altered: {
    manifest: 'it is not the file that `manifest.json` lists',
    release: 'it is not as it was released',
    sources: 'it is not what sources and releases build to',
    form: 'it is not as Verklaar writes it',
  },
  missing: {
    manifest: '`manifest.json` lists it',
    release: 'it was released',
    sources: 'sources and releases build it',
    form: 'there is none',
  },
  extra: {
    manifest: '`manifest.json` does not list it',
    release: 'no release has it',
    sources: 'sources and releases do not build it',
    form: 'it is not Verklaar’s',
  },
}

const faultText = ({ path, fault, against, lists }: FileFault): string => {
  if (lists === undefined) return `${path}: ${sentences[fault][against]}.`
  const more = lists.length > 1 ? `, and ${lists.length - 1} more` : ''
  return `${path}: it does not list \`${lists[0]}\`${more} as it is.`
}

const noteText = (note: VerificationNote): string => {
  switch (note.kind) {
    case 'foreign':
      return `${note.path} is not Verklaar’s.`
    case 'other-tool':
      return `The folder was made by ${note.tool}: its current pages were held against its manifest only.`
    case 'printed':
      return `${note.count} PDF ${note.count === 1 ? 'file' : 'files'} of current addresses: held against the manifest only, printing anew takes a browser.`
    case 'draft':
      return `${note.policy}/${note.statement} is shown without its version: was the folder built with \`--draft\`?`
    case 'unpublished':
      return `The policy \`${note.policy}\` is not in the folder.`
    case 'behind':
      return `${note.policy}/${note.statement} has the version ${note.version} since: \`verklaar build\` publishes it.`
    case 'unreleased':
      return `${note.policy}/${note.statement} says otherwise in its sources than in its newest version, ${note.since}: \`verklaar diff ${note.policy}/${note.statement}\` shows what.`
  }
}

/** What came of a page, for people. */
export const pageText = ({ address, statements, diagnostics }: PageVerification): string => {
  if (statements.length > 0) return lined(statements.flatMap((shown) => shownText(address, shown)))
  if (diagnostics.length > 0) return ''
  return lined([
    `${address} shows no statement of this project.`,
    'hint  A page is known by the fragment in it: the element of `fragment.html` with its `id`, such as `korenaar--privacy`, and what is inside it.',
  ])
}

const languageNames = { nl: 'Dutch', en: 'English' } as const

const shownText = (address: string, { policy, statement, language, verdict }: ShownStatement): readonly string[] => {
  const shows = `${address} shows ${policy}/${statement}${language === null ? '' : ` in ${languageNames[language]}`}`
  const { told, lines = [] } = verdictText(verdict)
  return [`${shows}: ${told}`, ...lines.map((line) => `  ${line}`)]
}

const verdictText = (verdict: Verdict): { readonly told: string; readonly lines?: readonly string[] } => {
  switch (verdict.kind) {
    case 'in-force':
      return { told: `the version ${verdict.version}, which is in force.` }
    case 'not-yet':
      return { told: `the version ${verdict.version}, the first, which holds from ${verdict.from}.` }
    case 'upcoming':
      return { told: `the version ${verdict.version}, which only holds from ${verdict.from}; in force is ${verdict.inForce}.` }
    case 'replaced':
      return { told: `the version ${verdict.version}, which ${verdict.by} replaced on ${verdict.on}.` }
    case 'unreleased':
      return { told: `an unreleased text, that of the sources; the newest version is ${verdict.since}.` }
    case 'never-released':
      return { told: 'the text of the sources; it was never released.' }
    case 'unknown':
      return { told: 'a statement that this project does not have.' }
    case 'differs':
      return { told: differsText(verdict), lines: [...shortened(verdict.removed, '-'), ...shortened(verdict.added, '+')] }
  }
}

const differsText = ({ nearest, removed, added }: Extract<Verdict, { kind: 'differs' }>): string => {
  const text = nearest === null ? 'the sources' : `the nearest one, ${nearest}`
  if (removed.length + added.length === 0) return `no version: its lines are those of ${text}, in another order.`
  return `no version: these lines differ from ${text}.`
}

const [mostLines, longestLine] = [5, 160]

const shortened = (lines: readonly string[], sign: string): readonly string[] => [
  ...lines.slice(0, mostLines).map((line) => `${sign} ${line.length > longestLine ? `${line.slice(0, longestLine)}…` : line}`),
  ...(lines.length > mostLines ? [`${sign} … and ${lines.length - mostLines} more`] : []),
]
