import { defineSection } from '../section.ts'

export const summary = defineSection({
  id: 'summary',
  namespace: 'common',
  law: ['gdpr-12-1-layer'],
  needs: '`summary` of the statement',
  shape: { lines: [{ text: 'value' }] },
  view: ({ statement, inline }) => statement.summary && { lines: statement.summary.map((text) => ({ text: inline(text) })) },
})
