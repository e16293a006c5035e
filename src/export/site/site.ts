import type { Artifact } from '../../model/artifact.ts'
import type { Edition } from '../../model/document.ts'
import { indexFile, sitemapFile } from '../addresses.ts'
import type { Assets } from '../assets/assets.ts'
import { listedPolicies } from './listed.ts'
import { allStatements, choiceOfLanguage, statementsOfPolicy } from './lists.ts'
import { sitemap } from './sitemap.ts'

interface Means {
  /** What pages look like that belong to no policy. */
  readonly usual: Assets
  readonly assetsOf: ReadonlyMap<string, Assets>
  readonly pdf: boolean
  readonly site: string | undefined
}

const written = (path: string, mediaType: string, text: string, of: Pick<Artifact, 'policy' | 'statement'>): Artifact => ({
  path,
  mediaType,
  bytes: new TextEncoder().encode(text),
  version: null,
  ...of,
})

const page = (folder: string, text: string, of: Pick<Artifact, 'policy' | 'statement'>): Artifact =>
  written(folder + indexFile, 'text/html', text, of)

/** What makes a small site of the statements: the lists that lead to them and, where its address is known, a map of it. */
export const siteArtifacts = (found: readonly Edition[], { usual, assetsOf, pdf, site }: Means): readonly Artifact[] => {
  if (found.length === 0) return []
  // Whatever order a disk lists its folders in.
  const editions = found.toSorted((one, other) =>
    one.document.policy < other.document.policy ? -1 : Number(one.document.policy > other.document.policy),
  )
  const map = site === undefined ? undefined : sitemap(editions, site)
  return [
    page('', allStatements(editions, { assets: usual, assetsAt: 'assets/', pdf, site }), { policy: null }),
    ...[usual.stylesheet, ...usual.fonts, ...usual.licences].map(
      ({ name, mediaType, bytes }): Artifact => ({ path: `assets/${name}`, mediaType, bytes, policy: null, version: null }),
    ),
    ...listedPolicies(editions).flatMap((listed) => {
      const { policy, statements } = listed
      const assets = assetsOf.get(policy) ?? usual
      return [
        page(`${policy}/`, statementsOfPolicy(listed, { assets, assetsAt: 'assets/', pdf, site }), { policy }),
        ...statements.map((one) =>
          page(`${policy}/${one.statement}/`, choiceOfLanguage(one, policy, { assets, assetsAt: '../assets/', pdf, site }), {
            policy,
            statement: one.statement,
          }),
        ),
      ]
    }),
    ...(map === undefined ? [] : [written(sitemapFile, 'application/xml', map, { policy: null })]),
  ]
}
