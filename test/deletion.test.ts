import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Compilation } from '../src/compile.ts'
import { compile, type Files, filesBelow, policyFiles } from './fixtures/compiling.ts'
import {
  idsOf,
  type Register,
  registers,
  type Said,
  saidBy,
  saidByEntry,
  saidWithout,
  withoutEntry,
  withoutSection,
} from './fixtures/deleting.ts'
import { allPolicies, piecesOf, renamed, valuesOf, type Values, withValues } from './fixtures/full-policy.ts'
import { capitalised, collapsed, holds, linesOfDocument, linesOfMarkdown } from './fixtures/visible.ts'

/** Every so many entries are deleted: each of them in the long run. */
const every = process.env['VERKLAAR_HARD'] === undefined ? 3 : 1

/** Names that a policy's own sentences tell beside the register, each with the reason. */
const told: Readonly<Record<string, string>> = {
  'pro4all processors.facebook': 'One can log in with an account of it: that is told of a purpose, and no recipient of its data.',
}

/** What Verklaar itself says in a language. */
const messages = (language: string): readonly string[] => {
  const strings = (value: unknown): readonly string[] =>
    typeof value === 'string' ? [collapsed(value)] : Object.values(value as object).flatMap(strings)
  // The words of differences are printed by no statement.
  const files = Object.entries(filesBelow(`locales/${language}`)).filter(([path]) => !path.endsWith('difference.yaml'))
  return files.flatMap(([, text]) => strings(parse(text)))
}
const ownWords: Readonly<Record<string, readonly string[]>> = { nl: messages('nl'), en: messages('en') }

interface Deletion {
  readonly register: Register
  readonly id: string
  /** The name of the policy from which the entry was deleted. It is printed, so it says nothing of the entry. */
  readonly name: string
  readonly left: Values
  /** A text of a clause without what refers to the entry. */
  readonly cut: (text: string) => string
  /** What is still said. */
  readonly said: readonly Said[]
}

/** A policy as a deletion leaves it, under the name of the deletion. */
const filesOf = (files: Files, policy: string, { name, left, cut }: Deletion): Files => {
  const clauses = Object.entries(files).filter(([path]) => path.endsWith('.md'))
  const all = { ...files, ...Object.fromEntries(clauses.map(([path, text]) => [path, cut(text)])) }
  return withValues(renamed(all, policy, name), name, left)
}

const policyOf = (path: string | undefined) => path?.split('/')[1]

