import type { Report } from '../diagnostics/diagnostic.ts'
import type { Parsed } from '../model/parsed.ts'
import { walk } from '../model/schema/walk.ts'
import { sourceNames, sourceSchemas } from '../model/source/sources.ts'
import { repeatedItem } from './problems.ts'

/** Reports words that stand twice in a list. Sections have ids, which are told apart where they are bound. */
export const checkRepeats = (parsed: Parsed, report: Report): void => {
  for (const name of sourceNames) {
    const file = parsed.files[name]
    if (file === undefined) continue
    walk(sourceSchemas[name], file.value, ({ value: list, path }) => {
      if (!Array.isArray(list) || path.at(-1) === 'sections') return
      for (const [index, item] of list.entries()) {
        const first = list.indexOf(item)
        if (typeof item !== 'string' || first === index) continue
        report.add(
          repeatedItem(file.at([...path, index]), { item }, [{ message: 'The first one stands here.', place: file.at([...path, first]) }]),
        )
      }
    })
  }
}
