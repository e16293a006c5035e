/** What two texts have in lines that the other has not, however they are ordered. */
export interface LineChanges {
  /** Lines of the first that are not in the second. */
  readonly removed: readonly string[]
  /** Lines of the second that are not in the first. */
  readonly added: readonly string[]
  /** How far they are apart; zero only for the same text. */
  readonly count: number
}

/** Holds two texts against each other, line by line. */
export const lineChanges = (before: readonly string[], after: readonly string[]): LineChanges => {
  const [removed, added] = [without(before, after), without(after, before)]
  const isSame = before.length === after.length && before.every((line, index) => line === after[index])
  return { removed, added, count: isSame ? 0 : Math.max(1, removed.length + added.length) }
}

/** The lines of a text without those of another, each as often as it is there. */
const without = (lines: readonly string[], others: readonly string[]): readonly string[] => {
  const left = new Map<string, number>()
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1)
  return lines.filter((line) => {
    const count = left.get(line) ?? 0
    if (count > 0) left.set(line, count - 1)
    return count === 0
  })
}
