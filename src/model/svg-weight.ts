/** An element of an SVG, with what it is made of. */
export interface SvgElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** Of its tag and the letters in it, in characters. */
  length: number
  readonly children: SvgElement[]
}

/** More characters than any logo comes to, however often each shape is used. */
const most = 500_000
/** What an element takes beside the characters that it is written with. */
const least = 50
/** Of elements in elements. */
const deepest = 64

const named = /#([\w.-]+)/g
const naming = /^#|url\(#/

/** The ids of what an element uses to be painted: shapes, masks, gradients. */
const usedBy = ({ attributes }: SvgElement): readonly string[] =>
  [...attributes.values()].filter((value) => naming.test(value)).flatMap((value) => [...value.matchAll(named)].map(([, id = '']) => id))

/**
 * Whether an SVG is painted in a reasonable time. A few elements that use others that use others come to millions, and
 * one that uses itself has no end.
 */
export const isPaintable = (svg: SvgElement): boolean => {
  const byId = new Map<string, SvgElement>()
  const collect = (element: SvgElement, depth: number): boolean => {
    const id = element.attributes.get('id')
    if (id !== undefined && !byId.has(id)) byId.set(id, element)
    return depth <= deepest && element.children.every((child) => collect(child, depth + 1))
  }
  const weights = new Map<SvgElement, number>()
  const weigh = (element: SvgElement): number => {
    const known = weights.get(element)
    if (known !== undefined) return known
    // As long as it is not known, it is met again only in a circle.
    weights.set(element, Number.POSITIVE_INFINITY)
    const parts = [...element.children, ...usedBy(element).flatMap((id) => byId.get(id) ?? [])]
    const weight = parts.reduce((sum, part) => sum + weigh(part), least + element.length)
    weights.set(element, weight)
    return weight
  }
  return collect(svg, 1) && weigh(svg) <= most
}
