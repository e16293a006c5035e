import type { Document, Edition } from '../../model/document.ts'

/** A statement with its editions, one in each language. */
export interface ListedStatement {
  readonly statement: string
  readonly editions: readonly Edition[]
}

/** A policy with its statements. */
export interface ListedPolicy {
  readonly policy: string
  readonly statements: readonly ListedStatement[]
  readonly editions: readonly Edition[]
}

/** The editions of a build by policy and statement, in the order that they have. */
export const listedPolicies = (editions: readonly Edition[]): readonly ListedPolicy[] =>
  grouped(editions, ({ document }) => document.policy).map(([policy, own]) => ({
    policy,
    editions: own,
    statements: grouped(own, ({ document }) => document.statement).map(([statement, each]) => ({ statement, editions: each })),
  }))

const grouped = (editions: readonly Edition[], nameOf: (edition: Edition) => string): readonly (readonly [string, readonly Edition[]])[] =>
  [...new Set(editions.map(nameOf))].map((name) => [name, editions.filter((edition) => nameOf(edition) === name)])

/** Whether it is for everyone to find: no specimen, and no draft. */
export const isPublic = ({ document }: Edition): boolean => document.kind === 'policy' && document.draft !== true

/** A document in each of the languages, the first that there is: for the words that all of them share. */
export const inEachLanguage = (editions: readonly Edition[]): readonly Document[] =>
  editions
    .map(({ document }) => document)
    .filter(({ language }, index, all) => all.findIndex((other) => other.language === language) === index)
