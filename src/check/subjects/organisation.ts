import { gdpr131b } from '../rules/gdpr-13-1-b.ts'
import { gdpr131bDecl } from '../rules/gdpr-13-1-b-decl.ts'
import { gdpr262 } from '../rules/gdpr-26-2.ts'
import { gdpr263 } from '../rules/gdpr-26-3.ts'
import { gdpr271 } from '../rules/gdpr-27-1.ts'
import { gdpr283 } from '../rules/gdpr-28-3.ts'
import { gdpr301 } from '../rules/gdpr-30-1.ts'
import { gdpr302 } from '../rules/gdpr-30-2.ts'
import { gdpr371 } from '../rules/gdpr-37-1.ts'
import { nlApContact } from '../rules/nl-ap-contact.ts'
import { nlBw315d } from '../rules/nl-bw-3-15d.ts'

export const organisationRules = [
  gdpr131b,
  gdpr131bDecl,
  gdpr262,
  gdpr263,
  gdpr271,
  gdpr283,
  gdpr301,
  gdpr302,
  gdpr371,
  nlApContact,
  nlBw315d,
]
