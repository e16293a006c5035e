import type { z } from 'zod'
import { basisRegister } from './bases.ts'
import { changelog } from './changelog.ts'
import { cookieRegister } from './cookies.ts'
import { dataRegister } from './data.ts'
import { policy } from './policy.ts'
import { processorRegister } from './processors.ts'
import { purposeRegister } from './purposes.ts'
import { retentionRegister } from './retention.ts'
import { scan } from './scan.ts'
import { translations } from './translations.ts'

/** The source files of a policy: file name → schema. The one list of them. */
export const sourceSchemas = {
  'policy.yaml': policy,
  'purposes.yaml': purposeRegister,
  'data.yaml': dataRegister,
  'bases.yaml': basisRegister,
  'retention.yaml': retentionRegister,
  'processors.yaml': processorRegister,
  'cookies.yaml': cookieRegister,
  'changelog.yaml': changelog,
  'scan.yaml': scan,
  'translations.yaml': translations,
} as const satisfies Record<string, z.ZodType>

/** What a text calls the entries of a register: `{{processor.hubspot.name}}`. */
export const factNames: Readonly<Partial<Record<SourceName, string>>> = {
  'purposes.yaml': 'purpose',
  'data.yaml': 'data',
  'bases.yaml': 'basis',
  'retention.yaml': 'retention',
  'processors.yaml': 'processor',
  'cookies.yaml': 'cookie',
}

export type SourceName = keyof typeof sourceSchemas
/** The validated value of a source file. */
export type SourceValue<Name extends SourceName> = z.output<(typeof sourceSchemas)[Name]>

export const sourceNames = Object.keys(sourceSchemas) as readonly SourceName[]

/** Files that list things by id, which policies can share. */
export const registerNames: readonly SourceName[] = sourceNames.filter(
  (name) => !['policy.yaml', 'changelog.yaml', 'scan.yaml', 'translations.yaml'].includes(name),
)
export const isRegister = (name: SourceName): boolean => registerNames.includes(name)
