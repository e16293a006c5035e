import { defineSection } from '../section.ts'

export const cookieWithdraw = defineSection({
  id: 'cookie-withdraw',
  namespace: 'cookie',
  law: ['cookie-withdraw'],
  needs: '`change`, `browser` or `delete` under `cookie-consent` of policy.yaml',
  shape: { change: 'value', browser: 'value', delete: 'value' },
  view: ({ program, inline }) => {
    const told = program.source['cookie-consent']
    if (told?.change === undefined && told?.browser === undefined && told?.delete === undefined) return undefined
    return {
      change: told.change && inline(told.change),
      browser: told.browser && inline(told.browser),
      delete: told.delete && inline(told.delete),
    }
  },
})
