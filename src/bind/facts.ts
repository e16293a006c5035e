import type { Report } from '../diagnostics/diagnostic.ts'
import type { Parsed } from '../model/parsed.ts'
import type { Fact, MarkedText, Recipient, SectionUse, Statement } from '../model/program.ts'
import { items, type Listed } from '../model/schema/listed.ts'
import type { Place } from '../model/place.ts'
import type { Text } from '../model/schema/text.ts'
import { bare, isTextSchema, metaOf, optionsOf, schemaAt } from '../model/schema/walk.ts'
import { factNames, type SourceName, sourceNames, sourceSchemas } from '../model/source/sources.ts'
import { checkNesting, references } from './fact-nesting.ts'
import { unfitFact, unknownFact } from './problems.ts'

/** What references lead to. */
interface Sources {
  readonly parsed: Parsed
  readonly statements: readonly Statement[]
  readonly recipients: Listed<readonly Recipient[]>
}

/** Resolves every reference in the texts of a policy. What leads nowhere, to no printable fact, or in a circle is reported. */
export const bindFacts = (texts: readonly MarkedText[], sources: Sources, report: Report): ReadonlyMap<string, Fact> => {
  const facts = new Map<string, Fact>()
  for (const text of texts) {
    for (const { path, from, to } of references(text.text)) {
      if (facts.has(path)) continue
      const fact = factAt(path, sources, text.locate(from, to), report)
      if (fact !== undefined) facts.set(path, fact)
    }
  }
  checkNesting(texts, facts, report)
  return facts
}

const factAt = (path: string, sources: Sources, place: Place, report: Report): Fact | undefined => {
  const [head = '', ...rest] = path.split('.')
  const id = rest.join('.')
  if (head === 'section') {
    const uses = sources.statements.flatMap(({ sections }) => sections)
    return found(sectionFact(uses, id), { path, place, known: uses.map((use) => `section.${use.id}`) }, report)
  }
  if (head === 'statement') {
    const statement = sources.statements.find((one) => one.id === id)
    const fact: Fact | undefined = statement && { kind: 'text', text: statement.title, markup: 'plain' }
    return found(fact, { path, place, known: sources.statements.map((one) => `statement.${one.id}`) }, report)
  }
  if (head === 'document') {
    const { documents } = sources.parsed.files['policy.yaml']?.value ?? {}
    const known = typeof documents === 'object' ? documents : {}
    const document = Object.hasOwn(known, id) ? known[id] : undefined
    return found(
      document && { kind: 'document', ...document },
      { path, place, known: Object.keys(known).map((one) => `document.${one}`) },
      report,
    )
  }
  if (head === 'processor' && rest.length === 2 && rest[1] === 'statement') {
    const recipient = items(sources.recipients).find((one) => one.id === rest[0] && one.statement !== undefined)
    const known = items(sources.recipients).flatMap((one) => (one.statement === undefined ? [] : [`processor.${one.id}.statement`]))
    return found(recipient && { kind: 'statement', recipient }, { path, place, known }, report)
  }
  if (head === 'change' && rest.length === 2 && rest[1] === 'date') {
    const notes = sources.parsed.files['changelog.yaml']?.value ?? []
    const note = notes.find((one) => one.id === rest[0])
    return found(note && { kind: 'date', value: note.date }, { path, place, known: notes.map((one) => `change.${one.id}.date`) }, report)
  }
  return sourceFact(path, sources.parsed, place, report)
}

const sectionFact = (uses: readonly SectionUse[], id: string): Fact | undefined => {
  const use = uses.find((one) => one.id === id)
  return use && { kind: 'section', use }
}

interface Sought {
  readonly path: string
  readonly place: Place
  /** What could have been meant. */
  readonly known: readonly string[]
}

const found = (fact: Fact | undefined, { path, place, known }: Sought, report: Report): Fact | undefined => {
  if (fact === undefined) report.add(unknownFact(place, { path, known }))
  return fact
}

/** Keys of policy.yaml whose parts are no facts of their own. */
const closed = ['kind', 'languages', 'voice', 'statements', 'documents']

/** A value of a source file, named by its path. */
const sourceFact = (path: string, parsed: Parsed, place: Place, report: Report): Fact | undefined => {
  const [head = '', ...rest] = path.split('.')
  const name = sourceNames.find((one) => factNames[one] === head) ?? 'policy.yaml'
  const steps = name === 'policy.yaml' ? [head, ...rest] : rest
  const file = parsed.files[name]
  // A text is one fact in all its languages.
  const isInText = isTextSchema(schemaAt(sourceSchemas[name], steps.slice(0, -1)))
  const value = closed.includes(head) || isInText ? undefined : valueAt(file?.value, steps)
  if (value === undefined) {
    report.add(unknownFact(place, { path, known: near(file?.value, head, steps, name) }))
    return undefined
  }
  for (const schema of optionsOf(schemaAt(sourceSchemas[name], steps) ?? sourceSchemas[name])) {
    const { text, markup, scalar } = metaOf(schema)
    if (text === true && typeof value === 'object') {
      const words = schemaAt(schema, [Object.keys(value as object)[0] ?? 'nl'])
      const kind = words === undefined ? undefined : metaOf(bare(words)).markup
      if (kind === 'plain' || kind === 'inline') return { kind: 'text', text: value as Text, markup: kind }
    }
    // Of a union of words and scalars, the value is what it fits.
    if (typeof value === 'string' && scalar !== undefined && bare(schema).safeParse(value).success) return { kind: scalar, value }
    if (typeof value === 'string' && markup === 'plain') return { kind: 'name', value }
  }
  const hasParts =
    typeof value === 'object' && value !== null && !Array.isArray(value) && !isTextSchema(schemaAt(sourceSchemas[name], steps))
  report.add(unfitFact(place, { path, parts: hasParts ? Object.keys(value) : [] }))
  return undefined
}

const valueAt = (value: unknown, steps: readonly string[]): unknown =>
  steps.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? (at as Record<string, unknown>)[step] : undefined),
    value,
  )

/** Paths beside one that leads nowhere, as far as it leads. */
const near = (root: unknown, head: string, steps: readonly string[], name: SourceName): readonly string[] => {
  const good = steps.findIndex((_, index) => valueAt(root, steps.slice(0, index + 1)) === undefined)
  const before = steps.slice(0, good)
  const home = valueAt(root, before)
  const keys = typeof home === 'object' && home !== null ? Object.keys(home) : []
  const prefix = name === 'policy.yaml' ? before : [head, ...before]
  const heads = prefix.length === 0 ? [...Object.values(factNames), 'section', 'statement', 'document', 'change'] : []
  return [...keys.filter((key) => prefix.length > 0 || !closed.includes(key)), ...heads].map((key) =>
    [...prefix, key, ...steps.slice(good + 1)].join('.'),
  )
}
