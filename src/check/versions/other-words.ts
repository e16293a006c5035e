import { languages } from '../../model/schema/text.ts'
import type { CheckInput } from '../input.ts'
import { type OwnText, textsOf } from './texts.ts'
import type { Versions } from './versions.ts'

/** The names of the policy's own texts that a statement says in other words than its newest version, or that are new or gone. */
export const otherWords = ({ statement, before, old }: Versions, { program, sources }: CheckInput): readonly string[] => {
  const now = sources.get(statement.id)
  if (now === undefined) return []
  const index = program.statements.indexOf(statement)
  const [were, are] = [textsOf({ ...before.sources, files: old }, index), textsOf(now, index)]
  return [...new Set([...without(are, were), ...without(were, are)])]
}

/** The names of texts that do not stand word for word among others. */
const without = (texts: readonly OwnText[], others: readonly OwnText[]): readonly string[] => {
  const known = new Set(others.map(asOne))
  return texts.filter((text) => !known.has(asOne(text))).map(({ name }) => name)
}

const asOne = ({ name, wordings }: OwnText): string => JSON.stringify([name, languages.map((language) => wordings.get(language)?.words)])
