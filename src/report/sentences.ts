import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { visible } from './visible.ts'

type Waiver = NonNullable<Diagnostic['waived']>

/** Who accepts a finding, until when and why. */
export const acceptance = ({ reason, by, until }: Waiver): string => visible(`Accepted by ${by} until ${until}: ${reason}`)

/** What a finding says: what is wrong, and what to do. */
export const sentences = ({ message, hints }: Diagnostic): readonly string[] => [message, ...hints.map((hint) => hint.message)].map(visible)
