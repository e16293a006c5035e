/**
 * Characters that a reader cannot see but a machine obeys: controls, bidirectional and zero-width characters, variation
 * selectors, tags, separators, private use (Verklaar's own tokens among them), noncharacters, and blanks that are no space.
 * Tab and line ends are allowed.
 */
const hidden = /(?![\t\n\r])[\p{Cc}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\uFFF9-\uFFFB]/u

/** The first hidden character of a text: where it is and how long (UTF-16), and its name as `U+202E`. */
export const hiddenCharacter = (text: string): { readonly index: number; readonly length: number; readonly name: string } | undefined => {
  const index = text.search(hidden)
  if (index < 0) return undefined
  const code = text.codePointAt(index) ?? 0
  return { index, length: String.fromCodePoint(code).length, name: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` }
}
