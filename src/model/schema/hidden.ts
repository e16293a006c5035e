/**
 * Characters that a reader cannot see but a machine obeys: controls, bidirectional and zero-width characters, tags,
 * separators, private use (Verklaar's own tokens among them) and noncharacters. Tab and line ends are allowed.
 */
const hidden =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uE000-\uF8FF\uFEFF\uFFA0\uFFF0-\uFFFB\uFFFE\uFFFF\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}\u{F0000}-\u{10FFFF}]|\p{Surrogate}/u

/** The first hidden character of a text: where it is and how long (UTF-16), and its name as `U+202E`. */
export const hiddenCharacter = (text: string): { readonly index: number; readonly length: number; readonly name: string } | undefined => {
  const index = text.search(hidden)
  if (index < 0) return undefined
  const code = text.codePointAt(index) ?? 0
  return { index, length: String.fromCodePoint(code).length, name: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` }
}
