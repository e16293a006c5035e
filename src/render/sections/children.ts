import { isUnderDutchLaw } from '../../law/dutch-law.ts'
import { usesDataOfChildren } from '../../model/children.ts'
import { webLink } from '../pieces/organisation.ts'
import { defineSection } from '../section.ts'

export const children = defineSection({
  id: 'children',
  namespace: 'privacy',
  law: ['gdpr-8-1', 'uavg-5', 'gdpr-12-1-child'],
  needs: '`children` of policy.yaml',
  shape: {
    none: 'flag',
    summary: 'value',
    text: 'value',
    consent: 'value',
    representative: 'flag',
    notice: 'value',
  },
  view: ({ program, blocks, inline, line, sentences }) => {
    const { children: told } = program.source
    const representative = usesDataOfChildren(program) && isUnderDutchLaw(program.source)
    if (told === undefined && !representative) return undefined
    const own = told === undefined || told === 'none' ? {} : told
    return {
      none: told === 'none',
      summary: own.summary && blocks(own.summary),
      text: own.text && blocks(own.text),
      consent: sentences([
        own['consent-age'] === undefined ? undefined : line('privacy:children.age', { age: String(own['consent-age']) }),
        own['parental-consent'] && inline(own['parental-consent']),
      ]),
      representative,
      notice: own.notice === undefined ? undefined : webLink(own.notice),
    }
  },
})
