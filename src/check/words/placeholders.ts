import type { Piece } from './prose.ts'

const named = [
  'naam|bedrijfsnaam|organisatie|bedrijf|datum|adres|e-mailadres|telefoonnummer|website|plaats|kvk-nummer|invullen|in te vullen',
  'name|company|company name|organi[sz]ation|date|address|e-?mail|phone|telephone number|city|country|fill in|insert [^\\]]*|your [^\\]]*|uw [^\\]]*',
].join('|')

const placeholder = new RegExp(
  [
    String.raw`(?<![\p{L}\d_-])(?:TODO|TBD|TBC|FIXME|XXX+)(?![\p{L}\d_-])`,
    String.raw`(?<![\p{L}])[Ll]orem ipsum(?![\p{L}])`,
    // Not the words of a link, which an address follows.
    String.raw`\[[A-Z][A-Z _-]+\](?![([])`,
    String.raw`\[(?:${named})\](?![([])`,
    // Braces that are no reference to a fact: those were looked up.
    String.raw`\{\{(?! *[a-z][a-z-]*(?:\.[a-z0-9-]+)* *\}\})[^{}]*\}\}`,
    // Reserved for examples; names below .example are too, and nobody takes them for real.
    String.raw`(?<![\p{L}\d-])(?:example\.(?:com|net|org|nl|eu)|voorbeeld\.(?:nl|com))(?![\p{L}\d-]|\.[\p{L}\d])`,
    String.raw`(?<![\p{L}])(?:Voorbeeld (?:B\.?V\.?|N\.?V\.?)|Example (?:B\.?V\.?|Ltd|Inc|LLC))(?![\p{L}])`,
    String.raw`(?<!\d)(?:0123456789|012 345 67 89|0?1234567890?|0612345678|06[ -]12345678|06 12 34 56 78)(?!\d)`,
  ].join('|'),
  'u',
)

/** The first thing in a value that waits to be filled in. */
export const placeholderIn = (value: string): Piece | undefined => {
  const found = placeholder.exec(value)
  return found === null ? undefined : { words: found[0], from: found.index, to: found.index + found[0].length }
}
