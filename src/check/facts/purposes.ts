import type { DataItem, Entry, Program, Purpose, SectionUse, Statement } from '../../model/program.ts'
import { items } from '../../model/schema/listed.ts'

/** Whether a section prints what stands in a column: a view that is no table prints everything. */
export const prints = ({ view, columns }: SectionUse, column: string): boolean =>
  view !== 'table' || columns === undefined || columns.includes(column)

const shows = ({ only }: SectionUse, entry: Entry): boolean => only === undefined || only.includes(entry)

/** A section of a statement that shows one of these purposes without a column, where no other section shows it with that column. */
export const sectionWithout = ({ sections }: Statement, column: string, purposes: readonly Purpose[]): SectionUse | undefined => {
  const uses = sections.filter(({ known }) => known === 'purposes')
  const silent = purposes.filter((purpose) => !uses.some((use) => prints(use, column) && shows(use, purpose)))
  return uses.find((use) => silent.some((purpose) => shows(use, purpose)))
}

/** Whether a section `data` of a statement shows an item, in a row of its own or as a part of a kind of data. */
export const isInDataSection = (item: DataItem, program: Program): boolean =>
  program.statements.some(({ sections }) =>
    sections.some((use) => {
      if (use.known !== 'data') return false
      const holders = prints(use, 'includes') ? items(program.data).filter(({ includes }) => items(includes).includes(item)) : []
      return [item, ...holders].some((one) => shows(use, one))
    }),
  )
