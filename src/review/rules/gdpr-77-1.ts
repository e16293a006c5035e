import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { dutchAuthority } from '../../law/authority.ts'
import type { Document, Section } from '../../model/document.ts'
import type { Program, Statement } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'
import type { Language } from '../../model/schema/text.ts'
import type { ReviewInput } from '../input.ts'
import { linesOf } from '../lines.ts'

export const gdpr771 = defineRule<ReviewInput>({
  code: 'gdpr-77-1',
  level: 'error',
  about: 'A statement says that people can lodge a complaint with a supervisory authority, and with which.',
  duty: {
    catalogue: 'GDPR-77-1',
    law: ['GDPR 13(2)(d)', 'GDPR 14(2)(e)', 'GDPR 77(1)'],
    documents: ['privacy', 'cookie'],
    section: 'complaint',
    evidence: read(
      '2026-11-22',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, arts. 13(2)(d), 77(1)',
      'the right to lodge a complaint with a supervisory authority',
    ),
  },
  check: ({ documents, program }, say) => {
    const untold: Statement[] = []
    for (const statement of owing(program)) {
      const printed = documents.filter((document) => document.statement === statement.id)
      if (printed.every((document) => tells(document, named(program)) !== undefined)) continue
      const vague = printed.map((document) => tells(document, anyAuthority)).find((section) => section !== undefined)
      if (vague === undefined) untold.push(statement)
      else
        say(vague.origin, {
          level: 'warning',
          message: `The statement \`${statement.id}\` tells of complaints to an authority, and not which authority that is.`,
          hints: ['Add `authority` to policy.yaml: `AP`, or `name` and `website`.', 'Add `complaint` to the sections of the statement.'],
        })
    }
    const [first] = untold
    if (first === undefined) return
    // Where no statement is about privacy, that one may be somewhere else.
    const level = first.covers.includes('privacy') ? 'error' : 'warning'
    if (program.source.authority === undefined) {
      say(program.at('organisation'), {
        level,
        message: 'The policy does not say with which authority people can lodge a complaint.',
        hints: ['Add `authority` to policy.yaml: `AP`, or `name` and `website`.', 'Add `complaint` to the sections of the statement.'],
        related: untold.map((statement) => ({ message: 'This statement does not tell of it.', place: statement.place })),
      })
      return
    }
    for (const statement of untold)
      say(statement.at('sections'), {
        level,
        message: `The statement \`${statement.id}\` does not say that people can lodge a complaint with the authority.`,
        hints: [`Add \`complaint\` to the sections of the statement \`${statement.id}\`.`],
        related: [{ message: 'This is the authority.', place: program.at('authority') }],
      })
  },
})

/** The statements that tell of it: those about privacy; where there are none, those about cookies that collect personal data. */
const owing = ({ statements, purposes, cookies }: Program): readonly Statement[] => {
  const about = statements.filter(({ covers }) => covers.includes('privacy'))
  if (about.length > 0) return about
  const collects = items(purposes).length > 0 || items(cookies).some((cookie) => items(cookie.collects).length > 0)
  return collects ? statements : []
}

const complaints: Readonly<Record<Language, RegExp>> = { nl: /klacht|klagen/i, en: /complain/i }

/** How an authority is spoken of in each language. */
type Authority = (language: Language) => readonly RegExp[]

const named = ({ source: { authority } }: Program): Authority =>
  authority === undefined || authority === 'AP'
    ? () => Object.values(dutchAuthority.names)
    : (language) => [literal(authority.name[language] ?? authority.website), literal(authority.website)]

const anyAuthority: Authority = (language) => [
  ...Object.values(dutchAuthority.names),
  { nl: /toezichthoud/i, en: /supervisory authorit|data protection authorit/i }[language],
]

const literal = (words: string): RegExp => new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i')

/** The section with a paragraph that speaks of complaints and of the authority. */
const tells = ({ sections, language }: Document, authority: Authority): Section | undefined =>
  sections.find(({ content }) =>
    linesOf(content).some((line) => complaints[language].test(line) && authority(language).some((name) => name.test(line))),
  )
