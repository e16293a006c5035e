import { read } from '../../diagnostics/evidence.ts'
import { defineRule, type Say } from '../../diagnostics/rule.ts'
import type { PolicySource, Program } from '../../model/program.ts'
import { digitsOf, isAuthority, isOfAuthority, slipsIn } from '../words/authority-slips.ts'
import type { CheckInput } from '../input.ts'

export const nlApContact = defineRule<CheckInput>({
  code: 'nl-ap-contact',
  level: 'warning',
  about:
    'What a policy says by hand about the Dutch authority (AP) is so: its name, its website, its post box. Verklaar keeps these itself for `authority: AP`.',
  duty: {
    catalogue: 'NL-AP-CONTACT',
    law: ['GDPR 13(2)(d)', 'GDPR 77(1)'],
    documents: ['privacy', 'cookie'],
    section: 'complaint',
    evidence: read(
      '2026-11-22',
      'Autoriteit Persoonsgegevens, page "Dissatisfied with the AP" (stored copy, undated)',
      'PO Box 93374 2509 AJ The Hague',
    ),
  },
  check: ({ program }, say) => {
    checkAuthority(program, say)
    for (const [id, { name, url }] of Object.entries(program.source.documents ?? {}))
      if (url !== undefined && !isOfAuthority(url) && isAuthority(name)) say(program.at('documents', id, 'url'), otherWebsite)
    const own = ownNumbers(program.source)
    for (const { text, language, locate } of program.texts)
      for (const { from, to, message, hint } of slipsIn(text, language, own)) say(locate(from, to), { message, hints: [hint] })
  },
})

const otherWebsite = {
  message: 'This is not the website of the Dutch authority.',
  hints: ['Write `https://autoriteitpersoonsgegevens.nl`.'],
}

/** The authority written out by hand. */
const checkAuthority = ({ source: { authority }, at }: Program, say: Say): void => {
  if (authority === undefined || authority === 'AP') return
  if (isAuthority(authority.name) && !isOfAuthority(authority.website))
    say(at('authority', 'website'), { ...otherWebsite, hints: ['Write `authority: AP`, and Verklaar fills in the name and the website.'] })
}

/** The policy's own numbers, which can stand beside the name of the authority. */
const ownNumbers = ({ contact, officer, organisation, representative }: PolicySource): ReadonlySet<string> => {
  const told = [contact, officer, representative].filter((one) => typeof one === 'object')
  const phones = told.map((one) => ('phone' in one ? (one.phone ?? '') : ''))
  const addresses = [organisation, ...told].map((one) => ('address' in one ? (one.address?.street ?? '') : ''))
  return new Set([...phones, ...addresses].map(digitsOf))
}
