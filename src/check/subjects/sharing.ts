import { gdpr131e } from '../rules/gdpr-13-1-e.ts'
import { gdpr131eNamed } from '../rules/gdpr-13-1-e-named.ts'
import { gdpr131eWhy } from '../rules/gdpr-13-1-e-why.ts'
import { gdpr131fCopy } from '../rules/gdpr-13-1-f-copy.ts'
import { gdpr131fCountry } from '../rules/gdpr-13-1-f-country.ts'
import { gdpr131fMech } from '../rules/gdpr-13-1-f-mech.ts'
import { gdpr132a } from '../rules/gdpr-13-2-a.ts'
import { gdpr132aVague } from '../rules/gdpr-13-2-a-vague.ts'
import { gdpr44Eea } from '../rules/gdpr-44-eea.ts'
import { gdpr45Dpf } from '../rules/gdpr-45-dpf.ts'
import { gdpr45List } from '../rules/gdpr-45-list.ts'
import { gdpr45Stale } from '../rules/gdpr-45-stale.ts'
import { gdpr462c } from '../rules/gdpr-46-2-c.ts'
import { gdpr47 } from '../rules/gdpr-47.ts'
import { gdpr491 } from '../rules/gdpr-49-1.ts'
import { staleLaw } from '../rules/stale-law.ts'
import { xcProcUnused } from '../rules/xc-proc-unused.ts'
import { xcRetFiscalAll } from '../rules/xc-ret-fiscal-all.ts'
import { xcRetMax } from '../rules/xc-ret-max.ts'
import { xcRetMin } from '../rules/xc-ret-min.ts'

export const sharingRules = [
  gdpr131e,
  gdpr131eNamed,
  gdpr131eWhy,
  gdpr44Eea,
  gdpr131fCountry,
  gdpr131fMech,
  gdpr131fCopy,
  gdpr45List,
  gdpr45Dpf,
  gdpr45Stale,
  gdpr462c,
  gdpr47,
  gdpr491,
  xcProcUnused,
  gdpr132a,
  gdpr132aVague,
  xcRetMin,
  xcRetMax,
  xcRetFiscalAll,
  staleLaw,
]
