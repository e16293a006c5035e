import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { Document } from '../../model/document.ts'
import type { Language } from '../../model/schema/text.ts'
import { blocksOf } from '../blocks.ts'
import type { ReviewInput } from '../input.ts'

/** A value of our own: from this many words on, a reader needs a first layer. */
const longest = 1000

export const gdpr121Layer = defineRule<ReviewInput>({
  code: 'gdpr-12-1-layer',
  level: 'warning',
  about: `A privacy statement of more than ${longest} words begins with a summary, which tells what data are used for and which rights people have.`,
  duty: {
    catalogue: 'GDPR-12-1-LAYER',
    law: ['WP260 rev.01, para. 17', 'WP260 rev.01, para. 35', 'WP260 rev.01, para. 36', 'GDPR 12(1)'],
    documents: ['privacy'],
    section: 'summary',
    evidence: read(
      '2026-11-21',
      'Article 29 Working Party, Guidelines on transparency, WP260 rev.01, paras 35-36, as quoted in full in a public document',
      "should include the details of the purposes of processing, the identity of controller and a description of the data subject's rights",
    ),
  },
  check: ({ documents, program }, say) => {
    for (const statement of program.statements) {
      const printed = documents.find((document) => document.statement === statement.id)
      if (printed === undefined || !statement.covers.includes('privacy') || wordsOf(printed) <= longest) continue
      const at = statement.sections.findIndex(({ known }) => known === 'summary')
      const summary = printed.sections.find(({ id }) => id === statement.sections[at]?.id)
      if (summary === undefined) {
        say(statement.at('sections'), {
          message: `The statement \`${statement.id}\` is long and begins without a summary.`,
          hints: [`Add \`summary\` to the statement \`${statement.id}\`, and the section \`summary\` as its first one.`],
        })
        continue
      }
      const lines = blocksOf(summary.content).map(({ words }) => words)
      const missing = subjects.filter(({ patterns }) => !lines.some((line) => patterns[printed.language].test(line)))
      if (missing.length > 0)
        say(statement.at('summary'), {
          message: `The summary of \`${statement.id}\` does not tell ${missing.map(({ name }) => name).join(' and ')}.`,
          hints: ['Add a line about it to `summary`, with a link to the section that tells more.'],
        })
    }
  },
})

const wordsOf = ({ sections }: Document): number =>
  sections.flatMap(({ content }) => blocksOf(content)).reduce((sum, { words }) => sum + (words.match(/\p{L}[^\s]*/gu)?.length ?? 0), 0)

/** What the first layer tells. Who is responsible stands above every statement. */
const subjects: readonly { readonly name: string; readonly patterns: Readonly<Record<Language, RegExp>> }[] = [
  {
    name: 'what data are used for',
    patterns: { nl: /gebrui|verwerk|doel|waarvoor|waarom|nodig/i, en: /\buse|process|purpose|what for|\bwhy\b|need/i },
  },
  {
    name: 'which rights people have',
    patterns: { nl: /recht|inzien|inzage|wissen|verwijder|bezwaar/i, en: /right|access|see your data|erase|delete|object/i },
  },
]
