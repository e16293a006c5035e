import type { Logo } from './look.ts'

/** A file of text that was read whole. `path` is relative to the project, with slashes. */
export interface SourceFile {
  readonly path: string
  /** The path inside the policy's folder, or inside the built-in templates and locales. */
  readonly name: string
  readonly text: string
}

/** All files that one policy is compiled from. */
export interface Sources {
  readonly policy: string
  /** The picture above its pages, where it has one. */
  readonly logo?: Logo | undefined
  /** Source files and clauses, templates and locales of the policy's own. */
  readonly own: readonly SourceFile[]
  /** Registers of `policies/shared/`, from which every policy may take entries. */
  readonly shared: readonly SourceFile[]
  /** The templates and locales that come with Verklaar. */
  readonly builtIn: readonly SourceFile[]
}
