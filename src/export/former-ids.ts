import type { FormerIds, Renamings } from '../model/look.ts'
import type { AiUse, Cookie, Program, SectionUse, Statement } from '../model/program.ts'
import { items } from '../model/schema/listed.ts'
import type { SectionId } from '../model/source/sections.ts'

/** Something with the ids that it had. */
interface Renamed {
  readonly id: string
  readonly was?: readonly string[] | undefined
}

/** What was renamed in each statement of a policy. */
export const formerIdsOf = (program: Program): ReadonlyMap<string, FormerIds> =>
  new Map(program.statements.map((statement) => [statement.id, formerIdsIn(program, statement)]))

const formerIdsIn = (program: Program, { sections }: Statement): FormerIds => ({
  sections: renamings(sections),
  items: new Map(
    sections.flatMap((use) => {
      const renamed = itemsOf(program, use)
      return idsOf(use).map((id) => [id, renamed])
    }),
  ),
})

const idsOf = ({ id, was = [] }: Renamed): readonly string[] => [id, ...was]

const renamings = (things: readonly Renamed[]): Renamings => new Map(things.flatMap(({ id, was = [] }) => was.map((old) => [old, id])))

/** What was renamed of what a section shows with an id. */
const itemsOf = (program: Program, { known }: SectionUse): Renamings => (known && shown[known]?.(program)) ?? new Map()

const shown: Readonly<Partial<Record<SectionId, (program: Program) => Renamings>>> = {
  purposes: ({ purposes }) => renamings(items(purposes)),
  'automated-decisions': ({ automatedDecisions }) => renamings(items(automatedDecisions)),
  controller: ({ jointControllers }) => renamings(items(jointControllers)),
  'cookie-table': ({ cookies }) => renamings(items(cookies).map(inCategory)),
  ai: ({ ai }) => renamings([...items(ai), ...items(ai).flatMap(articlesOf)]),
}

/** A cookie, as the table calls what it tells below. */
const inCategory = ({ id, was, category }: Cookie): Renamed => ({ id: `${category}-${id}`, was: was?.map((old) => `${category}-${old}`) })

/** The articles of a use of AI, as the section calls them: by the use and their own id. */
const articlesOf = (use: AiUse): readonly Renamed[] =>
  (use.articles ?? []).map((article) => {
    const [id = '', ...was] = idsOf(use).flatMap((one) => idsOf(article).map((other) => `${one}-${other}`))
    return { id, was }
  })
