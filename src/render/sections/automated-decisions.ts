import { items } from '../../model/schema/listed.ts'
import { defineSection } from '../section.ts'

export const automatedDecisions = defineSection({
  id: 'automated-decisions',
  namespace: 'privacy',
  law: ['gdpr-13-2-f', 'gdpr-13-2-f-decl', 'gdpr-22-2', 'gdpr-22-3'],
  needs: '`automated-decisions` of policy.yaml',
  shape: { none: 'flag', decisions: [{ id: 'id', name: 'value', logic: 'value', consequences: 'value' }] },
  view: ({ program, plain, inline }) =>
    program.automatedDecisions && {
      none: program.automatedDecisions === 'none',
      decisions: items(program.automatedDecisions).map(({ id, name, logic, consequences }) => ({
        id,
        name: plain(name),
        logic: logic && inline(logic),
        consequences: consequences && inline(consequences),
      })),
    },
})
