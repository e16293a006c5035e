// Controls, invisible and reordering characters, line separators, private use, lone surrogates and what is no character at
// all: whatever a terminal or a reader of a log would obey or not see, and XML refuses.
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu

// Build servers obey `##[error]` and `##vso[…]` anywhere in a line, and `::error::` at its beginning.
const obeyed = /##(?=\[|vso\[)/g
const obeyedFirst = /^(\s*):(?=:)/

const written = (character: string) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`

const escaped = (text: string) =>
  [...Array(text.length).keys()].map((at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')

/**
 * The text on one line, with everything that a terminal or a build server would obey, or that nobody could see,
 * written out as `<U+202E>`. Everything that comes from sources goes through here before it is printed.
 */
export const visible = (text: string): string =>
  text
    .replace(unseen, written)
    .replace(obeyed, `#${written('#')}`)
    .replace(obeyedFirst, `$1${written(':')}`)

/** The same for JSON, whose meaning stays: what is escaped can only stand inside its strings. */
export const visibleJson = (json: string): string =>
  json.replace(unseen, (character) => (character === '\n' ? character : escaped(character))).replace(obeyed, escaped)
