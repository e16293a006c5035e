import type { z } from 'zod'
import type { basis } from './source/bases.ts'
import type { changeNote } from './source/changelog.ts'
import type { cookie } from './source/cookies.ts'
import type { dataItem } from './source/data.ts'
import type { Listed } from './schema/listed.ts'
import type { ClauseFile } from './parsed.ts'
import type { Place } from './place.ts'
import type { policy } from './source/policy.ts'
import type { statement } from './source/statements.ts'
import type { checkedText } from './source/translations.ts'
import type { processor } from './source/processors.ts'
import type { purpose } from './source/purposes.ts'
import type { retentionRule } from './source/retention.ts'
import type { IsoDate, Period } from './schema/scalars.ts'
import type { SectionId } from './source/sections.ts'
import type { Language, Markup, Text } from './schema/text.ts'

/** What every entry of a register has once it is bound. */
export interface Entry {
  readonly id: string
  /** What a text calls it: `data.email`. Unique in the policy. */
  readonly ref: string
  /** The place of its id. */
  readonly place: Place
  /** The place of a part of it; of the nearest thing around, if nothing stands there. */
  at(...path: readonly (string | number)[]): Place
}

/** The type of a source, with some keys of another type: references that became objects. */
type Bound<Source, References> = Omit<Source, keyof References> & References

export type Basis = z.output<typeof basis> & Entry
export type Recipient = z.output<typeof processor> & Entry

export type Retention = Entry &
  Bound<
    z.output<typeof retentionRule>,
    {
      readonly branches?: Listed<readonly { readonly if: Text; readonly keep: Retention }[]>
      readonly extension?: { readonly period: Period; readonly basis: Basis; readonly if?: Text | undefined } | undefined
    }
  >

export type DataItem = Entry &
  Bound<
    z.output<typeof dataItem>,
    {
      readonly includes?: Listed<readonly DataItem[]>
      readonly people?: Listed<readonly Group[]>
      readonly retention?: Listed<readonly Retention[]>
    }
  >

export type Cookie = Entry &
  Bound<
    z.output<typeof cookie>,
    {
      readonly vendor: Recipient | 'self'
      readonly collects?: Listed<readonly DataItem[]>
      readonly purposes?: Listed<readonly Purpose[]>
      readonly basis?: Basis | undefined
      readonly 'third-party-access'?: Listed<readonly Recipient[]>
    }
  >

export type PolicySource = z.output<typeof policy>
type Entries<Value> = Value extends Record<string, infer Item> ? Item : never
export type Group = Entries<Exclude<PolicySource['people'], 'none' | undefined>> & Entry
export type Source = Bound<Entries<Exclude<PolicySource['sources'], 'none' | undefined>>, { readonly data?: Listed<readonly DataItem[]> }> &
  Entry
export type Claim = Entries<Exclude<PolicySource['claims'], 'none' | undefined>> & Entry
export type AiUse = Bound<
  Entries<Exclude<PolicySource['ai'], 'none' | undefined>>,
  { readonly purposes?: Listed<readonly Purpose[]>; readonly recipients?: Listed<readonly Recipient[]> }
> &
  Entry
export type AutomatedDecision = Bound<
  Entries<Exclude<PolicySource['automated-decisions'], 'none' | undefined>>,
  { readonly purpose?: Purpose | undefined }
> &
  Entry
export type Term = Entries<Exclude<PolicySource['terms'], 'none' | undefined>> & Entry
export type Client = Entries<Exclude<PolicySource['clients'], 'none' | undefined>> & Entry
export type JointController = Entries<Exclude<PolicySource['joint-controllers'], 'none' | undefined>> & Entry
export type SocialNetwork = Bound<Entries<Exclude<PolicySource['social-media'], 'none' | undefined>>, { readonly network: Recipient }> &
  Entry

export interface DataUse {
  readonly item: DataItem
  readonly note?: Text
}

export type Purpose = Entry &
  Bound<
    z.output<typeof purpose>,
    {
      readonly people?: Listed<readonly Group[]>
      readonly data?: Listed<readonly DataUse[]>
      readonly basis?: Listed<readonly Basis[]>
      readonly retention?: Listed<readonly Retention[]>
      readonly 'shared-with'?: Listed<readonly Recipient[]>
      readonly sources?: Listed<readonly Source[]>
      readonly 'further-use-of'?: Listed<readonly Purpose[]>
    }
  >

/** Free text of the policy's own, complete in every language of the policy. */
export interface Clause {
  readonly id: string
  readonly files: { readonly [L in Language]?: ClauseFile }
}

