import type { SectionId } from '../../model/source/sections.ts'
import type { SectionKind } from '../section.ts'
import { ai } from './ai.ts'
import { automatedDecisions } from './automated-decisions.ts'
import { changes } from './changes.ts'
import { children } from './children.ts'
import { complaint } from './complaint.ts'
import { contact } from './contact.ts'
import { controller } from './controller.ts'
import { cookieConsent } from './cookie-consent.ts'
import { cookieIntro } from './cookie-intro.ts'
import { cookieTable } from './cookie-table.ts'
import { cookieThirdParties } from './cookie-third-parties.ts'
import { cookieWithdraw } from './cookie-withdraw.ts'
import { cookiesPointer } from './cookies-pointer.ts'
import { data } from './data.ts'
import { dpo } from './dpo.ts'
import { objection } from './objection.ts'
import { provision } from './provision.ts'
import { purposes } from './purposes.ts'
import { recipients } from './recipients.ts'
import { retention } from './retention.ts'
import { rights } from './rights.ts'
import { security } from './security.ts'
import { socialMedia } from './social-media.ts'
import { sources } from './sources.ts'
import { specialData } from './special-data.ts'
import { summary } from './summary.ts'
import { terms } from './terms.ts'
import { transfers } from './transfers.ts'

/** Every kind of section, by id. */
export const sectionKinds = {
  summary,
  controller,
  contact,
  dpo,
  data,
  purposes,
  provision,
  'special-data': specialData,
  children,
  sources,
  recipients,
  transfers,
  retention,
  'automated-decisions': automatedDecisions,
  ai,
  security,
  'social-media': socialMedia,
  'cookies-pointer': cookiesPointer,
  rights,
  objection,
  complaint,
  changes,
  'cookie-intro': cookieIntro,
  'cookie-consent': cookieConsent,
  'cookie-table': cookieTable,
  'cookie-third-parties': cookieThirdParties,
  'cookie-withdraw': cookieWithdraw,
  terms,
} as unknown as Readonly<Record<SectionId, SectionKind>>
