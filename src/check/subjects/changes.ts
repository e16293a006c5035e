import { buildChangedNoBump } from '../rules/build-changed-no-bump.ts'
import { changeWeight } from '../rules/change-weight.ts'
import { gdpr133 } from '../rules/gdpr-13-3.ts'
import { noteOfRelease } from '../rules/note-of-release.ts'
import { noteOrder } from '../rules/note-order.ts'
import { noticePeriod } from '../rules/notice-period.ts'
import { wp26029Check } from '../rules/wp260-29-check.ts'
import { wp26029Notify } from '../rules/wp260-29-notify.ts'
import { wp260Version } from '../rules/wp260-version.ts'
import { xcClaimFunconly } from '../rules/xc-claim-funconly.ts'
import { xcClaimNone } from '../rules/xc-claim-none.ts'
import { xcClaimNoshare } from '../rules/xc-claim-noshare.ts'
import { xcClaimNotransfer } from '../rules/xc-claim-notransfer.ts'

export const changesRules = [
  gdpr133,
  wp260Version,
  wp26029Notify,
  wp26029Check,
  buildChangedNoBump,
  changeWeight,
  noticePeriod,
  noteOrder,
  noteOfRelease,
  xcClaimNoshare,
  xcClaimFunconly,
  xcClaimNotransfer,
  xcClaimNone,
]
