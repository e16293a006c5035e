import { read } from '../../diagnostics/evidence.ts'
import { defineRule, type Finding } from '../../diagnostics/rule.ts'
import type { Place } from '../../model/place.ts'
import type { Basis, Program } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { restingOn, toldOf } from '../facts/resting.ts'
import { isSameText, stockInterest, stockLanguage } from '../words/stock.ts'

export const gdpr131d = defineRule<CheckInput>({
  code: 'gdpr-13-1-d',
  level: 'error',
  about: 'Who relies on a legitimate interest says which interest that is, in words of its own, and whose.',
  duty: {
    catalogue: 'GDPR-13-1-d',
    law: ['GDPR 13(1)(d)', 'GDPR 14(2)(b)', 'GDPR 6(1)(f)', 'CJEU C-394/23, para. 46'],
    documents: ['privacy'],
    section: 'purposes',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, art. 13(1)(d)',
      'the legitimate interests pursued by the controller or by a third party',
    ),
  },
  check: ({ program }, say) => {
    for (const basis of items(program.bases)) {
      if (basis.kind !== 'legitimate-interests' || !isReliedOn(basis, program)) continue
      const fault = faultOf(basis, program)
      if (fault !== undefined) say(fault.place, { ...fault, related: toldOf(program, basis), about: basis.ref })
    }
  },
})

/** A purpose rests on it, or a text of the policy names it. */
const isReliedOn = (basis: Basis, program: Program): boolean =>
  restingOn(program, basis).length > 0 || program.texts.some(({ text }) => text.includes(`{{basis.${basis.id}.`))

/** That the words must say more than any organisation could is our own reading: a warning. */
const faultOf = (basis: Basis, program: Program): (Finding & { readonly place: Place }) | undefined => {
  const { id, interest } = basis
  if (interest === undefined) {
    return {
      place: basis.at('interest'),
      message: `The basis \`${id}\` is a legitimate interest, and does not say which one.`,
      hints: ['Add `interest`: the interest itself, such as preventing fraud with orders, and whose it is.'],
    }
  }
  const stock = stockLanguage([interest], program.languages, stockInterest)
  if (stock !== undefined) {
    return {
      place: basis.at('interest', stock),
      message: `The \`interest\` of the basis \`${id}\` is one that every organisation has.`,
      hints: ['Write what is at stake here, such as preventing fraud with orders.'],
      level: 'warning',
    }
  }
  const same = restingOn(program, basis).find(({ name }) => isSameText(interest, name, program.languages))
  if (same !== undefined) {
    return {
      place: basis.at('interest'),
      message: `The \`interest\` of the basis \`${id}\` only repeats the name of the purpose \`${same.id}\`.`,
      hints: ['Write why this purpose matters, and to whom.'],
      level: 'warning',
    }
  }
  if (basis.whose !== undefined || saysWhose(basis)) return undefined
  return {
    place: basis.at('interest'),
    message: `The basis \`${id}\` does not say whose interest it is.`,
    hints: ['Add `whose`: `ours`, `third-party` or `both`.'],
    level: 'advice',
  }
}

/** Whose interest it is can be read in the text. */
const saysWhose = ({ interest }: Basis): boolean =>
  /\b(?:wij|we|ons|onze|derden?)\b/i.test(interest?.nl ?? '') || /\b(?:we|us|ours?|third part(?:y|ies))\b/i.test(interest?.en ?? '')
