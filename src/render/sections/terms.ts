import { items } from '../../model/schema/listed.ts'
import { factList } from '../entries.ts'
import { about } from '../pieces/about.ts'
import { defineSection } from '../section.ts'

export const terms = defineSection({
  id: 'terms',
  namespace: 'common',
  law: [],
  needs: '`terms` of policy.yaml',
  shape: { none: 'flag', terms: 'value' },
  view: ({ program, plain, inline }) =>
    program.terms && {
      none: program.terms === 'none',
      terms: factList(items(program.terms).map((one) => ({ term: about(one, plain(one.term)), meaning: [inline(one.meaning)] }))),
    },
})
