// Controls, invisible and reordering characters, line separators, private use and lone surrogates: whatever a terminal or a
// reader of a log would obey or not see.
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Co}]/gu

// Build servers obey `##[error]` anywhere in a line and `::error::` at its beginning.
const obeyed = /##(?=\[|vso\[)|^(\s*):(?=:)/g

const codePoint = (character: string) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`

/**
 * The text on one line, with everything that a terminal or a build server would obey, or that nobody could see,
 * written out as `<U+202E>`. Everything that comes from sources goes through here before it is printed.
 */
export const visible = (text: string): string =>
  text.replace(unseen, codePoint).replace(obeyed, (match) => match.slice(0, -1) + codePoint(match.slice(-1)))

/** The same for JSON: escapes stay within its strings, so that it parses to the very same text. */
export const visibleJson = (json: string): string =>
  json.replace(unseen, (character) =>
    character === '\n'
      ? character
      : [...Array(character.length).keys()].map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  )
