import { read } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { endedInstruments } from '../../law/transfer-instruments.ts'
import type { CheckInput } from '../input.ts'
import { isToldAsPast } from '../words/past.ts'
import { phrasesIn } from '../words/phrases.ts'

export const gdpr45Stale = defineRule<CheckInput>({
  code: 'gdpr-45-stale',
  level: 'error',
  about:
    'No text rests a transfer on what has ended: Safe Harbour, the Privacy Shield, the standard clauses of 2001, 2004 and 2010. A text may name them as history. For all but the Privacy Shield it is a warning, until their end has been read in the text itself.',
  duty: {
    catalogue: 'GDPR-45-STALE',
    law: ['CJEU C-311/18 (Schrems II), operative part 5', 'CJEU C-362/14 (Schrems I)', 'Decision (EU) 2021/914, art. 4'],
    documents: ['privacy'],
    section: 'transfers',
    evidence: read(
      '2026-11-22',
      'CJEU, judgment of 16 July 2020, C-311/18 (Schrems II), operative part, point 5',
      'on the adequacy of the protection provided by the EU-US Privacy Shield is invalid',
    ),
  },
  check: ({ program, asOf }, say) => {
    for (const { id, name, names, read: wasRead } of endedInstruments(asOf)) {
      for (const { phrase, text, place } of phrasesIn(program, { any: names }, ({ path }) => path[0] !== 'changelog.yaml')) {
        if (isToldAsPast(text.text, phrase) || (id === 'safe-harbour' && !ofTransfers.test(text.text))) continue
        say(place, {
          ...(wasRead === null ? { level: 'warning' as const } : {}),
          message: `The text says “${phrase}”: ${name} no longer protects a transfer.`,
          hints: ['Name what protects the data today, such as the standard contractual clauses of Decision (EU) 2021/914.'],
        })
      }
    }
  },
})

/** A safe harbour can be a place as well. */
const ofTransfers =
  /transfer|doorgi|doorgeg|\b(?:EER|EEA)\b|Verenigde Staten|United States|\b(?:VS|US|USA)\b|Amerika|America|certifi|gecertific/i
