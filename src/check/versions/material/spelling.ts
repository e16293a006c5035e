/** How companies of some countries end their names. A name with another one of these is the same name. */
const legalForms: ReadonlySet<string> = new Set(
  'bv nv vof cv ag gmbh kg ug se sa sas sarl srl sprl spa ab as asa aps oy oyj ltd limited plc llc llp inc corp corporation co kk pvt pty'.split(
    ' ',
  ),
)

/** Whether names differ only in case, punctuation, spaces or the legal form at their end. */
export const isSameName = (one: string, other: string): boolean => nameAlone(one) === nameAlone(other)

/** Whether numbers have the same digits, however they are grouped. */
export const isSameNumber = (one: string, other: string): boolean => one === other || (/\d/.test(one) && digitsOf(one) === digitsOf(other))

const digitsOf = (number: string): string => number.replaceAll(/\D/g, '')

const nameAlone = (name: string): string => {
  const words = wordsOf(name)
  const end = words.findLastIndex((word) => !legalForms.has(word))
  return words.slice(0, end + 1).join('') || words.join('')
}

/** Words in small letters; letters that stand alone one after the other are one word, so `B. V.` is `bv`. */
const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[.'’]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replaceAll(/(?<=(?:^| )\p{L}) (?=\p{L}(?: |$))/gu, '')
    .split(' ')
