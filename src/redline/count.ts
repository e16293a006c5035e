import type { ChangeState, Redline, RedlineSection, Run } from './redline.ts'

/** How many sections changed, and in all how many paragraphs: of both, headings and rows are counted too. */
export interface RedlineCounts {
  readonly sections: number
  readonly moved: number
  readonly added: number
  readonly removed: number
  readonly changed: number
}

export const countRedline = ({ title, opening, sections }: Redline): RedlineCounts => {
  const states = [
    headingState(title),
    ...opening.map(({ state }) => state),
    ...sections.flatMap((section) => [headingState(section.title), ...section.blocks.map(({ state }) => state)]),
  ]
  const of = (state: ChangeState) => states.filter((one) => one === state).length
  return {
    sections: sections.filter(isChanged).length,
    moved: sections.filter(({ moved }) => moved).length,
    added: of('added'),
    removed: of('removed'),
    changed: of('changed'),
  }
}

/** Whether a section says anything else, or is new or gone. */
export const isChanged = ({ state }: RedlineSection): boolean => state !== 'same'

const headingState = (runs: readonly Run[]): ChangeState => {
  const kinds = new Set(runs.map(({ kind }) => kind))
  if (kinds.size > 1) return 'changed'
  return kinds.has('inserted') ? 'added' : kinds.has('deleted') ? 'removed' : 'same'
}
