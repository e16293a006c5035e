import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { criminalDataArticles } from '../../law/uavg.ts'
import { protectedDataOf } from '../../model/protected-data.ts'
import { items } from '../../model/schema/listed.ts'
import type { CheckInput } from '../input.ts'
import { protectedUse, unexplained } from '../facts/protected-data.ts'
import { covering } from '../facts/statements.ts'

/** Whether what is cited is one of the articles, a paragraph of one, or the article of a paragraph. */
const permits = (cited: string): boolean =>
  criminalDataArticles.some((article) => article === cited || cited.startsWith(`${article}(`) || article.startsWith(`${cited}(`))

export const gdpr10 = defineRule<CheckInput>({
  code: 'gdpr-10',
  level: 'error',
  about: 'A purpose that uses data about criminal convictions and offences says which law permits it, and the statement tells it.',
  duty: {
    catalogue: 'GDPR-10',
    law: ['GDPR 10', 'UAVG 31', 'UAVG 32', 'UAVG 33', 'UAVG 33(5)', 'UAVG 47a(3)'],
    documents: ['privacy'],
    section: 'special-data',
    evidence: read(
      '2026-11-21',
      'Uitvoeringswet AVG (UAVG), consolidated text in force since 1 September 2026 (wetten.overheid.nl), arts. 31-33',
      'mogen persoonsgegevens van strafrechtelijke aard alleen worden verwerkt voor zover dit krachtens de artikelen 32 en 33 is toegestaan',
    ),
  },
  check: ({ program }, say) => {
    const purposes = items(program.purposes).filter((purpose) => protectedDataOf(purpose, 'criminal').length > 0)
    const isPermitted = ({ 'permitted-by': ground }: (typeof purposes)[number]) =>
      ground?.law !== undefined || (ground?.uavg ?? []).some(permits)
    for (const purpose of purposes) {
      const use = protectedUse(purpose, 'criminal')
      if (use === undefined || isPermitted(purpose)) continue
      say(purpose['permitted-by'] === undefined ? use.place : purpose.at('permitted-by', 'uavg'), {
        message: `The purpose \`${purpose.id}\` uses criminal data (\`${use.item.id}\`) and names no law that appears to permit that.`,
        hints: [
          `Add \`permitted-by\` to \`${purpose.id}\` in purposes.yaml: \`uavg\` with article 32 or 33 and its paragraph, or \`law\` with another act and its article.`,
          `If it is no criminal data, write \`criminal: false\` at \`${use.item.id}\` in data.yaml.`,
        ],
        related: use.related,
        about: purpose.ref,
      })
    }
    // Where there are special data too, the rule on those asks for the section.
    const alone = purposes.filter((purpose) => isPermitted(purpose) && protectedDataOf(purpose, 'special').length === 0)
    for (const statement of covering(program, 'privacy')) {
      const purpose = unexplained(statement, alone)
      if (purpose === undefined) continue
      say(statement.at('sections'), {
        level: 'warning',
        message: `The statement \`${statement.id}\` does not say what permits the criminal data of the purpose \`${purpose.id}\`.`,
        hints: [`Add \`special-data\` to the sections of the statement \`${statement.id}\`.`],
        related: [{ message: 'This is what permits it.', place: purpose.at('permitted-by') }],
        about: purpose.ref,
      })
    }
  },
})
