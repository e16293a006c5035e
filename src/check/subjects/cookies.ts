import { apCookieReject } from '../rules/ap-cookie-reject.ts'
import { apGa4 } from '../rules/ap-ga-4.ts'
import { cookieRecipient } from '../rules/cookie-recipient.ts'
import { cookieScan } from '../rules/cookie-scan.ts'
import { cookieWithdraw } from '../rules/cookie-withdraw.ts'
import { edpb22023 } from '../rules/edpb-2-2023.ts'
import { planet49Duration } from '../rules/planet49-duration.ts'
import { planet49Optin } from '../rules/planet49-optin.ts'
import { planet49Third } from '../rules/planet49-third.ts'
import { tw117a1a } from '../rules/tw-11-7a-1-a.ts'
import { tw117a1b } from '../rules/tw-11-7a-1-b.ts'
import { tw117a3bAnalytics } from '../rules/tw-11-7a-3-b-analytics.ts'
import { tw117a3bFunc } from '../rules/tw-11-7a-3-b-func.ts'
import { tw117a4 } from '../rules/tw-11-7a-4.ts'
import { tw117a5 } from '../rules/tw-11-7a-5.ts'
import { tw117aBasis } from '../rules/tw-11-7a-basis.ts'
import { wp194Lifetime } from '../rules/wp194-lifetime.ts'

export const cookiesRules = [
  tw117a1a,
  tw117a1b,
  tw117aBasis,
  tw117a3bFunc,
  tw117a3bAnalytics,
  apGa4,
  planet49Duration,
  planet49Third,
  planet49Optin,
  apCookieReject,
  cookieWithdraw,
  tw117a5,
  tw117a4,
  edpb22023,
  cookieRecipient,
  wp194Lifetime,
  cookieScan,
]
