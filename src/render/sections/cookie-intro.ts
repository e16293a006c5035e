import { type CookieCategory, cookieCategories } from '../../model/source/cookies.ts'
import { items } from '../../model/schema/listed.ts'
import type { ViewContext } from '../context.ts'
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
    const kinds = presentCategories(context)
    return {
      none: cookies === 'none',
      own: own && !foreign,
      both: own && foreign,
      kinds: kinds.map((kind, index) => ({
        text: context.line(`cookie:category.${kind}.aim`),
        end: index === kinds.length - 1 ? '.' : ';',
      })),
      collects: [...new Set(items(cookies).flatMap(({ collects }) => items(collects)))].map(({ name }) => ({ name: context.plain(name) })),
    }
  },
})

/** The categories that have a cookie, in the order of the table. */
export const presentCategories = ({ program }: ViewContext): readonly CookieCategory[] =>
  cookieCategories.filter((category) => items(program.cookies).some((cookie) => cookie.category === category))
