import type { Value } from './value.ts'

/**
 * What a template may name: the shape of its view. `value` prints, `flag` only decides, `count` chooses a plural,
 * `id` names an address; a list in brackets is for `{{#each}}`.
 */
export type Shape = 'value' | 'flag' | 'count' | 'id' | readonly [Shape] | { readonly [name: string]: Shape }

/** The view that fits a shape. Every name is there; a value or record that is absent is `undefined`. */
export type ViewOf<S> = S extends 'value'
  ? Value | undefined
  : S extends 'flag'
    ? boolean
    : S extends 'count'
      ? number
      : S extends 'id'
        ? string
        : S extends readonly [infer Item]
          ? readonly ViewOf<Item>[]
          : { readonly [Name in keyof S]: S[Name] extends string | readonly [unknown] ? ViewOf<S[Name]> : ViewOf<S[Name]> | undefined }
