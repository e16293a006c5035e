import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { Language } from '../../model/schema/text.ts'
import type { CheckInput } from '../input.ts'

/** Words for covering a part of a copy. */
const masked: Readonly<Record<Language, RegExp>> = {
  nl: /onleesbaar|onzichtbaar|afscherm|afgeschermd|afdek|afgedekt|afplak|afgeplakt|doorstre|doorgestre|wegstre|zwart|maske/i,
  en: /mask|black|cover|redact|cross\w* out|unreadable|illegible|invisible|hide|hidden/i,
}

export const gdpr126 = defineRule<CheckInput>({
  code: 'gdpr-12-6',
  level: 'warning',
  about:
    'Who asks for data need not show more of themselves than is needed to be recognised. A copy of an identity document is for cases of doubt, with the parts that do not matter covered.',
  duty: {
    catalogue: 'GDPR-12-6',
    law: ['GDPR 12(6)', 'GDPR 5(1)(c)', 'GDPR 11', 'UAVG 46'],
    documents: ['privacy'],
    section: 'rights',
    evidence: read(
      '2026-11-21',
      'Regulation (EU) 2016/679 (GDPR), Official Journal text, arts. 11, 12(6)',
      'where the controller has reasonable doubts concerning the identity of the natural person making the request',
    ),
  },
  check: ({ program }, say) => {
    const { rights } = program.source
    const check = rights?.['identity-check']
    if (check === 'id-copy') {
      say(program.at('rights', 'identity-check'), {
        message: 'Asking everybody for a copy of an identity document appears to be more than is needed.',
        hints: [
          'Write `identity-check: known-details` or `account` below `rights` in policy.yaml.',
          'If a copy is needed in case of doubt, write `id-copy-in-doubt`.',
        ],
      })
      return
    }
    if (check !== 'id-copy-in-doubt' || rights?.identification === undefined) return
    for (const language of program.languages) {
      if (masked[language].test(rights.identification[language] ?? '')) continue
      say(program.at('rights', 'identification', language), {
        message: 'This asks for a copy of an identity document and does not say which parts to cover.',
        hints: ['Say that people cover their photo and citizen service number (BSN) on the copy.'],
      })
      return
    }
  },
})
