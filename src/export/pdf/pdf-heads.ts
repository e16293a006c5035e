/** Text on another page than the rest of its element. */
const elsewhere = /\s*<<\/Type \/MCR\n\/Pg (\d+) 0 R\n\/MCID (\d+)>>/g

type Objects = ReadonlyMap<number, string>

/**
 * A table that goes on overleaf repeats the headings of its columns there, and Chromium puts each repeat into the heading.
 * Here a heading says its words once, and the repeats belong to nothing, as the number of a page does.
 */
export const withHeadsOnce = (printed: Objects): Map<number, string> => {
  const objects = new Map(printed)
  const owners = ownersOf(printed)
  for (const number of [...printed.values()].flatMap(kidsOfHeading)) {
    const kid = objects.get(number) ?? ''
    for (const [, page, mark] of kid.matchAll(elsewhere)) {
      const list = owners.get(Number(page))
      if (list === undefined) throw new Error(`The printed PDF does not say what stands on page object ${page}.`)
      objects.set(list, withoutOwner(objects.get(list) ?? '', Number(mark)))
    }
    objects.set(number, kid.replaceAll(elsewhere, ''))
  }
  return objects
}

/** The elements in the heading of a column. */
const kidsOfHeading = (object: string): readonly number[] => {
  if (!object.includes('\n/S /TH\n') || !object.includes('/Scope /Column')) return []
  const kids = /\/K (\d+ 0 R|\[[^\]]*\])/.exec(object)?.[1] ?? ''
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number))
}

/** By page, the list of the elements that its marked texts belong to. */
const ownersOf = (objects: Objects): ReadonlyMap<number, number> => {
  const tree = [...objects.values()].find((object) => object.startsWith('<</Type /ParentTree')) ?? ''
  const lists = new Map([...tree.matchAll(/(\d+) (\d+) 0 R/g)].map(([, key, list]) => [Number(key), Number(list)]))
  return new Map(
    [...objects].flatMap(([number, object]) => {
      const list = lists.get(Number(/^<<\/Type \/Page\n.*\/StructParents (\d+)/s.exec(object)?.[1]))
      return list === undefined ? [] : [[number, list] as const]
    }),
  )
}

const withoutOwner = (list: string, mark: number): string => {
  let at = -1
  return list.replaceAll(/\d+ 0 R|null/g, (owner) => {
    at += 1
    return at === mark ? 'null' : owner
  })
}
