import type { YAMLError } from 'yaml'

/** What is wrong, as the end of "This is not well-formed YAML: …", and what to do. */
export interface SyntaxWords {
  readonly detail: string
  readonly remedy: string
}

type Entry = readonly [pattern: RegExp, detail: string, remedy: string]

const quoteIt = 'Put quotes around the whole text.'
const plainPair = 'Write `key: value`, with a space after the colon; put quotes around a text that holds `: ` or ` #`.'
const closeIt = 'Close every `{` with `}` and every `[` with `]`.'
const align = 'Begin each key or item of a list with the same number of spaces as the others.'

/** What the parser says, in words for people who do not know its grammar. The first pattern that fits is taken. */
const table: readonly Entry[] = [
  [/^Missing closing/, 'a quotation mark is not closed', "Close it; between single quotes, write an apostrophe twice (`''`)."],
  [/must be sufficiently indented and end with a |(?:must|should) end with a /, 'a bracket or brace is not closed', closeIt],
  [/^Tabs are not allowed/, 'a tab stands where spaces belong', 'Indent with spaces.'],
  [/must start at the same column/, 'this line is indented otherwise than the lines it belongs to', align],
  [
    /^Nested mappings/,
    'a second `: ` follows on one line, or the next line is indented too far',
    'Put quotes around a text that holds `: `; check the indentation of the next line.',
  ],
  [/Implicit keys need|Implicit map keys|block sequence may not/, 'this is neither `key: value` nor an item of a list', plainPair],
  [/must be at most 1024 chars/, 'this is too long to be a key', plainPair],
  [/^Plain value cannot start/, 'a text cannot begin with this character', quoteIt],
  [
    /^Invalid escape sequence/,
    'a backslash between double quotes means something else here',
    'Write two backslashes, or use single quotes.',
  ],
  [/^Missing , /, 'a comma is missing between two items', `${closeIt} Put a comma between items.`],
  [/^Sequence item without/, 'an item of this list does not begin with `- `', 'Begin each item with `- `.'],
  [/^Block scalar header/, 'something follows `|` or `>` on its line', 'Begin the text on the next line.'],
  [
    /^Unexpected|^Not a YAML token|^Missing space/,
    'something stands here that does not belong',
    'Look just before it for a quotation mark or bracket that closes too early; put quotes around the whole text.',
  ],
]

const otherwise: Entry = [
  /^/,
  'the reader lost its way here',
  'Check the indentation, quotation marks and brackets on this line and the one before.',
]

/** Puts a fault of the parser into words. */
export const syntaxWords = ({ message }: YAMLError): SyntaxWords => {
  const [, detail, remedy] = table.find(([pattern]) => pattern.test(message)) ?? otherwise
  return { detail, remedy }
}
