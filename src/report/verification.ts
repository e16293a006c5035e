import type {
  FileFault,
  FolderVerification,
  HeldAgainst,
  HeldFault,
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
export const verificationJson = (found: FolderVerification | PageVerification): string => {
  const { sources: _sources, diagnostics, ...rest } = found
  const told = { format, agrees: agrees(found), ...rest, diagnostics: diagnostics.map(plainDiagnostic) }
  return visibleJson(`${JSON.stringify(told, null, 2)}\n`)
}

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

const sentences: Readonly<Record<HeldFault['fault'], Readonly<Record<HeldAgainst, string>>>> = {
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

const faultText = (one: FileFault): string => {
  if (one.fault === 'early') return `${one.path}: the folder was built for a day to come, ${one.asOf}.`
  if (one.fault === 'outdated')
    return `${one.path}: the version ${one.version} holds since; the folder was built for ${one.asOf}, so build it anew or verify it with \`--as-of ${one.asOf}\`.`
  const { path, fault, against, lists } = one
  if (lists === undefined) return `${path}: ${sentences[fault][against]}.`
  const more = lists.length > 1 ? `, and ${lists.length - 1} more` : ''
  return `${path}: it does not list \`${lists[0]}\`${more} as it is.`
}

/** A sentence for each kind of note. */
const noteTexts: { readonly [Kind in VerificationNote['kind']]: (note: Extract<VerificationNote, { readonly kind: Kind }>) => string } = {
  foreign: ({ path }) => `${path} is not Verklaar’s.`,
  'other-tool': ({ tool }) => `The folder was made by ${tool}: of its current pages only the text was held, the rest against its manifest.`,
  printed: ({ count }) =>
    `${count} PDF ${count === 1 ? 'file' : 'files'} of current addresses: held against the manifest only, printing anew takes a browser.`,
  draft: ({ policy, statement }) => `${policy}/${statement} is shown without its version: was the folder built with \`--draft\`?`,
  unpublished: ({ policy }) => `The policy \`${policy}\` is not in the folder.`,
  behind: ({ policy, statement, version }) => `${policy}/${statement} has the version ${version} since: \`verklaar build\` publishes it.`,
  unreleased: ({ policy, statement, since }) =>
    `${policy}/${statement} says otherwise in its sources than in its newest version, ${since}: \`verklaar diff ${policy}/${statement}\` shows what.`,
}

const noteText = (note: VerificationNote): string => (noteTexts[note.kind] as (note: VerificationNote) => string)(note)

/** What came of a page, for people. */
export const pageText = ({ address, statements, diagnostics }: PageVerification): string => {
  if (statements.length > 0) return lined([...statements.flatMap((shown) => shownText(address, shown)), unlooked])
  if (diagnostics.length > 0) return ''
  return lined([
    `${address} shows no statement of this project.`,
    'hint  A page is known by the fragment in it: the element of `fragment.html` with its `id`, such as `korenaar--privacy`, and what is inside it.',
  ])
}

const unlooked = 'note  What stylesheets and scripts of the page do is not looked at.'

const languageNames = { nl: 'Dutch', en: 'English' } as const

const shownText = (address: string, { policy, statement, language, verdict }: ShownStatement): readonly string[] => {
  const shows = `${address} shows ${policy}/${statement}${language === null ? '' : ` in ${languageNames[language]}`}`
  const lines = verdict.kind === 'differs' ? [...shortened(verdict.removed, '-'), ...shortened(verdict.added, '+')] : []
  return [`${shows}: ${verdictText(verdict)}`, ...lines.map((line) => `  ${line}`)]
}

/** What a page shows, for each kind of verdict. */
const verdictTexts: { readonly [Kind in Verdict['kind']]: (verdict: Extract<Verdict, { readonly kind: Kind }>) => string } = {
  'in-force': ({ version }) => `the version ${version}, which is in force.`,
  'not-yet': ({ version, from }) => `the version ${version}, the first, which holds from ${from}.`,
  upcoming: ({ version, from, inForce }) =>
    `the version ${version}, which only holds from ${from}${inForce === null ? '' : `; in force is ${inForce}`}.`,
  replaced: ({ version, by, on }) => `the version ${version}, which ${by} replaced on ${on}.`,
  unreleased: ({ since }) => `an unreleased text, that of the sources; the newest version is ${since}.`,
  'never-released': () => 'the text of the sources; it was never released.',
  unjudged: ({ because, what }) => `this cannot be judged: ${obstacleTexts[because](`\`${shortLine(what)}\``)}.`,
  unknown: () => 'a statement that this project does not have.',
  differs: (verdict) => differsText(verdict),
}

const verdictText = (verdict: Verdict): string => (verdictTexts[verdict.kind] as (verdict: Verdict) => string)(verdict)

const obstacleTexts: Readonly<Record<Extract<Verdict, { kind: 'unjudged' }>['because'], (what: string) => string>> = {
  around: (what) => `${what} stands around it and can hide it`,
  repeated: (what) => `the page has ${what} more than once`,
  'leads-away': (what) => `${what} leads away from the page`,
  foreign: (what) => `the fragment has no ${what}`,
  moved: (what) => `the fragment has ${what} in another place`,
}

const differsText = ({ nearest, removed, added }: Extract<Verdict, { kind: 'differs' }>): string => {
  const text = nearest === null ? 'the sources' : `the nearest one, ${nearest}`
  if (removed.length + added.length === 0) return `no version: its lines are those of ${text}, in another order.`
  return `no version: these lines differ from ${text}.`
}

const [mostLines, longestLine] = [5, 160]

const shortLine = (line: string): string => (line.length > longestLine ? `${line.slice(0, longestLine)}…` : line)

const shortened = (lines: readonly string[], sign: string): readonly string[] => [
  ...lines.slice(0, mostLines).map((line) => `${sign} ${shortLine(line)}`),
  ...(lines.length > mostLines ? [`${sign} … and ${lines.length - mostLines} more`] : []),
]