/** Sections that have nothing to say once an entry is gone, by policy. */
const emptySections = ({ diagnostics }: Compilation): readonly { name: string | undefined; section: string }[] =>
  diagnostics
    .filter(({ code }) => code === 'empty-section')
    .map(({ place, message }) => ({ name: policyOf(place?.file), section: /`([^`]+)`/.exec(message)?.[1] ?? '' }))

/** Compiles all deletions at once, each as a policy of its own; those that leave sections empty again without these. */
const compileAll = async (files: Files, policy: string, deletions: readonly Deletion[]) => {
  const project = (all: readonly Deletion[]): Promise<Compilation> =>
    compile(Object.assign({}, ...all.map((one) => filesOf(files, policy, one))) as Files)
  const first = await project(deletions)
  const empty = emptySections(first)
  const shortened = (deletion: Deletion): Deletion => {
    const own = empty.filter(({ name }) => name === deletion.name)
    return own.length === 0
      ? deletion
      : { ...deletion, left: own.reduce((left, { section }) => withoutSection(left, section), deletion.left) }
  }
  const all = deletions.map(shortened)
  const again = all.filter((deletion) => !deletions.includes(deletion))
  const second = again.length === 0 ? undefined : await project(again)
  const isAgain = (name: string | undefined) => again.some((deletion) => deletion.name === name)
  return {
    deletions: all,
    editions: [...first.editions, ...(second?.editions ?? [])],
    diagnostics: [...first.diagnostics.filter(({ place }) => !isAgain(policyOf(place?.file))), ...(second?.diagnostics ?? [])],
  }
}

/** Whether a text may still stand in a line, because something that is left says it there: a source, a clause, a message. */
const isExplained = (said: Said, line: string, language: string, left: readonly Said[], clauses: readonly string[]): boolean => {
  // “login details” begins a line as “Login details”, which holds the name “Login”.
  const says = ({ line: other }: Said) => holds(other, said.line) || holds(capitalised(other), said.line)
  const others = left.filter((other) => (other.language ?? language) === language && says(other))
  const entries = others.filter(({ file, path }) =>
    registers.some((one) => one.file === file && one.path.every((step, index) => step === path[index])),
  )
  // A name or an address is a fact: it stands where another entry has it, and in nobody's sentences.
  if (said.language === undefined) return entries.some((other) => other.plain)
  if (!said.plain) return entries.length > 0
  // A phrase may be made of ordinary words, which sentences use too.
  const whole = [...others.map((other) => other.line), ...clauses]
  return (
    whole.some((other) => holds(other, said.line) && holds(line, other)) ||
    (ownWords[language] ?? []).some((other) => holds(other, said.line))
  )
}

describe.each(Object.keys(allPolicies))('%s', (policy) => {
  const files = allPolicies[policy] ?? {}
  const values = valuesOf(files, policy)
  const said = saidBy(values)
  const clauses = (language: string) =>
    Object.entries(files).flatMap(([path, text]) => (path.endsWith(`.${language}.md`) ? linesOfMarkdown(text).map(collapsed) : []))
  let compiled: Awaited<ReturnType<typeof compileAll>>

  beforeAll(async () => {
    const pieces = piecesOf(values)
    const all = registers.flatMap((register) => idsOf(values, register).map((id) => ({ register, id })))
    const entries = all.filter((_, index) => index % every === 0)
    const deletions = entries.map(({ register, id }, index): Deletion => {
      const { left, gone, cut } = withoutEntry(values, pieces, register, id)
      return { register, id, name: `without-${index}`, left, cut, said: saidWithout(said, gone) }
    })
    compiled = await compileAll(files, policy, deletions)
  }, 240_000)

  test('compiles without any one of its entries', () => {
    const names = new Set(compiled.editions.map(({ document }) => document.policy))
    const missing = new Set(compiled.deletions.map(({ name }) => name).filter((name) => !names.has(name)))
    const why = compiled.diagnostics.filter(({ place }) => missing.has(policyOf(place?.file) ?? ''))
    expect(why.map(({ place, message }) => `${place?.file}: ${message}`)).toEqual([])
    expect([...missing]).toEqual([])
    expect(compiled.deletions.length).toBeGreaterThan(20 / every)
  })

  test.each(registers.filter((register) => idsOf(values, register).length > 0).map((register) => [register.name, register] as const))(
    '%s: what an entry says goes with it',
    (name) => {
      const faults = compiled.deletions
        .filter(({ register }) => register.name === name)
        .flatMap(({ register, id, name: own, said: remaining }) => {
          const editions = compiled.editions.filter(({ document }) => document.policy === own)
          return editions.flatMap(({ document }) => {
            const lines = linesOfDocument(document)
            const lost = saidByEntry(said, register, id).filter(({ language }) => (language ?? document.language) === document.language)
            return lost.flatMap((one) => {
              const wrong = lines.filter(
                (line) => holds(line, one.line) && !isExplained(one, line, document.language, remaining, clauses(document.language)),
              )
              return told[`${policy} ${register.name}.${id}`] === undefined
                ? wrong.map((line) => `${register.name}.${id}: “${one.line}” stays in “${line}”`)
                : []
            })
          })
        })
      expect(faults).toEqual([])
    },
  )
})

test('what a policy takes over from a shared register, it takes over here too', () => {
  const [files, path] = [policyFiles('pro4all'), 'policies/pro4all/processors.yaml']
  const again = withValues(files, 'pro4all', valuesOf(files, 'pro4all'))
  expect(parse(again[path] ?? '')).toEqual(parse(files[path] ?? ''))
})

test('an entry that is told anyway has a reason for it, and exists', () => {
  for (const key of Object.keys(told)) {
    const [policy = '', entry = ''] = key.split(' ')
    const [name = '', id = ''] = entry.split('.')
    const register = registers.find((one) => one.name === name)
    expect(register && idsOf(valuesOf(allPolicies[policy] ?? {}, policy), register)).toContain(id)
  }
})
