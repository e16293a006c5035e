import { entries } from './about.ts'
import { common } from './article-13.ts'
import { someSource } from './conditions.ts'
import type { Duty, DutyGroup } from './duty.ts'

/** Article 14 asks only where data come from somebody else than the person. */
const fromOthers = (duty: Duty): Duty => ({ ...duty, unless: (program) => someSource(program) ?? duty.unless?.(program) })

export const article14: DutyGroup = {
  id: 'article-14',
  title: { nl: 'Artikel 14 AVG: gegevens van anderen', en: 'Article 14 GDPR: data from others' },
  subject: 'privacy',
  quoted: 1,
  duties: [
    { id: '14(1)(a)', ...common.controller },
    { id: '14(1)(a), 27', ...common.representative },
    { id: '14(1)(b)', ...common.officer },
    { id: '14(1)(c)', ...common.purposes },
    { id: '14(1)(c), 6', ...common.bases },
    {
      id: '14(1)(d)',
      asks: { nl: 'Categorieën van persoonsgegevens', en: 'Categories of personal data' },
      rules: ['gdpr-14-1-d', 'xc-data-unused'],
      about: entries('data'),
    },
    { id: '14(1)(e)', ...common.recipients },
    { id: '14(1)(f)', ...common.transfers },
    { id: '14(2)(a)', ...common.retention },
    { id: '14(2)(b)', ...common.interests },
    { id: '14(2)(c)', ...common.rights },
    { id: '14(2)(d)', ...common.withdrawal },
    { id: '14(2)(e)', ...common.complaint },
    {
      id: '14(2)(f)',
      asks: { nl: 'Bron van de gegevens, en of die openbaar is', en: 'Source of the data, and whether it is public' },
      rules: ['gdpr-14-2-f', 'gdpr-14-3'],
      about: entries('sources'),
    },
    { id: '14(2)(g)', ...common.decisions },
    { id: '14(4)', ...common.furtherUse },
  ].map(fromOthers),
}
