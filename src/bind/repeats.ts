import type { Report } from '../diagnostics/diagnostic.ts'
import type { Parsed } from '../model/parsed.ts'
import type { Place } from '../model/place.ts'
import { walk } from '../model/schema/walk.ts'
import { sourceNames, sourceSchemas } from '../model/source/sources.ts'
import { repeatedItem } from './problems.ts'

/** Reports words that stand twice in a list. What a section holds is checked where it is bound. */
export const checkRepeats = (parsed: Parsed, report: Report): void => {
  for (const name of sourceNames) {
    const file = parsed.files[name]
    if (file === undefined) continue
    walk(sourceSchemas[name], file.value, ({ value: list, path }) => {
      if (!Array.isArray(list) || path.includes('sections')) return
      reportRepeats(list, (index) => file.at([...path, index]), report)
    })
  }
}

/** Reports words that stand twice in one list. */
export const reportRepeats = (list: readonly unknown[], at: (index: number) => Place, report: Report): void => {
  for (const [index, item] of list.entries()) {
    const first = list.indexOf(item)
    if (typeof item !== 'string' || first === index) continue
    report.add(repeatedItem(at(index), { item }, [{ message: 'The first one stands here.', place: at(first) }]))
  }
}
