import { buildPlaceholder } from '../rules/build-placeholder.ts'
import { gdpr121Lang } from '../rules/gdpr-12-1-lang.ts'
import { gdpr121Read } from '../rules/gdpr-12-1-read.ts'
import { gdpr121Vague } from '../rules/gdpr-12-1-vague.ts'
import { gdpr34Text } from '../rules/gdpr-34-text.ts'
import { langAbsoluteSec } from '../rules/lang-absolute-sec.ts'
import { staleTranslation } from '../rules/stale-translation.ts'
import { styleAddress } from '../rules/style-address.ts'
import { unknownTranslation } from '../rules/unknown-translation.ts'
import { wcag131 } from '../rules/wcag-1-3-1.ts'
import { wcag14 } from '../rules/wcag-1-4.ts'
import { wcag244 } from '../rules/wcag-2-4-4.ts'
import { wcag311 } from '../rules/wcag-3-1-1.ts'

export const languageRules = [
  gdpr121Lang,
  gdpr121Vague,
  gdpr121Read,
  styleAddress,
  buildPlaceholder,
  langAbsoluteSec,
  gdpr34Text,
  wcag311,
  wcag131,
  wcag244,
  wcag14,
  staleTranslation,
  unknownTranslation,
]
