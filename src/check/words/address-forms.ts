import type { Voice } from '../../model/schema/text.ts'
import { ownWordsIn, type Piece } from './prose.ts'

/** How each voice addresses the reader, in words. */
export const forms: Readonly<Record<Voice, string>> = { formal: '`u` and `uw`', informal: '`je`, `jij` and `jouw`' }

/** The words that address the reader in the other voice. "24 u", "km/u", "U-bocht" and "Je t'aime" do not. */
const others: Readonly<Record<Voice, RegExp>> = {
  formal: /(?<![\p{L}\d'’./-])(?:jij|je|jou|jouwe?|jezelf|jullie)(?![\p{L}\d'’/-])(?! (?:[tmlns]['’]|suis\b|ne\b))/giu,
  informal: /(?<![\p{L}\d'’./-])(?<!(?<!\d)\d{1,2} )(?:u|uw|uzelf)(?![\p{L}\d'’/-]|\.\p{L})/giu,
}

/** Where a Dutch text does not address the reader as its voice does. What is quoted are the words of somebody else. */
export const otherVoice = (text: string, voice: Voice): readonly Piece[] =>
  [...ownWordsIn(text).matchAll(others[voice])].map(({ 0: words, index }) => ({ words, from: index, to: index + words.length }))
