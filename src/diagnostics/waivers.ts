import type { Program } from '../model/program.ts'
import type { IsoDate } from '../model/schema/scalars.ts'
import { type Severity, severities } from '../model/severity.ts'
import type { Diagnostic, Report } from './diagnostic.ts'
import { defineRule, type Rule, runRules } from './rule.ts'
import { suggest } from './suggest.ts'

/** What the rules about `rules` and `waivers` of policy.yaml judge. */
interface WaiverInput {
  readonly program: Program
  readonly asOf: IsoDate
  /** The usual level of each rule that there is. */
  readonly levels: ReadonlyMap<string, Severity>
  /** The waivers that accepted a finding, by their index. */
  readonly used: ReadonlySet<number>
}

const weighs = (severity: Severity): number => severities.length - severities.indexOf(severity)

const codesIn = ({ source }: Program): readonly { readonly code: string; readonly path: readonly (string | number)[] }[] => [
  ...Object.keys(source.rules ?? {}).map((code) => ({ code, path: ['rules', code] })),
  ...(source.waivers ?? []).map(({ code }, index) => ({ code, path: ['waivers', index, 'code'] })),
]

const unknownRule = defineRule<WaiverInput>({
  code: 'unknown-rule',
  level: 'error',
  about: 'The keys `rules` and `waivers` name rules by their code. A code that no rule has changes nothing, whatever was meant.',
  check: ({ program, levels }, say) => {
    for (const { code, path } of codesIn(program))
      if (!levels.has(code))
        say(program.at(...path), { message: `No rule has the code \`${code}\`.`, hints: suggest(code, [...levels.keys()]) })
  },
})

const loweredRule = defineRule<WaiverInput>({
  code: 'lowered-rule',
  level: 'error',
  about:
    'A policy may make a rule weigh more, not less. What it accepts for a time is a waiver, which says who accepts it, why and until when.',
  check: ({ program, levels }, say) => {
    for (const [code, level] of Object.entries(program.source.rules ?? {})) {
      const usual = levels.get(code)
      if (usual === undefined || weighs(level) > weighs(usual)) continue
      say(program.at('rules', code), {
        message: `The rule \`${code}\` is \`${usual}\` already, and \`rules\` can only raise it.`,
        hints: ['Remove the line. To accept one finding for a time, add it to `waivers`.'],
      })
    }
  },
})

const specimenWaiver = defineRule<WaiverInput>({
  code: 'specimen-waiver',
  level: 'error',
  about: 'A specimen reconstructs what somebody else published. Nobody there accepted anything, so it has no waivers.',
  check: ({ program: { source, at } }, say) => {
    if (source.kind !== 'specimen' || source.waivers === undefined) return
    say(at('waivers'), { message: 'A specimen has waivers.', hints: ['Remove `waivers`.'] })
  },
})

const endedWaiver = defineRule<WaiverInput>({
  code: 'ended-waiver',
  level: 'warning',
  about: 'A waiver holds until its last day. After it the finding counts again.',
  check: ({ program, asOf }, say) => {
    for (const [index, { code, until }] of waiversOf(program))
      if (until < asOf)
        say(program.at('waivers', index, 'until'), {
          message: `The waiver of \`${code}\` ended on ${until}.`,
          hints: ['Mend what it was about and remove the waiver, or let somebody accept it again with a later `until`.'],
        })
  },
})

const unusedWaiver = defineRule<WaiverInput>({
  code: 'unused-waiver',
  level: 'warning',
  about: 'A waiver that accepts nothing hides a finding that may come back later.',
  check: ({ program, asOf, levels, used }, say) => {
    for (const [index, { code, about, until }] of waiversOf(program)) {
      if (used.has(index) || until < asOf || !levels.has(code)) continue
      say(program.at('waivers', index, 'code'), {
        message: `The waiver of \`${code}\`${about === undefined ? '' : ` for \`${about}\``} accepts no finding.`,
        hints: ['Remove it. If it was meant for a finding, `about` names the entry: as `purpose.newsletter`.'],
      })
    }
  },
})

/** The waivers of a policy, with their index. Those of a specimen count for nothing. */
const waiversOf = ({ source: { kind, waivers = [] } }: Program) => (kind === 'specimen' ? [] : [...waivers.entries()])

/** Rules about how a policy deals with rules. They cannot be waived themselves. */
export const waiverRules = [unknownRule, loweredRule, specimenWaiver, endedWaiver, unusedWaiver]

/** Takes findings of rules, as the policy weighs them. */
export interface Weighing extends Pick<Report, 'add'> {
  /** To be called after the last finding: reports waivers that accept nothing, and the like. */
  close(): void
}

/** Lets the findings of rules weigh what the policy says in `rules`, and marks those that it accepts in `waivers`. */
export const weighing = (
  report: Report,
  { program, asOf, rules }: { readonly program: Program; readonly asOf: IsoDate; readonly rules: readonly Rule<never>[] },
): Weighing => {
  const levels = new Map(rules.map(({ code, level }) => [code, level]))
  const { rules: raised = {} } = program.source
  const inForce = waiversOf(program).filter(([, { until }]) => until >= asOf)
  const used = new Set<number>()
  return {
    add: (diagnostic) => {
      const { code, severity } = diagnostic
      const own = Object.hasOwn(raised, code) ? raised[code] : undefined
      const raisedTo = own !== undefined && weighs(own) > weighs(severity) ? own : severity
      const accepting = inForce.filter(([, waiver]) => accepts(waiver, diagnostic))
      for (const [index] of accepting) used.add(index)
      const [, waiver] = accepting[0] ?? []
      const waived = waiver && { reason: waiver.reason, by: waiver['accepted-by'], until: waiver.until }
      report.add({ ...diagnostic, severity: raisedTo, ...(waived === undefined ? {} : { waived }) })
    },
    close: () => runRules(waiverRules, { program, asOf, levels, used }, report.add),
  }
}

const accepts = ({ code, about }: { readonly code: string; readonly about?: string | undefined }, diagnostic: Diagnostic): boolean =>
  code === diagnostic.code && (about === undefined || about === diagnostic.about)
