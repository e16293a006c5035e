import type { Shape } from './shape.ts'

/** What a name can be used for. */
export type Kind = 'value' | 'flag' | 'count' | 'id' | 'list' | 'record'

export const isList = (shape: Shape | undefined): shape is readonly [Shape] => Array.isArray(shape)
export const isRecord = (shape: Shape | undefined): shape is { readonly [name: string]: Shape } =>
  typeof shape === 'object' && !Array.isArray(shape)
export const kindOf = (shape: Shape): Kind => (typeof shape === 'string' ? shape : isList(shape) ? 'list' : 'record')

/** What a path names; else the names that could stand there, and how the same name is reached from here. */
export type Named = { readonly shape: Shape } | { readonly shape?: undefined; readonly known: readonly string[]; readonly meant?: string }

/** Follows a path through the shapes around, of which the innermost is the last. */
export const follow = ({ depth, parts }: hbs.AST.PathExpression, scopes: readonly Shape[]): Named => {
  const names = parts as readonly string[]
  let at = scopes[scopes.length - 1 - depth]
  for (const name of names) {
    const known = isRecord(at) ? Object.keys(at) : []
    if (!isRecord(at) || !known.includes(name)) return { known, ...elsewhere(names, scopes) }
    at = at[name]
  }
  return at === undefined ? { known: [] } : { shape: at }
}

const elsewhere = ([first = '', ...rest]: readonly string[], scopes: readonly Shape[]): { meant?: string } => {
  const steps = scopes.toReversed().findIndex((shape) => isRecord(shape) && Object.keys(shape).includes(first))
  return steps < 0 ? {} : { meant: '../'.repeat(steps) + [first, ...rest].join('.') }
}
