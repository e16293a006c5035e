import { z } from 'zod'
import { isCountryCode } from './countries.ts'
import { linkFault } from './link.ts'

/** `YYYY-MM-DD`, a day that exists. Never a `Date`: no time zone can move it. */
export type IsoDate = string
/** ISO 8601 duration of whole years, months, weeks and days: `P1Y`, `P13M`, `P6W`. */
export type Period = string

/** Words of small letters and digits, joined by hyphens; at most 64 characters. */
export const idPattern = /^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/

export const id = (description: string) => z.string().regex(idPattern, { error: 'invalid-id' }).meta({ description })

/** What a string is that is neither words nor a reference. */
export type Scalar = 'date' | 'period' | 'country' | 'link' | 'email'

/** Registers and lists of policy.yaml whose entries others refer to. */
export type Referable =
  | 'purposes'
  | 'data'
  | 'bases'
  | 'retention'
  | 'processors'
  | 'cookies'
  | 'people'
  | 'sources'
  | 'statements'
  | 'clauses'

/** The id of an entry elsewhere. Bind looks it up; a JSON Schema can list the ids that a policy has. */
export const reference = (to: Referable, description: string) =>
  z.string().regex(idPattern, { error: 'invalid-id' }).meta({ reference: to, description })

export const isoDate = (description: string) =>
  z.iso.date().meta({ scalar: 'date', description: `${description} As YYYY-MM-DD.`, examples: ['2026-03-01'] })

const periodPattern = /^P(?=\d)(?=.*[1-9])(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,4}D)?$/

export const period = (description: string) =>
  z
    .string()
    .refine((value) => periodPattern.test(value), { params: { problem: 'invalid-period' } })
    .meta({
      scalar: 'period',
      pattern: periodPattern.source,
      description: `${description} As an ISO 8601 period.`,
      examples: ['P7Y', 'P13M', 'P6W'],
    })

export const country = (description: string) =>
  z
    .string()
    .refine(isCountryCode, { params: { problem: 'unknown-country' } })
    .meta({ scalar: 'country', pattern: '^[A-Z]{2}$', description: `${description} Two letters of ISO 3166.`, examples: ['NL', 'US'] })

/** A web address a statement may link to: http, https, mailto or tel, and it parses. */
export const link = (description: string) =>
  z
    .string()
    .refine((value) => linkFault(value) === undefined, { params: { problem: 'unsafe-link' } })
    .meta({ scalar: 'link', pattern: '^(https?|mailto|tel):\\S+$', description, examples: ['https://www.example.org/privacy'] })

const colourPattern = /^#[0-9a-fA-F]{6}$/

/** A colour as the web writes it. In quotes: without them `#` begins a comment. */
export const colour = (description: string) =>
  z
    .string()
    .refine((value) => colourPattern.test(value), { params: { problem: 'invalid-colour' } })
    .meta({ pattern: colourPattern.source, description: `${description} In quotes.`, examples: ['#0b5d57'] })

export const email = (description: string) => z.email().meta({ scalar: 'email', description, examples: ['privacy@example.org'] })
