import type { Report } from '../diagnostics/diagnostic.ts'
import type { Parsed } from '../model/parsed.ts'
import { placeAt } from '../model/position.ts'
import { metaOf, walk } from '../model/schema/walk.ts'
import { sourceNames, sourceSchemas } from '../model/source/sources.ts'
import { referenceInPlainText } from './problems.ts'
import { locate } from './texts.ts'

const pattern = /\{\{ *[a-z-]+(\.[a-z0-9-]+)+ *\}\}/

/** Reports what looks like a reference to a fact in a plain text or a name, which are printed as they are. */
export const checkPlainTexts = (parsed: Parsed, report: Report): void => {
  for (const name of sourceNames) {
    const file = parsed.files[name]
    if (file === undefined) continue
    walk(sourceSchemas[name], file.value, ({ schema, value, path }) => {
      if (typeof value !== 'string' || metaOf(schema).markup !== 'plain') return
      const [found] = pattern.exec(value) ?? []
      if (found === undefined) return
      const from = value.indexOf(found)
      report.add(referenceInPlainText(locate(file, path, value, from, from + found.length), { found }))
    })
  }
  for (const files of parsed.clauses.values()) {
    for (const { title, file } of Object.values(files)) {
      const [found] = pattern.exec(title) ?? []
      if (found === undefined) continue
      const from = file.text.indexOf(found)
      report.add(referenceInPlainText(placeAt(file.path, file.text, from, from + found.length), { found }))
    }
  }
}
