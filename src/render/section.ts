import type { SectionId } from '../model/source/sections.ts'
import type { Shape, ViewOf } from '../template/shape.ts'
import type { ViewContext } from './context.ts'

/** A kind of section: what its template may name, and the view that fills those names. */
export interface SectionKind<S extends Shape = Shape> {
  readonly id: SectionId
  /** Where its messages stand; its heading is `<namespace>:<id>.title`. */
  readonly namespace: 'common' | 'privacy' | 'cookie'
  /** Rules of the law that it answers. */
  readonly law: readonly string[]
  /** The keys it is made from, in the words of a message. */
  readonly needs: string
  readonly shape: S
  /** `undefined` if the sources say nothing that it could print. */
  readonly view: (context: ViewContext) => ViewOf<S> | undefined
}

export const defineSection = <const S extends Shape>(kind: SectionKind<S>): SectionKind<S> => kind
