import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { Program, Statement } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import { cookieSections, isExempt, levelFor, tablesWithout } from '../facts/cookies.ts'
import type { CheckInput } from '../input.ts'
import { covering, hasSection } from '../facts/statements.ts'

export const tw117a1a = defineRule<CheckInput>({
  code: 'tw-11-7a-1-a',
  level: 'error',
  about:
    'A statement about cookies lists each of them with its purpose. For cookies that need no consent the finding is a warning, because art. 11.7a(3) Tw lifts the duty.',
  duty: {
    catalogue: 'TW-11.7a-1-a',
    law: ['Tw 11.7a(1)(a)', 'Tw 11.7a(3)', 'ePrivacy Directive 5(3)', 'GDPR 13(1)(c)'],
    documents: ['cookie', 'privacy'],
    section: 'cookie-table',
    evidence: read(
      '2026-11-22',
      'Telecommunicatiewet, consolidated text in force since 15 August 2026 (wetten.overheid.nl), art. 11.7a(1)(a)',
      'is voorzien van duidelijke en volledige informatie overeenkomstig de Algemene verordening gegevensbescherming, in ieder geval over de doeleinden waarvoor deze informatie wordt gebruikt',
    ),
  },
  check: ({ program }, say) => {
    if (program.cookies === undefined) {
      const level = onlyFunctional(program) ? 'warning' : 'error'
      for (const statement of program.statements) {
        const place = whereCookiesAreTold(statement)
        if (place === undefined) continue
        say(place, {
          level,
          message: `The statement \`${statement.id}\` is about cookies, and no cookies.yaml says which cookies there are.`,
          hints: ['Write cookies.yaml, with a `name`, `category`, `vendor` and `purpose` for each cookie, or with the one word `none`.'],
        })
      }
      return
    }
    const cookies = items(program.cookies)
    if (cookies.length === 0) return
    const level = cookies.every(isExempt) ? 'warning' : 'error'
    const tables = covering(program, 'cookie').flatMap(({ sections }) => sections.filter(({ known }) => known === 'cookie-table'))
    for (const statement of covering(program, 'cookie')) {
      if (hasSection(statement, 'cookie-table')) continue
      say(statement.at('sections'), {
        level,
        message: `The statement \`${statement.id}\` does not print the cookies with their purposes.`,
        hints: ['Add `cookie-table` to its `sections`.'],
      })
    }
    for (const table of tablesWithout(program, 'purpose'))
      say(table.place, {
        level,
        message: `The table of the section \`${table.id}\` does not print what the cookies are for.`,
        hints: ['Add `purpose` to its `columns`.'],
      })
    if (tables.length === 0) return
    for (const cookie of cookies) {
      if (tables.some(({ only }) => only === undefined || only.includes(cookie))) continue
      say(cookie.place, {
        level: levelFor(cookie),
        about: cookie.ref,
        message: `No cookie table prints the cookie \`${cookie.id}\` and its purpose.`,
        hints: [`Add \`${cookie.id}\` to \`only\` of a section \`cookie-table\` in policy.yaml.`],
      })
    }
  },
})

/** Where a statement says that it is about cookies, or has a section about them. */
const whereCookiesAreTold = (statement: Statement) =>
  statement.covers.includes('cookie')
    ? statement.at('covers')
    : statement.sections.find(({ known }) => known !== undefined && cookieSections.includes(known))?.place

const onlyFunctional = ({ claims }: Program): boolean => items(claims).some(({ kind }) => kind === 'functional-cookies-only')
