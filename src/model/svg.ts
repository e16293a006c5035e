import type { LogoFault, PictureSize } from './logo.ts'
import { isPaintable, type SvgElement } from './svg-weight.ts'
import { svgAttributes, svgElements } from './svg-words.ts'

/** What XML may begin with; a declaration of another encoding would have the file read in another way. */
const declaration = /^<\?xml\s+version="1\.0"(?:\s+encoding="utf-8")?(?:\s+standalone="(?:yes|no)")?\s*\?>/i
/** What a logo is made of: comments, tags, and text whose references stand for a character. */
const piece =
  /<!--(?!-?>)(?:(?!--)[^])*-->|<(\/?)([a-z]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|(?:[^<&]|&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)+/iy
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
// oxlint-disable-next-line no-control-regex -- characters that XML does not have
const strange = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/

const plainly = 'Export it as plain SVG, with presentation attributes, and without DOCTYPE, scripts, style sheets, pictures and links.'
const shown = 60

/** What stands in a text and should not. */
interface Wrong {
  readonly at: number
  readonly detail: string
  readonly remedy?: string
}

/** The size of an SVG that holds nothing but shapes, letters and colours. */
export const readSvg = (text: string): PictureSize => {
  const root: SvgElement = { name: '', attributes: new Map(), length: 0, children: [] }
  const start = declaration.exec(text)?.[0].length ?? 0
  const at = Math.max(0, text.search(/<svg\s/))
  const found = strangeIn(text) ?? wrongInside(root, text, start) ?? wrongWhole(root.children, at)
  const size = sizeOf(root.children[0])
  if (found === undefined && size !== undefined) return size
  return faultIn(text, found ?? { at, detail: '`<svg>` does not say how large it is', remedy: unsized })
}

const unsized = 'Give `<svg>` a `viewBox`, or `width` and `height` in pixels.'

const faultIn = (text: string, { at, detail, remedy = plainly }: Wrong): LogoFault => ({
  at,
  length: excerptAt(text, at).length,
  detail,
  remedy,
})

/** The tag, or the part of a line, that begins at a place. */
const excerptAt = (text: string, at: number): string => /^[^\n>]*>?/.exec(text.slice(at, at + shown))?.[0] ?? ''

const strangeIn = (text: string): Wrong | undefined => {
  const at = text.search(strange)
  return at < 0 ? undefined : { at, detail: 'it holds a control character' }
}

/** Reads the elements into `root`, up to the first thing that is none of a logo. */
const wrongInside = (root: SvgElement, text: string, start: number): Wrong | undefined => {
  const open = [root]
  for (let at = start; at < text.length; at = piece.lastIndex) {
    piece.lastIndex = at
    const found = piece.exec(text)
    if (found === null) return { at, detail: `\`${excerptAt(text, at)}\` is nothing that a logo holds` }
    const [whole, end, name, attributes = '', empty] = found
    const parent = open.at(-1) ?? root
    if (name === undefined) {
      parent.length += whole.length
      if (parent === root && !whole.startsWith('<') && whole.trim() !== '') return { at, detail: 'something stands outside `<svg>`' }
    } else if (end === '/') {
      if (parent.name !== name || attributes !== '' || empty === '/') return { at, detail: `\`${whole}\` ends what is not open` }
      open.pop()
    } else {
      const isPlaced = parent === root ? name === 'svg' && root.children.length === 0 : svgElements.has(name)
      if (!isPlaced) return { at, detail: `a logo has no \`<${name}>\` there` }
      const wrong = wrongAttribute(attributes)
      if (wrong !== undefined) return { at, ...wrong }
      const element: SvgElement = { name, attributes: new Map(attributesIn(attributes)), length: whole.length, children: [] }
      parent.children.push(element)
      if (empty !== '/') open.push(element)
    }
  }
  const last = open.at(-1)
  return last === undefined || last === root ? undefined : { at: text.length, detail: `\`<${last.name}>\` has no end` }
}

const attributesIn = (written: string): readonly (readonly [string, string])[] =>
  [...written.matchAll(attribute)].map(([, key = '', one, other]) => [key, one ?? other ?? ''] as const)

const wrongAttribute = (written: string): Omit<Wrong, 'at'> | undefined => {
  const given = attributesIn(written)
  const wrong = given.find(([key, value]) => svgAttributes.get(key)?.test(value) !== true)
  if (wrong !== undefined) return wrongValue(...wrong)
  const twice = given.find(([key], index) => given.findIndex(([other]) => other === key) < index)
  return twice === undefined ? undefined : { detail: `\`${twice[0]}\` is given twice` }
}

const wrongValue = (key: string, value: string): Omit<Wrong, 'at'> => {
  if (/dasharray/i.test(`${key} ${value}`)) return { detail: '`stroke-dasharray` draws dashes, which can take long', remedy: undash }
  if (!svgAttributes.has(key)) return { detail: `a logo has no attribute \`${key}\`` }
  return { detail: `\`${key}\` leads out of the logo, or is not written plainly` }
}

const undash = 'Export the dashes as shapes ("outline stroke", "stroke to path"), or the lines without dashes.'

/** What is wrong with an SVG each part of which is right. */
const wrongWhole = ([svg]: readonly SvgElement[], at: number): Wrong | undefined => {
  if (svg === undefined) return { at, detail: 'it is no SVG' }
  if (!svg.attributes.has('xmlns'))
    return { at, detail: '`<svg>` has no `xmlns`', remedy: 'Give `<svg>` the attribute `xmlns="http://www.w3.org/2000/svg"`.' }
  if (isPaintable(svg)) return undefined
  return { at, detail: 'its parts use each other in a circle, or very often', remedy: 'Export it with every shape written out.' }
}

const pixels = /^\s*(\d{1,6}(?:\.\d+)?|\.\d+)(?:px)?\s*$/
const box = /^\s*-?[\d.]+[\s,]+-?[\d.]+[\s,]+(\d{1,6}(?:\.\d+)?)[\s,]+(\d{1,6}(?:\.\d+)?)\s*$/

/** The size that an SVG gives itself, in whole pixels. */
const sizeOf = (svg: SvgElement | undefined): Pick<Extract<PictureSize, { width: number }>, 'width' | 'height'> | undefined => {
  const given = ['width', 'height'].map((name) => pixels.exec(svg?.attributes.get(name) ?? '')?.[1])
  const inBox = box.exec(svg?.attributes.get('viewBox') ?? '')?.slice(1) ?? []
  const [width = 0, height = 0] = (given.includes(undefined) ? inBox : given).map(Number)
  return width > 0 && height > 0 ? { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) } : undefined
}
