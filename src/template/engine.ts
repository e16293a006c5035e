import Handlebars from 'handlebars'
import type { RootContent } from 'mdast'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { Role } from '../model/document.ts'
import { remember } from '../model/remember.ts'
import { checkNames, helpers, type Surroundings } from './names.ts'
import { Misfit } from './misfit.ts'
import type { Template } from './read.ts'
import type { Shape } from './shape.ts'
import { blocks, isRich, token, type Value } from './value.ts'

/** Reads a skeleton as Markdown once and puts the values where their tokens stand, in order. */
export type Plant = (skeleton: string, values: readonly Value[]) => readonly RootContent[]

/** What templates ask of the words of a language: a message, and the names of its values in the order of its tokens. */
export interface Messages {
  message(key: string, names: readonly string[], count?: number): { readonly text: string; readonly order: readonly string[] }
}

/** Checks all names of a template against the shape of its view. */
export const checkTemplate = (template: Template, shape: Shape, surroundings: Surroundings, report: Report): void =>
  checkNames(template, shape, surroundings, report)

/** Runs the templates of one policy in one language. */
export interface Engine {
  run(template: Template, view: object): readonly RootContent[]
}

const partialPrefix = 'partials/'

/** Partials among some templates, by the name that `{{> name}}` uses. */
export const partialsOf = (templates: Iterable<Template>): ReadonlyMap<string, Template> =>
  new Map([...templates].filter(({ name }) => name.startsWith(partialPrefix)).map((one) => [one.name.slice(partialPrefix.length), one]))

/** What a running template writes with. `pending` holds the values of the skeletons that are being written, innermost last. */
interface Run {
  readonly words: Messages
  readonly plant: Plant
  readonly pending: Value[][]
}

const running: Run[] = []
const current = (): Run => {
  const run = running.at(-1)
  if (run === undefined) throw new Error('a helper was called outside a template')
  return run
}

export const createEngine = (templates: readonly Template[], words: Messages, plant: Plant): Engine => {
  const partials = Object.fromEntries([...partialsOf(templates)].map(([name, template]) => [name, compiled(template)]))
  return {
    run: (template, view) => {
      running.push({ words, plant, pending: [] })
      try {
        const written = planted(() => compiled(template)(withTokens(view), { partials }))
        // A policy's own can write marks alone, of which a reader would see nothing.
        if (template.isOwn && written.length > 0 && !written.some(saysSomething))
          throw new Misfit('it holds no words', 'Let it print a value or a message, or leave the section out.')
        return written
      } finally {
        running.pop()
      }
    },
  }
}

const saysSomething = (node: RootContent): boolean =>
  'value' in node ? node.value.trim() !== '' : 'children' in node && node.children.some(saysSomething)

const environment = Handlebars.create()
const knownHelpers = Object.fromEntries(helpers.map((name) => [name, true]))

/** A template is compiled once, for every policy that uses it. */
const compiled = remember(({ program }: Template) => environment.compile(program, { strict: true, knownHelpersOnly: true, knownHelpers }))

/** Runs a part of a template with values of its own and plants what it wrote. */
const planted = (write: () => { toString(): string }): readonly RootContent[] => {
  const { pending, plant } = current()
  const values: Value[] = []
  pending.push(values)
  // A part that is one helper and nothing else gives what the helper made, which is no string yet.
  const skeleton = write().toString()
  pending.pop()
  return plant(skeleton, values)
}

/** Notes values whose tokens stand next in the skeleton. */
const put = (...values: readonly Value[]): void =>
  void current()
    .pending.at(-1)
    ?.push(...values)

interface Tokened {
  readonly raw: Value | number
  toHTML(): string
}

/** A view whose values print as tokens: Handlebars asks an object for `toHTML` before it escapes. Empty values stay empty. */
const withTokens = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withTokens)
  if (typeof value === 'string' || isRich(value)) {
    if (value === '') return value
    const toHTML = () => {
      put(value)
      return token
    }
    return { raw: value, toHTML } satisfies Tokened
  }
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withTokens(inner)]))
  return value
}

const rawOf = (value: unknown, key: string, name: string): Value => {
  const raw = typeof value === 'object' && value !== null && 'raw' in value ? (value as Tokened).raw : value
  if (typeof raw === 'string' || isRich(raw)) return raw
  if (typeof raw === 'number') return String(raw)
  throw new Misfit(
    `the message \`${key}\` gets no \`${name}\`, because the policy has none`,
    'Put `{{#if …}}` around the message, as the template of ours does.',
  )
}

const safe = (skeleton: string) => new Handlebars.SafeString(skeleton)

/** A block becomes one token between blank lines: its own skeleton is planted apart and remembered by itself. */
const apart = (nodes: readonly RootContent[], { loc }: Options) => {
  put(blocks(nodes))
  return safe(`\n\n${' '.repeat(loc.start.column)}${token}\n\n`)
}

/** A role or an id is a plain word: the check of names lets nothing else come here. */
const wordOf = (value: Tokened['raw']): string => {
  if (typeof value === 'string') return value
  throw new Error('a role or an id is not plain text')
}

const marking = (marksOf: (argument: string) => Marks) =>
  function (this: unknown, argument: string | Tokened, options: Options) {
    const [first, ...rest] = planted(() => options.fn(this))
    const marks = marksOf(wordOf(typeof argument === 'string' ? argument : argument.raw))
    return first === undefined ? '' : apart([{ ...first, data: { ...first.data, ...marks } }, ...rest], options)
  }

for (const name of ['log', 'lookup', 'with']) environment.unregisterHelper(name)
environment.registerHelper({
  t: (key: string, { hash }: Options) => {
    const values = hash as Record<string, unknown>
    const count = typeof values['count'] === 'number' ? values['count'] : undefined
    const { text, order } = current().words.message(key, Object.keys(values), count)
    put(...order.map((name) => rawOf(values[name], key, name)))
    return safe(text)
  },
  each(this: unknown, list: readonly unknown[] | undefined, options: Options) {
    if (list === undefined || list.length === 0) return options.inverse(this)
    return apart(joinLists(list.map((item) => planted(() => options.fn(item)))), options)
  },
  as: marking((role) => ({ role: role as Role })),
  item: marking((item) => ({ item })),
  card: marking((item) => ({ role: 'card', item })),
})

interface Marks {
  readonly role?: Role
  readonly item?: string
}

/** What Handlebars passes to a block helper; `loc` is where the block stands, so that a block in a list stays in its item. */
type Options = Handlebars.HelperOptions & { readonly loc: hbs.AST.SourceLocation }

/** What the turns of a loop wrote, in a row. A list that goes on in the next turn is one list. */
const joinLists = (turns: readonly (readonly RootContent[])[]): RootContent[] => {
  const joined: RootContent[] = []
  for (const [first, ...rest] of turns) {
    const last = joined.at(-1)
    if (first?.type === 'list' && last?.type === 'list' && first.ordered === last.ordered)
      joined[joined.length - 1] = {
        ...last,
        spread: Boolean(last.spread) || Boolean(first.spread),
        children: [...last.children, ...first.children],
      }
    else if (first !== undefined) joined.push(first)
    joined.push(...rest)
  }
  return joined
}
