import type { Element } from 'hast'
import type { Edition } from '../../model/document.ts'
import { indexFile, publishedFolder } from '../addresses.ts'
import type { Assets } from '../assets/assets.ts'
import { element } from '../html.ts'
import { brand, pageTitle, shownLogo } from '../pages/page-frame.ts'
import { filledText } from '../words.ts'
import { card, type CardPlace, notices } from './card.ts'
import { inEachLanguage, isPublic, type ListedPolicy, type ListedStatement, listedPolicies } from './listed.ts'
import { inEach, languageOf, listPage, textInEach } from './list-page.ts'

/** What every list is written with. */
export interface ListContext {
  readonly assets: Assets
  /** Where they are, relative to the page, with a slash at its end. */
  readonly assetsAt: string
  readonly pdf: boolean
  readonly site: string | undefined
}

type Place = Omit<CardPlace, 'folder' | 'isChoice'>

const isSpecimen = ({ editions }: ListedPolicy): boolean => editions.some(({ document }) => document.kind === 'specimen')
const organisationOf = (editions: readonly Edition[]): string => editions[0]?.document.organisation ?? ''

const stylesheetOf = ({ assets, assetsAt }: ListContext): string => assetsAt + assets.stylesheet.name

/** Who issues the statements of a policy, as on the pages that are listed. */
const issuer = (editions: readonly Edition[], { assets, assetsAt }: ListContext): Element | undefined => {
  const [edition] = editions
  if (edition === undefined) return undefined
  const { logo } = edition.look
  return brand(edition.document, logo === undefined || assets.logo === undefined ? undefined : shownLogo(logo, assetsAt + assets.logo.name))
}

/** The languages of a statement, side by side. */
const cards = (editions: readonly Edition[], place: CardPlace): Element =>
  element(
    'div',
    { class: 'vk-cards' },
    editions.map((edition) => card(edition, place)),
  )

/** What is said of a specimen before anything else, in each language. */
const warnings = (editions: readonly Edition[], language: string): Element[] =>
  editions
    .filter(({ document }) => document.kind === 'specimen')
    .map((edition) =>
      element('div', { lang: edition.document.language === language ? undefined : edition.document.language }, [...notices(edition)]),
    )

const policySection = ({ policy, statements, editions }: ListedPolicy, place: Place): Element[] => {
  const rel = editions.every(({ document }) => document.kind === 'specimen') ? 'nofollow' : undefined
  return [
    element(`h${place.level}`, {}, [element('a', { href: `${policy}/${indexFile}`, rel }, [organisationOf(editions)])]),
    ...statements.map((one) =>
      cards(one.editions, { ...place, level: place.level === 2 ? 3 : 4, folder: `${policy}/${one.statement}/`, isChoice: false }),
    ),
  ]
}

/** What was made to try Verklaar, apart from what somebody issued. */
const specimenSection = (policies: readonly ListedPolicy[], place: Place): Element[] => {
  if (policies.length === 0) return []
  const own = policies.flatMap((policy) => policy.editions)
  const heading = inEach(own, place.language, ({ furniture }) => furniture.index.specimens)
  return [
    element('h2', {}, heading),
    ...inEachLanguage(own).map(({ language, furniture }) =>
      element('p', { class: 'vk-notice', lang: language === place.language ? undefined : language }, [furniture.index['specimens-note']]),
    ),
    ...policies.flatMap((policy) => policySection(policy, { ...place, level: 3 })),
  ]
}

/** The list of every statement of a build. */
export const allStatements = (editions: readonly Edition[], context: ListContext): string => {
  const { pdf, site } = context
  const policies = listedPolicies(editions)
  const [specimens, own] = [policies.filter(isSpecimen), policies.filter((policy) => !isSpecimen(policy))]
  const ordered = [...own, ...specimens].flatMap((policy) => policy.editions)
  const language = languageOf(ordered)
  const place: Place = { level: 2, language, pdf }
  const issuers = [...new Set(own.map((policy) => organisationOf(policy.editions)))]
  return listPage({
    editions: ordered,
    steps: [],
    title: [textInEach(ordered, ({ furniture }) => furniture.index.statements), ...issuers].join(' · '),
    heading: inEach(ordered, language, ({ furniture }) => furniture.index.statements),
    brand: issuers.length === 0 ? undefined : element('p', { class: 'vk-brand' }, [issuers.join(' · ')]),
    up: undefined,
    links: [],
    body: [...own.flatMap((policy) => policySection(policy, place)), ...specimenSection(specimens, place)],
    stylesheet: stylesheetOf(context),
    site,
  })
}

/** The list of the statements of one policy. */
export const statementsOfPolicy = ({ policy, statements, editions }: ListedPolicy, context: ListContext): string => {
  const { pdf, site } = context
  const organisation = organisationOf(editions)
  const language = languageOf(editions)
  return listPage({
    editions,
    steps: [policy],
    title: `${textInEach(editions, ({ furniture }) => furniture.index.statements)} · ${organisation}`,
    heading: inEach(editions, language, ({ furniture }) => furniture.index.statements),
    brand: issuer(editions, context),
    up: ({ furniture }) => furniture.index.all,
    links: [],
    body: [
      ...warnings(statements[0]?.editions ?? [], language),
      ...statements.map((one) => cards(one.editions, { level: 2, folder: `${one.statement}/`, language, isChoice: false, pdf })),
    ],
    stylesheet: stylesheetOf(context),
    site,
  })
}

/** The choice between the languages of one statement. */
export const choiceOfLanguage = ({ statement, editions }: ListedStatement, policy: string, context: ListContext): string => {
  const { pdf, site } = context
  const language = languageOf(editions)
  const base = site !== undefined && editions.some(isPublic) ? publishedFolder(site, policy, statement) : ''
  const alternate = (hreflang: string, path: string) => element('link', { rel: 'alternate', hreflang, href: base + path })
  const choices = editions.map(({ document }) => alternate(document.language, `${document.language}/${indexFile}`))
  return listPage({
    editions,
    steps: [policy, statement],
    title: pageTitle({ title: textInEach(editions, ({ title }) => title), organisation: organisationOf(editions) }),
    heading: inEach(editions, language, ({ title }) => title),
    brand: issuer(editions, context),
    up: ({ organisation, furniture }) => filledText(furniture.index.of, { organisation }),
    links: editions.length > 1 ? [...choices, alternate('x-default', indexFile)] : [],
    body: [...warnings(editions, language), cards(editions, { level: 2, folder: '', language, isChoice: true, pdf })],
    stylesheet: stylesheetOf(context),
    site,
  })
}
