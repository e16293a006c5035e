import { gdpr121Stock } from '../rules/gdpr-12-1-stock.ts'
import { gdpr131cBasis } from '../rules/gdpr-13-1-c-basis.ts'
import { gdpr131cPurpose } from '../rules/gdpr-13-1-c-purpose.ts'
import { gdpr131dBalance } from '../rules/gdpr-13-1-d-balance.ts'
import { gdpr131d } from '../rules/gdpr-13-1-d.ts'
import { gdpr132e } from '../rules/gdpr-13-2-e.ts'
import { gdpr141d } from '../rules/gdpr-14-1-d.ts'
import { gdpr142f } from '../rules/gdpr-14-2-f.ts'
import { gdpr143 } from '../rules/gdpr-14-3.ts'
import { gdpr61Public } from '../rules/gdpr-6-1-public.ts'
import { gdpr63Statute } from '../rules/gdpr-6-3-statute.ts'
import { xcBasisMulti } from '../rules/xc-basis-multi.ts'
import { xcConsentRequired } from '../rules/xc-consent-required.ts'
import { xcDataUnused } from '../rules/xc-data-unused.ts'
import { xcEmployeeConsent } from '../rules/xc-employee-consent.ts'
import { xcNewsletter } from '../rules/xc-newsletter.ts'
import { xcPurposeNodata } from '../rules/xc-purpose-nodata.ts'

export const purposesRules = [
  gdpr131cPurpose,
  gdpr131cBasis,
  gdpr131d,
  gdpr131dBalance,
  gdpr63Statute,
  gdpr61Public,
  gdpr141d,
  gdpr132e,
  gdpr142f,
  gdpr143,
  gdpr121Stock,
  xcBasisMulti,
  xcConsentRequired,
  xcEmployeeConsent,
  xcPurposeNodata,
  xcDataUnused,
  xcNewsletter,
]
