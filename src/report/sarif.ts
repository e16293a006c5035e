import type { Diagnostic, Hint, Severity } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/place.ts'
import { fileAddress } from './file-address.ts'
import { fingerprinting } from './fingerprint.ts'
import { acceptance, sentences } from './sentences.ts'
import type { Rule, Run, RunReporter } from './view.ts'
import { visible, visibleJson } from './visible.ts'

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

const levels = { error: 'error', warning: 'warning', advice: 'note' } as const satisfies Record<Severity, string>

/** What has no place belongs to the folder of all policies: code scanning refuses a result that is nowhere. */
const nowhere = 'policies'

/** SARIF 2.1.0, for code scanning and editors. Every rule that was applied is listed, also one that found nothing. */
export const sarif: RunReporter = (diagnostics, { sources }, run) => {
  const indexes = new Map(run.rules.map(({ code }, index) => [code, index]))
  const fingerprint = fingerprinting(sources)
  const results = diagnostics.map((diagnostic) => ({
    ...result(diagnostic, run),
    ...(indexes.has(diagnostic.code) ? { ruleIndex: indexes.get(diagnostic.code) } : {}),
    partialFingerprints: { 'finding/v1': fingerprint(diagnostic) },
  }))
  const log = {
    version: '2.1.0',
    $schema: schema,
    runs: [
      {
        tool: { driver: { name: 'Verklaar', semanticVersion: run.version, rules: run.rules.map(descriptor) } },
        originalUriBaseIds: { '%SRCROOT%': { description: message('The root of the repository.') } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  }
  return visibleJson(`${JSON.stringify(log, null, 2)}\n`)
}

/** A text as SARIF reads it: braces are placeholders unless they are doubled, and `[text](address)` would be a link. */
const message = (text: string) => ({ text: visible(text).replaceAll(/[{}]/g, '$&$&').replaceAll('](', '] (') })

const descriptor = ({ code, level, title, law = [] }: Rule) => ({
  id: code,
  shortDescription: message(/^.*?\.(?= [A-Z])/.exec(title)?.[0] ?? title),
  fullDescription: message(title),
  help: message(`\`verklaar explain ${code}\` tells what it means and what to do.`),
  defaultConfiguration: { level: levels[level] },
  ...(law.length === 0 ? {} : { properties: { tags: law } }),
})

const result = (diagnostic: Diagnostic, { folder }: Run) => {
  const { code, severity, place, hints, related, waived } = diagnostic
  const physical = (where: Place) => ({ artifactLocation: artifact(folder + where.file), region: region(where) })
  return {
    ruleId: code,
    level: levels[severity],
    message: message(sentences(diagnostic).join(' ')),
    locations: [{ physicalLocation: place === undefined ? { artifactLocation: artifact(folder + nowhere) } : physical(place) }],
    ...(related.length === 0
      ? {}
      : { relatedLocations: related.map((one, id) => ({ id, message: message(one.message), physicalLocation: physical(one.place) })) }),
    ...(waived === undefined ? {} : { suppressions: [{ kind: 'inSource', status: 'accepted', justification: acceptance(waived) }] }),
    ...(place === undefined ? {} : fixes(hints, folder, place)),
  }
}

const artifact = (file: string) => ({ uri: fileAddress(file), uriBaseId: '%SRCROOT%' })

/** SARIF counts as we do: from 1, `end` after the last character. */
const region = ({ start, end }: Place) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
})

const fixes = (hints: readonly Hint[], folder: string, place: Place) => {
  const all = hints.flatMap(({ message: text, fix, place: own = place }) =>
    fix === undefined
      ? []
      : [
          {
            description: message(text),
            artifactChanges: [
              {
                artifactLocation: artifact(folder + own.file),
                replacements: [{ deletedRegion: region(own), insertedContent: { text: fix } }],
              },
            ],
          },
        ],
  )
  return all.length === 0 ? {} : { fixes: all }
}