/** A section that a statement asks for: one that Verklaar knows, or a clause, and how the statement shows it. */
export interface SectionUse {
  /** Unique in its statement: the section's own name, or what the statement calls it. */
  readonly id: string
  readonly known?: SectionId
  readonly clause?: Clause
  readonly title?: Text | undefined
  readonly intro?: Text | undefined
  readonly more?: Text | undefined
  /** The ids that it had before. */
  readonly was?: readonly string[] | undefined
  readonly view?: string | undefined
  readonly columns?: readonly string[] | undefined
  /** Only these entries, in this order. */
  readonly only?: readonly Entry[] | undefined
  /** Retention rules show as signs. */
  readonly marks?: boolean
  /** Legal bases are explained first. */
  readonly legend?: boolean
  /** It is the first of its kind in the statement. */
  readonly isFirst: boolean
  readonly place: Place
}

/** What a reference in a text stands for. */
export type Fact =
  | { readonly kind: 'text'; readonly text: Text; readonly markup: 'plain' | 'inline' }
  | { readonly kind: 'name' | 'period' | 'date' | 'country' | 'email' | 'link'; readonly value: string }
  | { readonly kind: 'statement'; readonly recipient: Recipient }
  | { readonly kind: 'document'; readonly name: Text; readonly url?: string | undefined }
  | { readonly kind: 'section'; readonly use: SectionUse }

export type Statement = Bound<z.output<typeof statement>, { readonly sections: readonly SectionUse[] }> & Pick<Entry, 'place' | 'at'>

/** What a scan of the website came upon. */
export interface Scan {
  readonly date: IsoDate
  readonly place: Place
  readonly found: readonly { readonly name: string; readonly domain: string; readonly place: Place }[]
}

export type ChangeNote = Bound<z.output<typeof changeNote>, { readonly statements: readonly Statement[] }> & Pick<Entry, 'place' | 'at'>

/** A text that somebody read again and found right, of which another language changed. */
export type CheckedText = z.output<typeof checkedText> & Pick<Entry, 'at'>

/** A text of the policy's own, as it stands in the source. */
export interface SourceText {
  readonly markup: Markup
  /** A clause is a section of its own, so it may have headings. */
  readonly isClause: boolean
  /** It is a message of `locales/`: what stands between double braces in it is a value, no fact. */
  readonly isMessage?: true
  /** Absent for a name that is the same in every language. */
  readonly language?: Language
  readonly text: string
  /** Where it stands: the file, and the path of keys in it. */
  readonly path: readonly (string | number)[]
  /** The place of a range of the text; of the whole text if it is written otherwise in the source. */
  locate(from: number, to: number): Place
}

/** A text with Markdown in it: to be checked before it is rendered. */
export type MarkedText = SourceText & { readonly markup: Exclude<Markup, 'plain'>; readonly language: Language }

/** A policy without a name left in it: every reference is the thing itself. Frozen. */
export interface Program {
  readonly id: string
  readonly source: PolicySource
  readonly languages: readonly Language[]
  readonly statements: readonly Statement[]
  readonly purposes: Listed<readonly Purpose[]>
  readonly data: Listed<readonly DataItem[]>
  readonly bases: Listed<readonly Basis[]>
  readonly retention: Listed<readonly Retention[]>
  readonly recipients: Listed<readonly Recipient[]>
  readonly cookies: Listed<readonly Cookie[]>
  readonly people: Listed<readonly Group[]>
  readonly sources: Listed<readonly Source[]>
  readonly claims: Listed<readonly Claim[]>
  readonly ai: Listed<readonly AiUse[]>
  readonly automatedDecisions: Listed<readonly AutomatedDecision[]>
  readonly jointControllers: Listed<readonly JointController[]>
  readonly socialMedia: Listed<readonly SocialNetwork[]>
  readonly terms: Listed<readonly Term[]>
  readonly clients: Listed<readonly Client[]>
  readonly clauses: readonly Clause[]
  readonly scan?: Scan | undefined
  readonly changes: readonly ChangeNote[]
  readonly translations: readonly CheckedText[]
  /** Every text of the policy's own: of its source files, clauses and messages. */
  readonly texts: readonly SourceText[]
  readonly markedTexts: readonly MarkedText[]
  /** What the texts refer to, by what stands between the braces. */
  readonly facts: ReadonlyMap<string, Fact>
  /** The place of a part of policy.yaml; of the nearest thing around, if nothing stands there. */
  at(...path: readonly (string | number)[]): Place
}
