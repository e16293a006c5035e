import type { Report } from '../diagnostics/diagnostic.ts'
import type { Parsed } from '../model/parsed.ts'
import type { AutomatedDecision, Claim, Group, JointController, Program, SocialNetwork, Source } from '../model/program.ts'
import { freeze } from './freeze.ts'
import { exactlyOne, unknownBasis, unknownData, unknownPeople, unknownProcessor, unknownRetention, unknownSource } from './problems.ts'
import { bindPurposes } from './purposes.ts'
import { bindAi } from './ai.ts'
import { bindBases, bindCookies, bindData, bindRecipients } from './registers.ts'
import { checkRepeats } from './repeats.ts'
import { entriesOf, lookup } from './resolve.ts'
import { bindRetention } from './retention.ts'
import { bindChanges, bindClauses, bindStatements } from './statements.ts'
import { markedTexts } from './texts.ts'

/** Names to things: after this stage no name is left to look up. What names nothing is reported. */
export const bind = (parsed: Parsed, report: Report): Program => {
  const policy = parsed.files['policy.yaml']
  if (policy === undefined) throw new Error('bind runs only after policy.yaml was read')
  const source = policy.value
  const data = bindData(parsed)
  const dataById = lookup(data, unknownData, report)
  const bases = bindBases(parsed)
  const basesById = lookup(bases, unknownBasis, report)
  const retention = bindRetention(parsed, basesById, report)
  const recipients = bindRecipients(parsed, report)
  const recipientsById = lookup(recipients, unknownProcessor, report)
  const people = entriesOf(source.people, policy, ['people'], (group, entry): Group => ({ ...group, ...entry }))
  const sources = entriesOf(source.sources, policy, ['sources'], (one, entry): Source => ({ ...one, ...entry }))
  const claims = entriesOf(source.claims, policy, ['claims'], (claim, entry): Claim => {
    if (claim.kind === undefined && claim.text === undefined) report.add(exactlyOne(entry.place, { keys: ['kind', 'text'], both: false }))
    else if (claim.kind === undefined && claim.section === undefined)
      report.add(exactlyOne(entry.place, { keys: ['kind', 'section'], both: false }))
    return { ...claim, ...entry }
  })
  checkRepeats(parsed, report)
  const clauses = bindClauses(parsed, policy, report)
  const statements = bindStatements(policy, clauses, report)
  return freeze({
    id: parsed.policy,
    source,
    languages: source.languages,
    statements,
    purposes: bindPurposes(parsed, {
      people: lookup(people, unknownPeople, report),
      data: dataById,
      bases: basesById,
      retention: lookup(retention, unknownRetention, report),
      recipients: recipientsById,
      sources: lookup(sources, unknownSource, report),
    }),
    data,
    bases,
    retention,
    recipients,
    cookies: bindCookies(parsed, dataById, recipientsById),
    people,
    sources,
    claims,
    ai: bindAi(policy, report),
    automatedDecisions: entriesOf(
      source['automated-decisions'],
      policy,
      ['automated-decisions'],
      (one, entry): AutomatedDecision => ({ ...one, ...entry }),
    ),
    jointControllers: entriesOf(
      source['joint-controllers'],
      policy,
      ['joint-controllers'],
      (one, entry): JointController => ({ ...one, ...entry }),
    ),
    socialMedia: entriesOf(source['social-media'], policy, ['social-media'], (one, entry, path) => {
      const network = recipientsById.one(one.network, policy.at([...path, 'network']))
      // A missing network stops the compilation after this stage, so the gap is never read.
      return { ...one, ...entry, network } as SocialNetwork
    }),
    clauses,
    changes: bindChanges(parsed, statements, report),
    markedTexts: markedTexts(parsed),
  })
}
