import { z } from 'zod'
import { id } from '../schema/scalars.ts'
import { inlineText } from '../schema/text.ts'
import { type SectionId, sectionIds } from './sections.ts'

/** Promises of what is not done. A kind can be held against the facts; one without a kind is the policy's own words. */
export const claimKinds = [
  'no-sharing',
  'no-sale',
  'functional-cookies-only',
  'eea-only',
  'no-profiling',
  'no-children',
  'no-cookies',
  'no-automated-decisions',
  'no-special-data',
] as const
export type ClaimKind = (typeof claimKinds)[number]

export const claim = z
  .strictObject({
    kind: z.enum(claimKinds).optional().meta({ description: 'A promise that Verklaar knows and has words for.' }),
    text: inlineText('Your own words. Whole sentences.').optional(),
    section: id('The section that prints it, if not the usual one.')
      .meta({ examples: [...sectionIds] })
      .optional(),
  })
  .meta({ title: 'Claim', description: 'A promise of what is not done: a known `kind`, your own `text`, or both.' })

/** The section that prints a known claim, unless the claim names another. */
export const claimHomes: Readonly<Record<ClaimKind, SectionId>> = {
  'no-sharing': 'recipients',
  'no-sale': 'recipients',
  'functional-cookies-only': 'cookie-intro',
  'eea-only': 'transfers',
  'no-profiling': 'automated-decisions',
  'no-children': 'children',
  'no-cookies': 'cookie-intro',
  'no-automated-decisions': 'automated-decisions',
  'no-special-data': 'special-data',
}

/** The section that prints a claim. Bind sees to it that a claim has a kind or a section. */
export const homeOf = ({
  kind,
  section,
}: {
  readonly kind?: ClaimKind | undefined
  readonly section?: string | undefined
}): string | undefined => section ?? (kind && claimHomes[kind])
