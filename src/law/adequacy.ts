import type { IsoDate } from '../model/schema/scalars.ts'
import { type Dated, inForce, secondHand } from './dated.ts'
import { dataPrivacyFramework } from './dpf.ts'

/** To whom in the country a decision is confined. */
export type AdequacyScope = 'commercial-organisations' | 'private-sector' | 'dpf-certified'

/** A decision of the European Commission that data are protected well enough somewhere (art. 45 GDPR). */
export interface AdequacyDecision extends Dated {
  /** A country by its code, or an international organisation by its short name. */
  readonly territory: string
  /** Its number. */
  readonly decision: string
  readonly scope?: AdequacyScope
}

const decided = (
  territory: string,
  decision: string,
  from: IsoDate,
  more: { scope?: AdequacyScope; until?: IsoDate; renewed?: string } = {},
) => {
  const { renewed, ...limits } = more
  const source = `European Commission, ${decision}${renewed === undefined ? '' : `, ${renewed}`} (list under art. 45(8) GDPR)`
  return { ...secondHand, ...limits, territory, decision, from, source } satisfies AdequacyDecision
}

/**
 * Every decision under the GDPR, or kept by its art. 45(9), but the one for the United States; each from the day of its
 * adoption. Territories have decisions of their own: that for the United Kingdom does not reach Gibraltar, nor one for
 * Denmark the Faroe Islands or Greenland.
 */
export const adequacyDecisions: readonly AdequacyDecision[] = [
  decided('AD', 'Decision 2010/625/EU', '2010-10-19'),
  decided('AR', 'Decision 2003/490/EC', '2003-06-30'),
  decided('BR', 'Implementing Decision (EU) 2026/179', '2026-01-26'),
  decided('CA', 'Decision 2002/2/EC', '2001-12-20', { scope: 'commercial-organisations' }),
  decided('FO', 'Decision 2010/146/EU', '2010-03-05'),
  decided('GG', 'Decision 2003/821/EC', '2003-11-21'),
  decided('IL', 'Decision 2011/61/EU', '2011-01-31'),
  decided('IM', 'Decision 2004/411/EC', '2004-04-28'),
  decided('JP', 'Implementing Decision (EU) 2019/419', '2019-01-23', { scope: 'private-sector' }),
  decided('JE', 'Decision 2008/393/EC', '2008-05-08'),
  decided('NZ', 'Implementing Decision 2013/65/EU', '2012-12-19'),
  decided('KR', 'Implementing Decision (EU) 2022/254', '2021-12-17'),
  decided('CH', 'Decision 2000/518/EC', '2000-07-26'),
  decided('GB', 'Implementing Decision (EU) 2021/1772', '2021-06-28', { until: '2031-12-27', renewed: 'renewed on 19 December 2025' }),
  decided('UY', 'Implementing Decision 2012/484/EU', '2012-08-21'),
  decided('EPO', 'Implementing Decision (EU) 2025/1382', '2025-07-15'),
]

/** The decision that holds for a country (or `EPO`, the European Patent Organisation) on a day, whatever its scope. */
export const adequacyOf = (territory: string, on: IsoDate): AdequacyDecision | undefined =>
  [...adequacyDecisions, dataPrivacyFramework].find((decision) => decision.territory === territory && inForce(decision, on))
