import { hasFunctionWord } from './function-words.ts'
import { wordsIn } from './prose.ts'

/** Words that both languages write alike. */
const common = new Set(
  (
    'account analytics app apps audio back-up browser chat cloud code computer contact cookie cookies data database e-mail event events ' +
    'firewall hardware hosting internet link live login logo logs mailing management marketing monitoring online open-source password ' +
    'platform plug-in plugin podcast privacy provider retargeting router scan server servers service sms software spam sport standard ' +
    'status streaming support team test ticket tickets tool tools tracking training url video virus web website widget wifi workshop'
  ).split(' '),
)
const statute = /wet\b|wetboek|besluit|verordening|regeling|artikel|richtlijn|\b(?:act|article|code|directive|regulation|decree)\b/i

/** Whether a text is a name, an address, a statute, a list of names: nothing that could be translated. */
export const isName = (text: string): boolean => {
  const words = wordsIn(text)
  if (hasFunctionWord(words.replace(nameWords, ' '))) return false
  const ordinary = words.match(/(?<![\p{L}\d_.'’-])\p{Ll}[\p{Ll}'’-]*(?![\p{L}\d_])/gu) ?? []
  const left = ordinary.filter((word) => !common.has(word) && word.search(nameWords) !== 0)
  return left.length < 2 || statute.test(words)
}

/** Small words that names have too. */
const nameWords = /\b(?:aan|and|bij|de|den|der|en|for|het|in|of|on|op|te|ten|ter|the|to|uit|van|voor)\b/gi
