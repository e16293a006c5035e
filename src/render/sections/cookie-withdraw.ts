import { webLink } from '../pieces/organisation.ts'
import { defineSection } from '../section.ts'

export const cookieWithdraw = defineSection({
  id: 'cookie-withdraw',
  namespace: 'cookie',
  law: ['cookie-withdraw'],
  needs: '`change`, `change-url`, `browser` or `delete` under `cookie-consent` of policy.yaml',
  shape: { change: 'value', settings: 'value', browser: 'value', delete: 'value' },
  view: ({ program, inline }) => {
    const told = program.source['cookie-consent']
    const url = told?.['change-url']
    if (told === undefined || (told.change ?? url ?? told.browser ?? told.delete) === undefined) return undefined
    return {
      change: told.change && inline(told.change),
      settings: url && webLink(url),
      browser: told.browser && inline(told.browser),
      delete: told.delete && inline(told.delete),
    }
  },
})
