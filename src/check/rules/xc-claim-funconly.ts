import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { Cookie } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import { assurancesOf } from '../words/assurances.ts'
import type { CheckInput } from '../input.ts'
import { marketingPurposes } from '../facts/marketing.ts'

export const xcClaimFunconly = defineRule<CheckInput>({
  code: 'xc-claim-funconly',
  level: 'error',
  about: 'A policy that says that it uses functional cookies only lists no others. For the words of a text it is a warning.',
  duty: {
    catalogue: 'XC-CLAIM-FUNCONLY',
    law: ['GDPR 5(1)(a)', 'Tw 11.7a(1)(a)'],
    documents: ['privacy', 'cookie'],
    section: 'cookie-table',
    evidence: read(
      '2026-11-21',
      'Telecommunicatiewet, consolidated text in force since 15 August 2026 (wetten.overheid.nl), art. 11.7a(1)(a); Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 5(1)(a)',
      'is voorzien van duidelijke en volledige informatie overeenkomstig de Algemene verordening gegevensbescherming',
    ),
  },
  check: ({ program }, say) => {
    const others = items(program.cookies).filter(({ category }) => category !== 'functional')
    const online = marketingPurposes(program).find(
      ({ 'direct-marketing': marketing }) => typeof marketing === 'object' && marketing.channels.includes('online'),
    )
    for (const { place, about, level } of assurancesOf(program, 'functional-cookies-only')) {
      const first = others.find((cookie) => !isNecessary(cookie)) ?? others[0]
      if (first !== undefined)
        say(place, {
          message: `The policy says that it uses functional cookies only, and \`${first.id}\` is \`${first.category}\`.`,
          hints: ['Remove it, or correct the `category` in cookies.yaml.'],
          related: others
            .slice(0, 3)
            .map(({ id, category, at }) => ({ message: `The cookie \`${id}\` is \`${category}\`.`, place: at('category') })),
          about,
          ...(level === 'warning' || isNecessary(first) ? { level: 'warning' } : {}),
        })
      else if (online !== undefined)
        say(place, {
          message: `The policy says that it uses functional cookies only, and \`${online.id}\` shows people advertisements online.`,
          hints: ['Remove it if those advertisements use cookies, and add these to cookies.yaml.'],
          related: [{ message: 'The advertisements are here.', place: online.at('direct-marketing', 'channels') }],
          about,
          level: 'warning',
        })
    }
  },
})

/** What remembers a choice is called functional by many. */
const isNecessary = (cookie: Cookie): boolean => cookie['exempt-as'] === 'necessary'
