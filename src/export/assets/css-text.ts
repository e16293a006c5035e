/**
 * A text as a CSS string. Every character that is no letter, digit or space is written as its number, so no text can
 * end the string, whatever it holds.
 */
export const cssString = (text: string): string => {
  const characters = [...text].map((character) =>
    /^[\p{L}\p{N} ]$/u.test(character) ? character : `\\${(character.codePointAt(0) || 0xfffd).toString(16)} `,
  )
  return `"${characters.join('')}"`
}
