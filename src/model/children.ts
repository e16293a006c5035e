import type { Program, Purpose, Statement } from './program.ts'
import { items } from './schema/listed.ts'

/** Whether a purpose is about children under 16. */
export const isAboutChildren = ({ people }: Purpose): boolean => items(people).some(({ kind }) => kind === 'children')

/** Whether a statement is written for children, with or without others. */
export const isForChildren = ({ audience }: Statement): boolean => audience?.includes('children') === true

/** Whether data of children are used. */
export const usesDataOfChildren = ({ purposes, statements }: Program): boolean =>
  items(purposes).some(isAboutChildren) || statements.some(isForChildren)
