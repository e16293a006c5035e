import { type CookieCategory, cookieCategories } from '../../model/source/cookies.ts'
import { items } from '../../model/schema/listed.ts'
import type { Cookie } from '../../model/program.ts'
import { dataName } from '../pieces/about.ts'
import { defineSection } from '../section.ts'

export const cookieIntro = defineSection({
  id: 'cookie-intro',
  namespace: 'cookie',
  law: ['tw-11-7a-1-a'],
  needs: 'cookies.yaml',
  shape: { none: 'flag', own: 'flag', both: 'flag', kinds: [{ text: 'value', end: 'value' }], collects: [{ name: 'value' }] },
  view: (context) => {
    const { cookies } = context.program
    if (cookies === undefined) return undefined
    const vendors = items(cookies).map(({ vendor }) => vendor)
    const [own, foreign] = [vendors.includes('self'), vendors.some((vendor) => vendor !== 'self')]
    const kinds = categoriesOf(items(cookies))
    return {
      none: cookies === 'none',
      own: own && !foreign,
      both: own && foreign,
      kinds: kinds.map((kind, index) => ({
        text: context.line(`cookie:category.${kind}.aim`),
        end: index === kinds.length - 1 ? '.' : ';',
      })),
      collects: [...new Set(items(cookies).flatMap(({ collects }) => items(collects)))].map((item) => ({ name: dataName(context, item) })),
    }
  },
})

/** The categories of some cookies, in the order of the table. */
export const categoriesOf = (cookies: readonly Cookie[]): readonly CookieCategory[] =>
  cookieCategories.filter((category) => cookies.some((cookie) => cookie.category === category))
