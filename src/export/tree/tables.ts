import type { Element, ElementContent } from 'hast'
import { element } from '../html.ts'
import { textOf } from './text-of.ts'

const elements = (parent: Element | undefined): Element[] => parent?.children.filter((child) => child.type === 'element') ?? []

const headCell = (cell: Element): Element =>
  element(cell.children.length === 0 ? 'td' : 'th', cell.children.length === 0 ? {} : { scope: 'col' }, cell.children)

const bodyRow = (row: Element, labels: readonly string[], header: number): Element =>
  element(
    'tr',
    {},
    elements(row).map((cell, column) =>
      column === header && labels.length > 1
        ? element('th', { scope: 'row' }, cell.children)
        : element('td', { 'data-label': labels[column] || undefined }, cell.children),
    ),
  )

/**
 * Gives a table its caption, the scopes of its headings, and each cell the label of its column for narrow screens,
 * where a row becomes a block.
 */
export const dataTable = (table: Element, caption: readonly ElementContent[] | undefined): Element => {
  const [head, body] = ['thead', 'tbody'].map((tag) => elements(table).find(({ tagName }) => tagName === tag))
  const headings = elements(elements(head)[0])
  const labels = headings.map((cell) => textOf(cell.children))
  const rows = elements(body).map((row) => bodyRow(row, labels, table.data?.header ?? 0))
  return element('table', {}, [
    ...(caption === undefined ? [] : [element('caption', {}, caption)]),
    element('thead', {}, [element('tr', {}, headings.map(headCell))]),
    ...(rows.length === 0 ? [] : [element('tbody', {}, rows)]),
  ])
}
