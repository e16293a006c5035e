import type { Report } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/place.ts'
import { forbiddenTemplate, messageValues, unknownHelper, unknownMessageKey, unknownName, unknownPartial } from './problems.ts'
import type { Shape } from './shape.ts'

type Node = hbs.AST.Node
type Expression = hbs.AST.Expression

/** What a template may ask for besides its view. */
export interface Surroundings {
  readonly partials: ReadonlyMap<string, { readonly path: string; readonly program: hbs.AST.Program }>
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
export const checkNames = (path: string, program: hbs.AST.Program, shape: Shape, surroundings: Surroundings, report: Report): void => {
  new Checker(path, surroundings, report).program(program, [shape])
}

class Checker {
  readonly #file: string
  readonly #surroundings: Surroundings
  readonly #report: Report

  constructor(file: string, surroundings: Surroundings, report: Report) {
    this.#file = file
    this.#surroundings = surroundings
    this.#report = report
  }

  /** `scopes` are the shapes around, the innermost last. */
  program(program: hbs.AST.Program, scopes: readonly Shape[]): void {
    for (const statement of program.body) this.#statement(statement, scopes)
  }

  #statement(node: hbs.AST.Statement, scopes: readonly Shape[]): void {
    if (node.type === 'MustacheStatement') this.#mustache(node as hbs.AST.MustacheStatement, scopes)
    else if (node.type === 'BlockStatement') this.#block(node as hbs.AST.BlockStatement, scopes)
    else if (node.type === 'PartialStatement') this.#partial(node as hbs.AST.PartialStatement, scopes)
    else if (node.type !== 'ContentStatement' && node.type !== 'CommentStatement')
      this.#report.add(forbiddenTemplate(this.#place(node), { found: 'decorators and inline partials', instead: 'Write a partial in `templates/partials/`.' }))
  }

  #mustache(node: hbs.AST.MustacheStatement, scopes: readonly Shape[]): void {
    if (!node.escaped)
      this.#report.add(forbiddenTemplate(this.#place(node), { found: '`{{{…}}}` and `{{&…}}`', instead: 'Write `{{…}}`; values are never read as Markdown.' }))
    // A value with the name of a helper would call the helper, so no view has one.
    if (node.params.length === 0 && node.hash === undefined && !isHelper(nameOf(node.path))) this.#path(node.path, scopes, ['value'])
    else if (nameOf(node.path) === 't') this.#message(node, scopes)
    else if (isHelper(nameOf(node.path)))
      this.#report.add(forbiddenTemplate(this.#place(node), { found: `\`${nameOf(node.path)}\` as a value`, instead: 'Open a block with it: `{{#…}}`.' }))
    else this.#report.add(unknownHelper(this.#place(node.path), { name: nameOf(node.path), known: [...helpers] }))
  }

  #message(node: hbs.AST.MustacheStatement, scopes: readonly Shape[]): void {
    const [first] = node.params
    const key = first?.type === 'StringLiteral' ? (first as hbs.AST.StringLiteral).value : undefined
    if (key === undefined || node.params.length > 1) {
      this.#report.add(forbiddenTemplate(this.#place(node), { found: 'a message without a fixed key', instead: 'Write the key in quotes.' }))
      return
    }
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
    const [argument] = node.params
    const shape = helper === 'as' || argument === undefined ? undefined : this.#path(argument, scopes, wanted[helper])
    const inner = helper === 'each' && isList(shape) ? [...scopes, shape[0]] : scopes
    if (helper !== 'each' || isList(shape)) this.program(node.program, inner)
    if (node.inverse !== undefined && node.inverse !== null) this.program(node.inverse, scopes)
  }

  #partial(node: hbs.AST.PartialStatement, scopes: readonly Shape[]): void {
    const name = nameOf(node.name as Expression)
    const partial = this.#surroundings.partials.get(name)
    if (partial === undefined) {
      this.#report.add(unknownPartial(this.#place(node.name), { name, known: [...this.#surroundings.partials.keys()] }))
      return
    }
    const [argument] = node.params
    const shape = argument === undefined ? scopes.at(-1) : this.#path(argument, scopes)
    if (shape !== undefined) new Checker(partial.path, this.#surroundings, this.#report).program(partial.program, [shape])
  }

  /** The shape of what a path names, after checking that it is there and of a kind that fits. */
  #path(node: Expression, scopes: readonly Shape[], kinds?: readonly Kind[]): Shape | undefined {
    if (node.type !== 'PathExpression') {
      this.#report.add(forbiddenTemplate(this.#place(node), { found: 'fixed words and sub-expressions', instead: 'Name a value of the view; words stand in the locales.' }))
      return undefined
    }
    const { data, depth, parts, original } = node as hbs.AST.PathExpression
    const start = scopes[scopes.length - 1 - depth]
    let at: Shape | undefined = data ? undefined : start
    for (const part of parts as string[]) {
      const known: readonly string[] = isRecord(at) ? Object.keys(at) : []
      if (!isRecord(at) || !known.includes(part)) {
        this.#report.add(unknownName(this.#place(node), { name: original, known }))
        return undefined
      }
      at = at[part]
    }
    if (at === undefined || (kinds !== undefined && !kinds.includes(kindOf(at)))) {
      this.#report.add(unknownName(this.#place(node), { name: original, known: isRecord(start) ? Object.keys(start) : [] }))
      return undefined
    }
    return at
  }

  #place(node: Node): Place {
    const { start, end } = node.loc
    return { file: this.#file, start: { line: start.line, column: start.column + 1 }, end: { line: end.line, column: end.column + 1 } }
  }
}

type Kind = 'value' | 'flag' | 'count' | 'id' | 'list' | 'record'
const anything: readonly Kind[] = ['value', 'flag', 'count', 'list', 'record']
const wanted: Readonly<Record<string, readonly Kind[]>> = { if: anything, unless: anything, each: ['list'], item: ['id'], card: ['id'] }

const isList = (shape: Shape | undefined): shape is readonly [Shape] => Array.isArray(shape)
const isRecord = (shape: Shape | undefined): shape is { readonly [name: string]: Shape } => typeof shape === 'object' && !Array.isArray(shape)
const kindOf = (shape: Shape): Kind => (typeof shape === 'string' ? shape : isList(shape) ? 'list' : 'record')
const isHelper = (name: string) => (helpers as readonly string[]).includes(name)
const nameOf = (node: Expression): string => (node as hbs.AST.PathExpression).original ?? ''
