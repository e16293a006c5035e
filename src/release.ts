import { type CompileOptions, compileAll, type PolicyResult } from './compile.ts'
import { createReport, type Diagnostic } from './diagnostics/diagnostic.ts'
import { didYouMean } from './diagnostics/suggest.ts'
import { releasesFolder } from './history/archive.ts'
import { type Host, UsageFault } from './host/host.ts'
import type { IsoDate } from './model/schema/scalars.ts'
import { makeReleases } from './release/make.ts'
import { planRelease, type PlannedRelease, type ReleasePlan } from './release/plan.ts'
import { additionsOf } from './release/record.ts'

export type { PlannedRelease, ReleasePlan } from './release/plan.ts'

export interface ReleaseOptions extends Pick<CompileOptions, 'asOf' | 'pdf' | 'tool' | 'progress'> {
  /** What to release: policies, or statements of them as `korenaar/privacy`; all that changed if it is empty. */
  readonly names: readonly string[]
  /** The day on which statements were published before Verklaar, to be taken over once. */
  readonly adopt?: IsoDate | undefined
}

/** What a release would come to, and what it is made from. */
export interface PlannedReleases {
  readonly plans: readonly ReleasePlan[]
  /** What was found in the sources, and what stands in the way. */
  readonly diagnostics: readonly Diagnostic[]
  readonly refused: boolean
  readonly sources: ReadonlyMap<string, string>
  readonly results: readonly PolicyResult[]
}

/** Plans the release of what changed. Writes nothing. Throws `UsageFault` for a day that has gone by, or that is still to come with `adopt`. */
export const planReleases = async (host: Host, options: ReleaseOptions): Promise<PlannedReleases> => {
  const { asOf: day, adopt } = options
  if (day < host.clock())
    throw new UsageFault(`A release of ${day} would be dated back: today is ${host.clock()}.`, [
      'Release without `--as-of`.',
      'A statement that was published before it came to Verklaar keeps its date with `--adopt`.',
    ])
  if (adopt !== undefined && adopt > day)
    throw new UsageFault(`The day to take over, ${adopt}, is still to come.`, ['Release without `--adopt`.'])
  const asked = namesOf(options.names)
  const results = await compileAll(host, { ...options, policies: [...asked.keys()] })
  const plans: ReleasePlan[] = []
  for (const result of results) {
    const { compiled, policy } = result
    // Specimens are passed over unless they are asked for.
    if (compiled === undefined || (compiled.program.source.kind === 'specimen' && !asked.has(policy))) continue
    const repository = await host.repository([`policies/${policy}`, 'policies/shared'])
    plans.push(planRelease(result, compiled, { day, adopt, repository, statements: checkedStatements(result, asked.get(policy) ?? []) }))
  }
  const report = createReport()
  for (const { compiled, report: found } of results) if (compiled === undefined) for (const one of found.all()) report.add(one)
  for (const { refusals } of plans) for (const refusal of refusals) report.add(refusal)
  return {
    plans,
    diagnostics: report.all(),
    refused: report.failed,
    sources: new Map(results.flatMap(({ sources }) => sources.map(({ path, text }) => [path, text] as const))),
    results,
  }
}

/** Makes what was planned: the frozen bytes of every format, and their records. Adds them to `releases`, policy by policy. Throws `OutsideFault`. */
export const applyReleases = async (
  host: Host,
  { plans, results, refused }: PlannedReleases,
  options: ReleaseOptions,
): Promise<readonly PlannedRelease[]> => {
  const due = refused ? [] : plans.filter(({ releases }) => releases.length > 0)
  if (due.length === 0) return []
  const printer = options.pdf ? await host.printer() : undefined
  try {
    const additions = []
    for (const plan of due) {
      const compiled = results.find(({ policy }) => policy === plan.policy)?.compiled
      if (compiled === undefined) throw new Error(`no compilation of ${plan.policy}`)
      options.progress?.({ policy: plan.policy, step: 'export' })
      const { made, assets } = await makeReleases(compiled, plan, { builtIn: host.builtIn, printer, tool: options.tool })
      additions.push({ policy: plan.policy, added: additionsOf(compiled.history.archive, made, assets, options.tool) })
    }
    for (const { policy, added } of additions) await host.addFolders(releasesFolder(policy), added)
  } finally {
    await printer?.close()
  }
  return due.flatMap(({ releases }) => releases)
}

/** Plans and makes a release; nothing is written if it is refused. */
export const release = async (
  host: Host,
  options: ReleaseOptions,
): Promise<PlannedReleases & { readonly released: readonly PlannedRelease[] }> => {
  const planned = await planReleases(host, options)
  return { ...planned, released: await applyReleases(host, planned, options) }
}

/** Policies, each with the statements of it that are named; none for all of them. */
const namesOf = (names: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const asked = new Map<string, readonly string[]>()
  for (const name of names) {
    const [policy = '', statement] = name.split('/')
    asked.set(policy, [...(asked.get(policy) ?? []), ...(statement === undefined ? [] : [statement])])
  }
  return asked
}

/** The statements that were named. Throws `UsageFault` if the policy has none of that name. */
const checkedStatements = ({ policy, program }: PolicyResult, named: readonly string[]): readonly string[] => {
  const known = program?.statements.map(({ id }) => id) ?? []
  const unknown = named.find((id) => !known.includes(id))
  if (unknown === undefined) return named
  const hints = didYouMean(unknown, known).map(({ message }) => message)
  throw new UsageFault(
    `The policy \`${policy}\` has no statement \`${unknown}\`.`,
    hints.length > 0 ? hints : [`It has: ${known.join(', ')}.`],
  )
}
