import { didYouMean } from '../diagnostics/suggest.ts'
import { UsageFault } from '../host/host.ts'
import type { ListedFile, Manifest } from '../model/manifest.ts'
import { versionPattern } from '../model/release.ts'
import { type Language, languages } from '../model/schema/text.ts'

/** The statement that is asked for, in one language. */
export interface Chosen {
  readonly policy: string
  readonly statement: string
  readonly language: Language
  /** The version whose permanent address is meant; `undefined` for the current address. */
  readonly version: string | undefined
  /** The files at the address, by their name. */
  readonly files: ReadonlyMap<string, ListedFile>
  /** The files at the current address. */
  readonly current: ReadonlyMap<string, ListedFile>
  /** What the statements of the policy share. */
  readonly assets: readonly ListedFile[]
}

/** Finds `policy/statement` or `policy/statement@version` among the files that were built. Throws `UsageFault`. */
export const choose = ({ files }: Manifest, written: string, wanted: Language | undefined): Chosen => {
  const { policy, statement, version } = named(written)
  known(
    'No policy is called',
    policy,
    namesOf(files, ({ policy: name }) => name),
  )
  const own = files.filter((file) => file.policy === policy)
  known(
    `The policy \`${policy}\` has no statement`,
    statement,
    namesOf(own, ({ statement: name }) => name),
  )
  const all = own.filter((file) => file.statement === statement)
  const spoken = languages.filter((language) => all.some((file) => file.language === language))
  const language = wanted ?? spoken[0]
  if (language === undefined || !spoken.includes(language))
    throw new UsageFault(`The statement \`${statement}\` is not published in \`${language}\`.`, [`It is in: ${spoken.join(', ')}.`])
  const found = all.filter((file) => file.language === language)
  const versions = namesOf(found, ({ path }) => path.split('/').at(3)).filter((step) => versionPattern.test(step))
  if (version !== undefined && !versions.includes(version))
    throw new UsageFault(`The statement \`${statement}\` has no version ${version} in \`${language}\`.`, [
      versions.length === 0 ? 'It was never released.' : `It has: ${versions.join(', ')}.`,
    ])
  const folder = `${policy}/${statement}/${language}`
  return {
    policy,
    statement,
    language,
    version,
    files: filesIn(version === undefined ? folder : `${folder}/${version}`, found),
    current: filesIn(folder, found),
    assets: own.filter(({ path }) => path.startsWith(`${policy}/assets/`)),
  }
}

const filesIn = (folder: string, files: readonly ListedFile[]): ReadonlyMap<string, ListedFile> =>
  new Map(
    files.filter(({ path }) => path.slice(0, path.lastIndexOf('/')) === folder).map((file) => [file.path.slice(folder.length + 1), file]),
  )

const named = (written: string): { readonly policy: string; readonly statement: string; readonly version: string | undefined } => {
  const [address = '', version, more] = written.split('@')
  const [policy = '', statement = '', further] = address.split('/')
  const isVersion = version === undefined || versionPattern.test(version)
  if (policy !== '' && statement !== '' && further === undefined && more === undefined && isVersion) return { policy, statement, version }
  throw new UsageFault(`\`${written}\` names no statement.`, [
    'Write it as `korenaar/privacy`, or `korenaar/privacy@2026-10-12` for a version.',
  ])
}

const namesOf = (files: readonly ListedFile[], nameOf: (file: ListedFile) => string | null | undefined): readonly string[] => [
  ...new Set(files.flatMap((file) => nameOf(file) ?? [])),
]

const known = (problem: string, name: string, names: readonly string[]): void => {
  if (names.includes(name)) return
  const hints = didYouMean(name, names).map(({ message }) => message)
  throw new UsageFault(`${problem} \`${name}\`.`, hints.length > 0 ? hints : [`There are: ${names.join(', ')}.`])
}
