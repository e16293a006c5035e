import Handlebars from 'handlebars'
import type { RootContent } from 'mdast'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { Words } from '../locale/words.ts'
import type { Role } from '../model/document.ts'
import type { SourceFile } from '../model/source-file.ts'
import { checkNames, helpers, type Surroundings } from './names.ts'
import { templateSyntax } from './problems.ts'
import type { Shape } from './shape.ts'
import { blocks, isRich, token, type Value } from './value.ts'

/** Reads a skeleton as Markdown once and puts the values where their tokens stand, in order. */
export type Plant = (skeleton: string, values: readonly Value[]) => readonly RootContent[]

export interface Template {
  readonly path: string
  readonly name: string
  readonly text: string
  readonly program: hbs.AST.Program
}

/** Reads a template. What is not well-formed is reported with its line. */
export const readTemplate = (file: SourceFile, report: Report): Template | undefined => {
  try {
    const name = file.name.replace(/^templates\//, '').replace(/\.hbs$/, '')
    return { path: file.path, name, text: file.text, program: Handlebars.parseWithoutProcessing(file.text) }
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1)
    const detail = message.split('\n').at(-1)?.trim() ?? message
    const start = { line, column: 1 }
    report.add(templateSyntax({ file: file.path, start, end: start }, { detail: detail === '' ? 'a brace or block does not close' : detail }))
    return undefined
  }
}

/** Checks all names of a template against the shape of its view. */
export const checkTemplate = (template: Template, shape: Shape, surroundings: Surroundings, report: Report): void =>
  checkNames(template.path, template.program, shape, surroundings, report)

/** Runs the templates of one policy in one language. */
export interface Engine {
  run(template: Template, view: object): readonly RootContent[]
}

const partialPrefix = 'partials/'

/** Partials among some templates, by the name that `{{> name}}` uses. */
export const partialsOf = (templates: Iterable<Template>): ReadonlyMap<string, Template> =>
  new Map([...templates].filter(({ name }) => name.startsWith(partialPrefix)).map((one) => [one.name.slice(partialPrefix.length), one]))

export const createEngine = (templates: readonly Template[], words: Words, plant: Plant): Engine => {
  const environment = Handlebars.create()
  const pending: Value[][] = []
  const compiled = new Map<string, Handlebars.TemplateDelegate>()
  for (const [name, { text }] of partialsOf(templates)) environment.registerPartial(name, text)
  registerHelpers(environment, words, plant, pending)
  return {
    run: (template, view) => {
      let delegate = compiled.get(template.name)
      if (delegate === undefined) {
        const knownHelpers = Object.fromEntries(helpers.map((name) => [name, true]))
        delegate = environment.compile(template.text, { strict: true, knownHelpersOnly: true, knownHelpers })
        compiled.set(template.name, delegate)
      }
      return planted(plant, pending, () => delegate(withTokens(view, pending)))
    },
  }
}

/** Runs a part of a template with values of its own and plants what it wrote. */
const planted = (plant: Plant, pending: Value[][], write: () => string): readonly RootContent[] => {
  const values: Value[] = []
  pending.push(values)
  const skeleton = write()
  pending.pop()
  return plant(skeleton, values)
}

interface Tokened {
  readonly raw: Value | number
  toHTML(): string
}

/** A view whose values print as tokens: Handlebars asks an object for `toHTML` before it escapes. Empty values stay empty. */
const withTokens = (value: unknown, pending: Value[][]): unknown => {
  if (Array.isArray(value)) return value.map((item) => withTokens(item, pending))
  if (typeof value === 'string' || isRich(value)) {
    if (value === '') return value
    const toHTML = () => {
      pending.at(-1)?.push(value)
      return token
    }
    return { raw: value, toHTML } satisfies Tokened
  }
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withTokens(inner, pending)]))
  return value
}

const rawOf = (value: unknown): Value => {
  const raw = typeof value === 'object' && value !== null && 'raw' in value ? (value as Tokened).raw : value
  if (typeof raw === 'string' || isRich(raw)) return raw
  if (typeof raw === 'number') return String(raw)
  throw new Error('a message was given a value that is absent')
}

const registerHelpers = (environment: typeof Handlebars, words: Words, plant: Plant, pending: Value[][]): void => {
  const safe = (skeleton: string) => new Handlebars.SafeString(skeleton)
  // A block becomes one token between blank lines: its own skeleton is planted apart and remembered by itself.
  const apart = (nodes: readonly RootContent[], { loc }: Options) => {
    pending.at(-1)?.push(blocks(nodes))
    return safe(`\n\n${' '.repeat(loc.start.column)}${token}\n\n`)
  }
  for (const name of ['log', 'lookup', 'with']) environment.unregisterHelper(name)
  environment.registerHelper('t', (key: string, { hash }: Handlebars.HelperOptions) => {
    const values = hash as Record<string, unknown>
    const count = typeof values['count'] === 'number' ? values['count'] : undefined
    const { text, order } = words.message(key, Object.keys(values), count)
    pending.at(-1)?.push(...order.map((name) => rawOf(values[name])))
    return safe(text)
  })
  environment.registerHelper('each', function (this: unknown, list: readonly unknown[] | undefined, options: Options) {
    if (list === undefined || list.length === 0) return options.inverse(this)
    return apart(joinLists(list.map((item) => planted(plant, pending, () => options.fn(item)))), options)
  })
  const marking = (dataOf: (argument: string) => Marks) =>
    function (this: unknown, argument: string | Tokened, options: Options) {
      const [first, ...rest] = planted(plant, pending, () => options.fn(this))
      const data = dataOf(typeof argument === 'string' ? argument : String(argument.raw))
      return first === undefined ? '' : apart([{ ...first, data: { ...first.data, ...data } } as RootContent, ...rest], options)
    }
  environment.registerHelper('as', marking((role) => ({ role: role as Role })))
  environment.registerHelper('item', marking((item) => ({ item })))
  environment.registerHelper('card', marking((item) => ({ role: 'card', item })))
}

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
      joined[joined.length - 1] = { ...last, spread: Boolean(last.spread) || Boolean(first.spread), children: [...last.children, ...first.children] }
    else if (first !== undefined) joined.push(first)
    joined.push(...rest)
  }
  return joined
}
