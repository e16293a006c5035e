import type { Report } from '../diagnostics/diagnostic.ts'
import type { Parsed } from '../model/parsed.ts'
import type { AutomatedDecision, Client, Group, JointController, Program, SocialNetwork, Source, Term } from '../model/program.ts'
import { freeze } from './freeze.ts'
import {
  namelessOrganisation,
  unknownBasis,
  unknownData,
  unknownPeople,
  unknownProcessor,
  unknownPurpose,
  unknownRetention,
  unknownSource,
} from './problems.ts'
import { bindPurposes } from './purposes.ts'
import { bindAi } from './ai.ts'
import { bindData } from './data.ts'
import { bindFacts } from './facts.ts'
import { checkFormerAddresses, checkFormerIdsOf } from './former-ids.ts'
import { checkForeignWords } from './foreign-words.ts'
import { bindBases, bindCookies, bindRecipients } from './registers.ts'
import { checkPlainTexts } from './plain-texts.ts'
import { checkRepeats } from './repeats.ts'
import { checkRights } from './rights.ts'
import { items } from '../model/schema/listed.ts'
import { bindClaims, checkClaimHomes } from './claims.ts'
import { entriesOf, lookup } from './resolve.ts'
import { bindRetention } from './retention.ts'
import { bindChanges, bindClauses, bindStatements } from './statements.ts'
import { bindScan } from './scan.ts'
import { isMarked, sourceTexts } from './texts.ts'
import { bindTranslations } from './translations.ts'

/** Names to things: after this stage no name is left to look up. What names nothing is reported. */
export const bind = (parsed: Parsed, report: Report): Program => {
  const policy = parsed.files['policy.yaml']
  if (policy === undefined) throw new Error('bind runs only after policy.yaml was read')
  const source = policy.value
  if (source.kind === 'policy' && source.organisation.name === undefined)
    report.add(namelessOrganisation(policy.at(['organisation'], 'key'), {}))
  const bases = bindBases(parsed)
  const basesById = lookup(bases, unknownBasis, report)
  const retention = bindRetention(parsed, basesById, report)
  const retentionById = lookup(retention, unknownRetention, report)
  const people = entriesOf(source.people, policy, ['people'], (group, entry): Group => ({ ...group, ...entry }))
  const peopleById = lookup(people, unknownPeople, report)
  const data = bindData(parsed, { people: peopleById, retention: retentionById }, report)
  const dataById = lookup(data, unknownData, report)
  const recipients = bindRecipients(parsed, report)
  const recipientsById = lookup(recipients, unknownProcessor, report)
  const sources = entriesOf(
    source.sources,
    policy,
    ['sources'],
    (one, entry, path): Source => ({ ...one, ...entry, data: dataById.many(one.data, (index) => policy.at([...path, 'data', index])) }),
  )
  const claims = bindClaims(policy, report)
  checkRepeats(parsed, report)
  checkPlainTexts(parsed, report)
  checkRights(policy, report)
  checkForeignWords(policy, report)
  const clauses = bindClauses(parsed, policy, report)
  const lookups = { people: peopleById, data: dataById, bases: basesById, retention: retentionById, recipients: recipientsById }
  const purposes = bindPurposes(parsed, { ...lookups, sources: lookup(sources, unknownSource, report) }, report)
  const purposesById = lookup(purposes, unknownPurpose, report)
  const cookies = bindCookies(parsed, { ...lookups, purposes: purposesById }, report)
  const pickable = { purposes, data, processors: recipients, cookies, sources }
  const statements = bindStatements(policy, { clauses, pickable }, report)
  checkClaimHomes(items(claims), statements, (id) => policy.at(['claims', id, 'section']), report)
  const ai = bindAi(policy, { purposes: purposesById, recipients: recipientsById }, report)
  const automatedDecisions = entriesOf(
    source['automated-decisions'],
    policy,
    ['automated-decisions'],
    (one, entry, path): AutomatedDecision => ({
      ...one,
      ...entry,
      purpose: one.purpose === undefined ? undefined : purposesById.one(one.purpose, policy.at([...path, 'purpose'])),
    }),
  )
  const jointControllers = entriesOf(
    source['joint-controllers'],
    policy,
    ['joint-controllers'],
    (one, entry): JointController => ({ ...one, ...entry }),
  )
  checkFormerIdsOf([purposes, cookies, ai, automatedDecisions, jointControllers], report)
  checkFormerAddresses(statements, { purposes, cookies, ai, automatedDecisions, jointControllers }, report)
  const texts = sourceTexts(parsed)
  const marked = texts.filter(isMarked)
  return freeze({
    id: parsed.policy,
    source,
    languages: source.languages,
    statements,
    purposes,
    data,
    bases,
    retention,
    recipients,
    cookies,
    people,
    sources,
    claims,
    ai,
    automatedDecisions,
    jointControllers,
    socialMedia: entriesOf(source['social-media'], policy, ['social-media'], (one, entry, path) => {
      const network = recipientsById.one(one.network, policy.at([...path, 'network']))
      // A missing network stops the compilation after this stage, so the gap is never read.
      return { ...one, ...entry, network } as SocialNetwork
    }),
    clients: entriesOf(source.clients, policy, ['clients'], (one, entry): Client => ({ ...one, ...entry })),
    scan: bindScan(parsed),
    terms: entriesOf(source.terms, policy, ['terms'], (term, entry): Term => ({ ...term, ...entry })),
    clauses,
    changes: bindChanges(parsed, statements, report),
    translations: bindTranslations(parsed),
    texts,
    markedTexts: marked,
    at: (...path) => policy.at(path),
    facts: bindFacts(marked, { parsed, statements, recipients }, report),
  })
}
