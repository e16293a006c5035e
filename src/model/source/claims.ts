import type { ClaimKind } from './policy.ts'
import type { SectionId } from './sections.ts'

/** The section that prints a known claim, unless the claim names another. */
export const claimHomes: Readonly<Record<ClaimKind, SectionId>> = {
  'no-sharing': 'recipients',
  'no-sale': 'recipients',
  'functional-cookies-only': 'cookie-intro',
  'eea-only': 'transfers',
  'no-profiling': 'automated-decisions',
  'no-children': 'children',
}

/** The section that prints a claim. Bind sees to it that a claim has a kind or a section. */
export const homeOf = ({
  kind,
  section,
}: {
  readonly kind?: ClaimKind | undefined
  readonly section?: string | undefined
}): string | undefined => section ?? (kind && claimHomes[kind])
