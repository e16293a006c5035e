import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts'
import { roles } from '../model/document.ts'
import type { Place } from '../model/place.ts'
import { strayIn } from './content.ts'
import { follow, isList, type Kind, kindOf } from './paths.ts'
import {
  forbiddenTemplate,
  messageValues,
  unfitPartial,
  unknownHelper,
  unknownMessageKey,
  unknownName,
  unknownPartial,
  unknownRole,
  wrongKind,
} from './problems.ts'
import type { Template } from './read.ts'
import type { Shape } from './shape.ts'

type Node = hbs.AST.Node
type Expression = hbs.AST.Expression

/** What a template may ask for besides its view. */
export interface Surroundings {
  readonly partials: ReadonlyMap<string, Template>
  /** Message key → the names of its placeholders; `count` chooses the plural. */
  readonly messages: ReadonlyMap<string, ReadonlySet<string>>
}

/** The helpers of templates. Of the blocks, `as` gives a role, `item` an address, `card` both. */
export const helpers = ['t', 'if', 'unless', 'each', 'as', 'item', 'card'] as const
const blockHelpers = ['if', 'unless', 'each', 'as', 'item', 'card']

/**
 * Holds every name in a template against the shape of its view, partials included: Handlebars' own strict mode is
 * silent in arguments of helpers and in `{{#if}}` and `{{#each}}`.
 */
export const checkNames = (template: Template, shape: Shape, surroundings: Surroundings, report: Report): void => {
  new Checker(template, surroundings, report, []).program(template.program, [shape])
}

class Checker {
  /** Names that are not in the view. */
  readonly unknown: string[] = []
  readonly #template: Template
  readonly #surroundings: Surroundings
  readonly #report: Pick<Report, 'add'>
  readonly #strayLines = new Set<number>()
  /** The partials that this one stands in, and itself. */
  readonly #within: readonly string[]

  constructor(template: Template, surroundings: Surroundings, report: Pick<Report, 'add'>, within: readonly string[]) {
    this.#template = template
    this.#surroundings = surroundings
    this.#report = report
    this.#within = within
  }

  /** `scopes` are the shapes around, the innermost last. A block without a part has no program for it. */
  program(program: hbs.AST.Program | null | undefined, scopes: readonly Shape[]): void {
    for (const statement of program?.body ?? []) this.#statement(statement, scopes)
  }

