import { read } from '../../diagnostics/evidence.ts'
import { defineRule, type Say } from '../../diagnostics/rule.ts'
import { isUnderDutchLaw } from '../../law/dutch-law.ts'
import { childConsent } from '../../law/uavg.ts'
import { isAboutChildren, isForChildren } from '../../model/children.ts'
import type { Place } from '../../model/place.ts'
import type { Program } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import { purposesOn } from '../facts/bases.ts'
import type { CheckInput } from '../input.ts'
import { covering } from '../facts/statements.ts'

export const gdpr81 = defineRule<CheckInput>({
  code: 'gdpr-8-1',
  level: 'error',
  about:
    'Where children are asked for consent, the policy says from which age they give it themselves, and how a parent does for younger ones. In the Netherlands that age is 16. A lower age is an error; an age or a way that is not told is a warning.',
  duty: {
    catalogue: 'GDPR-8-1',
    law: ['GDPR 8(1)', 'GDPR 8(2)'],
    documents: ['privacy'],
    section: 'children',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 8(1)',
      'the processing of the personal data of a child shall be lawful where the child is at least 16 years old',
    ),
  },
  check: ({ program }, say) => {
    const { children } = program.source
    const told = children === undefined || children === 'none' ? {} : children
    checkAge(program, told['consent-age'], say)
    const missing = (['consent-age', 'parental-consent'] as const).filter((key) => told[key] === undefined)
    const asked = missing.length === 0 ? undefined : askedOfChildren(program)
    if (asked === undefined) return
    const keys = missing.map((key) => `\`${key}\``).join(' and ')
    say(children === undefined ? asked.place : program.at('children'), {
      // Art. 8 GDPR orders what to do, not what to tell.
      level: 'warning',
      message: `The purpose \`${asked.id}\` asks consent of children, and \`children\` does not give ${keys}.`,
      hints: [
        `Add ${keys} to \`children\` in policy.yaml: from which age children consent themselves, and how a parent or guardian does before it.`,
      ],
      related: children === undefined ? [] : [{ message: 'This is about children.', place: asked.place }],
      about: asked.ref,
    })
  },
})

const youngest = 13

/** A member state may set a lower age than 16, down to 13. The Netherlands has not. A higher age is anyone's own choice. */
const checkAge = (program: Program, age: number | undefined, say: Say): void => {
  if (age === undefined) return
  const isDutch = isUnderDutchLaw(program.source)
  const least = isDutch ? childConsent.age : youngest
  if (age >= least) return
  say(program.at('children', 'consent-age'), {
    message: `The policy lets children consent from the age of ${age}, and below ${least} a parent consents (art. 8(1) GDPR).`,
    hints: [`Write \`consent-age: ${childConsent.age}\` below \`children\` in policy.yaml.`],
  })
}

interface Asked {
  readonly id: string
  readonly ref: string
  readonly place: Place
}

/** A purpose that rests on consent and is about children, or stands in a statement that is written for them. */
const askedOfChildren = (program: Program): Asked | undefined => {
  const purposes = purposesOn(program, 'consent')
  const about = purposes.find(isAboutChildren)
  if (about !== undefined) {
    const index = items(about.people).findIndex(({ kind }) => kind === 'children')
    return { id: about.id, ref: about.ref, place: about.at('people', index) }
  }
  const statement = covering(program, 'privacy').find(isForChildren)
  const [first] = purposes
  return statement && first && { id: first.id, ref: first.ref, place: statement.at('audience') }
}
