import { items } from '../../model/schema/listed.ts'
import { cookieName } from '../pieces/about.ts'
import { defineSection } from '../section.ts'

export const cookieConsent = defineSection({
  id: 'cookie-consent',
  namespace: 'cookie',
  law: ['tw-11-7a-1-b', 'tw-11-7a-basis', 'planet49-optin', 'ap-cookie-reject', 'tw-11-7a-5'],
  needs: '`cookie-consent` of policy.yaml',
  shape: { notice: 'value', asked: 'value', exempt: 'value' },
  view: (context) => {
    const { program, inline, list } = context
    const told = program.source['cookie-consent']
    if (told === undefined) return undefined
    const named = (consent: boolean) => {
      const names = items(program.cookies).filter((cookie) => cookie.consent === consent)
      return list(names.map((cookie) => cookieName(context, cookie)))
    }
    return { notice: told.notice && inline(told.notice), asked: named(true), exempt: named(false) }
  },
})