  #statement(node: hbs.AST.Statement, scopes: readonly Shape[]): void {
    if (node.type === 'MustacheStatement') this.#mustache(node as hbs.AST.MustacheStatement, scopes)
    else if (node.type === 'BlockStatement') this.#block(node as hbs.AST.BlockStatement, scopes)
    else if (node.type === 'PartialStatement') this.#partial(node as hbs.AST.PartialStatement, scopes)
    else if (node.type === 'ContentStatement') this.#content(node as hbs.AST.ContentStatement)
    else if (node.type !== 'CommentStatement')
      this.#forbid(node, 'decorators and inline partials', 'Write a partial in `templates/partials/`.')
  }

  #content(node: hbs.AST.ContentStatement): void {
    const stray = strayIn(this.#template.path, node)
    // What opens on a line mostly closes on it: one finding is enough.
    if (stray === undefined || this.#strayLines.has(stray.place.start.line)) return
    this.#strayLines.add(stray.place.start.line)
    const instead = 'It writes structure only: headings, lists, emphasis. Words stand in the sources or in the messages of `locales/`.'
    this.#report.add(forbiddenTemplate(stray.place, { found: stray.found, instead }))
  }

  #mustache(node: hbs.AST.MustacheStatement, scopes: readonly Shape[]): void {
    const name = nameOf(node.path)
    if (!node.escaped) this.#forbid(node, '`{{{…}}}` or `{{&…}}`', 'Write `{{…}}`; values are never read as Markdown.')
    // A value with the name of a helper would call the helper, so no view has one.
    if (node.params.length === 0 && node.hash === undefined && !isHelper(name)) this.#path(node.path, scopes, ['value'])
    else if (name === 't') this.#message(node, scopes)
    else if (isHelper(name)) this.#forbid(node, `\`${name}\` as a value`, `Open a block with it: \`{{#${name} …}}\`.`)
    else this.#report.add(unknownHelper(this.#place(node.path), { name, known: [...helpers] }))
  }

  #message(node: hbs.AST.MustacheStatement, scopes: readonly Shape[]): void {
    const [first] = node.params
    const key = first?.type === 'StringLiteral' ? (first as hbs.AST.StringLiteral).value : undefined
    if (key === undefined || node.params.length > 1)
      return this.#forbid(node, 'a message without a fixed key', 'Write one key, in quotes: `{{t "common:summary.title"}}`.')
    const known = this.#surroundings.messages.get(key)
    if (known === undefined) {
      this.#report.add(unknownMessageKey(this.#place(first ?? node), { name: key, known: [...this.#surroundings.messages.keys()] }))
      return
    }
    const pairs = node.hash?.pairs ?? []
    for (const { key: name, value } of pairs) this.#path(value, scopes, name === 'count' ? ['count'] : ['value'])
    const given = new Set(pairs.map((pair) => pair.key))
    const missing = [...known].filter((name) => !given.has(name))
    const extra = [...given].filter((name) => !known.has(name))
    if (missing.length + extra.length > 0) this.#report.add(messageValues(this.#place(node), { key, missing, extra }))
  }

  #block(node: hbs.AST.BlockStatement, scopes: readonly Shape[]): void {
    const helper = nameOf(node.path)
    if (!blockHelpers.includes(helper)) {
      this.#report.add(unknownHelper(this.#place(node.path), { name: helper, known: blockHelpers }))
      return
    }
    const [argument, ...more] = node.params
    const hasNames = (node.program?.blockParams ?? node.inverse?.blockParams ?? []).length > 0
    if (argument === undefined || more.length > 0 || node.hash !== undefined || hasNames)
      return this.#forbid(node.path, `\`${helper}\` with anything but one argument`, `Name one thing after it: \`{{#${helper} …}}\`.`)
    const shape = helper === 'as' ? this.#role(argument) : this.#path(argument, scopes, wanted[helper])
    const inner = helper === 'each' && isList(shape) ? [...scopes, shape[0]] : scopes
    if (helper !== 'each' || isList(shape)) this.program(node.program, inner)
    this.program(node.inverse, scopes)
  }

  #role(node: Expression): undefined {
    if (node.type !== 'StringLiteral') this.#forbid(node, 'a role that is not fixed', 'Write it in quotes: `{{#as "facts"}}`.')
    const name = (node as hbs.AST.StringLiteral).value
    if (node.type === 'StringLiteral' && !(roles as readonly string[]).includes(name))
      this.#report.add(unknownRole(this.#place(node), { name, known: roles }))
  }

  #partial(node: hbs.AST.PartialStatement, scopes: readonly Shape[]): void {
    if (node.name.type === 'SubExpression') return this.#forbid(node, 'a partial whose name is computed', 'Write the name of the partial.')
    if (node.hash !== undefined) return this.#forbid(node, 'values for a partial', 'Leave them out: a partial sees what stands around it.')
    const name = nameOf(node.name)
    const partial = this.#surroundings.partials.get(name)
    if (partial === undefined) {
      this.#report.add(unknownPartial(this.#place(node.name), { name, known: [...this.#surroundings.partials.keys()] }))
      return
    }
    if (this.#within.includes(name)) return this.#forbid(node, 'a partial inside itself', 'Go through a list with `{{#each …}}`.')
    const [argument] = node.params
    const shape = argument === undefined ? scopes.at(-1) : this.#path(argument, scopes)
    if (shape !== undefined) this.#partialWith(partial, name, shape, node)
  }

  /** A partial of ours that does not fit is the fault of the template that asks for it. */
  #partialWith(partial: Template, name: string, shape: Shape, node: Node): void {
    const inner: Diagnostic[] = []
    const add = (diagnostic: Diagnostic) => void inner.push(diagnostic)
    const checker = new Checker(partial, this.#surroundings, { add }, [...this.#within, name])
    checker.program(partial.program, [shape])
    const [missing] = checker.unknown
    if (this.#template.isOwn && !partial.isOwn && missing !== undefined)
      this.#report.add(unfitPartial(this.#place(node), { name, missing }))
    else for (const diagnostic of inner) this.#report.add(diagnostic)
  }

  /** The shape of what a path names, after checking that it is there and of a kind that fits. */
  #path(node: Expression, scopes: readonly Shape[], kinds?: readonly Kind[]): Shape | undefined {
    if (node.type === 'SubExpression') return this.#forbid(node, 'a call in brackets', 'Name a value of the view.')
    if (node.type !== 'PathExpression')
      return this.#forbid(node, 'fixed words or numbers', 'Name a value of the view; words stand in the messages of `locales/`.')
    const path = node as hbs.AST.PathExpression
    if (path.data) return this.#forbid(node, `\`${path.original}\``, 'Name a value of the view by itself; `../` reaches the block around.')
    const named = follow(path, scopes)
    if (named.shape === undefined) {
      this.unknown.push(path.original)
      this.#report.add(unknownName(this.#place(node), { name: path.original, ...named }))
      return undefined
    }
    const kind = kindOf(named.shape)
    if (kinds === undefined || kinds.includes(kind)) return named.shape
    this.#report.add(wrongKind(this.#place(node), { name: path.original, kind, wanted: kinds[0] ?? 'value' }))
    return undefined
  }

  #forbid(node: Node, found: string, instead: string): undefined {
    this.#report.add(forbiddenTemplate(this.#place(node), { found, instead }))
  }

  #place({ loc: { start, end } }: Node): Place {
    return {
      file: this.#template.path,
      start: { line: start.line, column: start.column + 1 },
      end: { line: end.line, column: end.column + 1 },
    }
  }
}

const anything: readonly Kind[] = ['value', 'flag', 'count', 'list', 'record']
const wanted: Readonly<Record<string, readonly Kind[]>> = { if: anything, unless: anything, each: ['list'], item: ['id'], card: ['id'] }

const isHelper = (name: string) => (helpers as readonly string[]).includes(name)
const nameOf = (node: Expression): string => (node as hbs.AST.PathExpression).original ?? ''
