import { dutchAuthority, formerDutchAuthority } from '../../law/authority.ts'
import type { Language, Text } from '../../model/schema/text.ts'

/** Something in a text that is not so of the Dutch supervisory authority, or not any more. */
export interface Slip {
  readonly from: number
  readonly to: number
  readonly message: string
  readonly hint: string
}

const { names, website, postBox, name } = dutchAuthority
const anyName = new RegExp(`${names.nl.source}|${names.en.source}`, 'gi')
const onlyName = new RegExp(
  `^(?:(?:de|the) )?(?:website (?:van|of) (?:(?:de|the) )?)?(?:${anyName.source})(?:['’]s website)?(?: ?\\(.*\\))?$`,
  'i',
)
const ourHost = new URL(website).hostname
const linkHint = `Link to ${website}, or leave it to the section \`complaint\`, which does.`

/** Whether a name is that of the Dutch authority, or of its website, and of nothing else: not "the guidance of the AP". */
export const isAuthority = ({ nl, en }: Text): boolean => [nl, en].some((words) => words !== undefined && onlyName.test(words.trim()))

/** Whether an address is on its website. */
export const isOfAuthority = (url: string): boolean => {
  const host = URL.canParse(url) ? new URL(url).hostname : ''
  return host === ourHost || host.endsWith(`.${ourHost}`)
}

export const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** The slips in a text. `own` are the policy's own numbers of telephones and post boxes, in digits. */
export const slipsIn = (text: string, language: Language | undefined, own: ReadonlySet<string>): readonly Slip[] => [
  ...formerName(text),
  ...(language === 'nl' ? englishName(text) : []),
  ...otherLinks(text),
  ...mailAddresses(text),
  ...numbers(text, own),
]

const slip = ({ index, 0: { length } }: RegExpExecArray, message: string, hint: string): Slip => ({
  from: index,
  to: index + length,
  message,
  hint,
})

const formerName = (text: string): readonly Slip[] => {
  const found = formerDutchAuthority.names.exec(text)
  if (found === null) return []
  const until = `The Dutch authority was called \`${found[0]}\` until the end of ${formerDutchAuthority.until.slice(0, 4)}.`
  return [slip(found, until, `Write \`${name.nl}\` in Dutch and \`${name.en}\` in English.`)]
}

const englishName = (text: string): readonly Slip[] => {
  const found = names.nl.test(text) ? null : names.en.exec(text)
  return found === null ? [] : [slip(found, 'The Dutch text names the Dutch authority in English only.', `Write \`${name.nl}\`.`)]
}

const otherLinks = (text: string): readonly Slip[] =>
  [...text.matchAll(/(?<=\[([^\]]*)\]\()[^)\s#]+/g)]
    .filter(({ 0: url, 1: label = '' }) => isAuthority({ nl: label }) && !isOfAuthority(url))
    .map((found) => slip(found, `\`${found[0]}\` is not on the website of the Dutch authority.`, linkHint))

const mailAddresses = (text: string): readonly Slip[] =>
  [...text.matchAll(/[\w.+-]+@(?:[\w-]+\.)*(?:autoriteitpersoonsgegevens|cbpweb)\.nl\b/gi)].map((found) =>
    slip(found, `\`${found[0]}\` appears to be no address for complaints: the Dutch authority publishes none.`, linkHint),
  )

/** Words by which what follows is about the policy's own organisation. */
const ourselves = /\b(?:ons|onze|wij|we|us|our)\b/i

/** Numbers that stand soon after the name, in the same paragraph. */
const numbers = (text: string, own: ReadonlySet<string>): readonly Slip[] =>
  [...text.matchAll(/(?:\b(?:Postbus|P\.? ?O\.? ?Box) ?)(\d{1,6})\b|(?<![\w/.-])(?:\+31|0)[\d ()-]{7,}\d\b/gi)].flatMap((found) => {
    const [whole, box] = found
    const before =
      text
        .slice(Math.max(0, found.index - 200), found.index)
        .split(/\n\s*\n/)
        .at(-1) ?? ''
    const between = before.split(anyName)
    if (between.length < 2 || ourselves.test(between.at(-1) ?? '') || own.has(box ?? digitsOf(whole)) || box === postBox) return []
    const message =
      box === undefined
        ? `\`${whole}\` stands here as a telephone number of the Dutch authority.`
        : `\`${whole}\` is not the post box of the Dutch authority.`
    return [slip(found, message, box === undefined ? `Numbers change. ${linkHint}` : `Its post box is ${postBox}. ${linkHint}`)]
  })
