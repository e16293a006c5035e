import { aiGdpr } from '../rules/ai-gdpr.ts'
import { aia501 } from '../rules/aia-50-1.ts'
import { aia502 } from '../rules/aia-50-2.ts'
import { aia503 } from '../rules/aia-50-3.ts'
import { aia504 } from '../rules/aia-50-4.ts'
import { gdpr10 } from '../rules/gdpr-10.ts'
import { gdpr121Child } from '../rules/gdpr-12-1-child.ts'
import { gdpr81 } from '../rules/gdpr-8-1.ts'
import { gdpr92aExpl } from '../rules/gdpr-9-2-a-expl.ts'
import { gdpr92 } from '../rules/gdpr-9-2.ts'
import { uavg2230 } from '../rules/uavg-22-30.ts'
import { uavg46 } from '../rules/uavg-46.ts'
import { uavg5 } from '../rules/uavg-5.ts'
import { xcSpecialFlag } from '../rules/xc-special-flag.ts'

export const protectedDataRules = [
  gdpr92,
  uavg2230,
  gdpr92aExpl,
  gdpr10,
  uavg46,
  gdpr81,
  uavg5,
  gdpr121Child,
  xcSpecialFlag,
  aia501,
  aia502,
  aia503,
  aia504,
  aiGdpr,
]
