const words = (text: string): readonly string[] => text.split(' ')

/** The elements that a logo can have: shapes, letters, and what they are painted with. */
export const svgElements: ReadonlySet<string> = new Set(
  words(
    'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop clipPath mask',
  ),
)

const named = 'id class role aria-label aria-labelledby aria-hidden focusable lang xml:lang xml:space data-name version baseProfile'
const placed =
  'x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy width height d points pathLength rotate textLength lengthAdjust transform viewBox preserveAspectRatio overflow display visibility enable-background'
const painted =
  'color fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dashoffset opacity paint-order vector-effect shape-rendering color-interpolation clip-path clip-rule mask mask-type isolation mix-blend-mode'
const graded = 'offset stop-color stop-opacity gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits'
const lettered =
  'font-family font-size font-weight font-style font-variant font-stretch letter-spacing word-spacing text-anchor text-decoration text-rendering dominant-baseline alignment-baseline baseline-shift'

/** What loads, or paints for long. */
const refused = words('url src image image-set cross-fade element paint blur drop-shadow')
const inAnyCase = (word: string): string => word.replaceAll(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)

/** A value that names nothing but parts of the same file, as it is usually written, and has no reference in it but the plainest. */
const inside = new RegExp(String.raw`^(?:url\(#[\w.-]+\)|(?!(?:${refused.map(inAnyCase).join('|')})\()[^&\\@]|&(?:amp|lt|gt|quot|apos);)*$`)
/** Millions of dashes fit on a line of a few characters, so there are none. */
const undashed = new RegExp(String.raw`^(?![^]*${inAnyCase('stroke-dasharray')}(?!\s*:\s*none\s*(?:;|$)))`)
const part = /^#[\w.-]+$/

/** The attributes that an element of a logo can have, with what can stand in each. */
export const svgAttributes: ReadonlyMap<string, RegExp> = new Map([
  ...[named, placed, painted, graded, lettered].flatMap(words).map((name) => [name, inside] as const),
  ['style', new RegExp(undashed.source + inside.source)],
  ['stroke-dasharray', /^(?:none|0)$/],
  ['href', part],
  ['xlink:href', part],
  ['xmlns', /^http:\/\/www\.w3\.org\/2000\/svg$/],
  ['xmlns:svg', /^http:\/\/www\.w3\.org\/2000\/svg$/],
  ['xmlns:xlink', /^http:\/\/www\.w3\.org\/1999\/xlink$/],
])
