import type { Finding } from '../../diagnostics/rule.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import { suggest } from '../../diagnostics/suggest.ts'
import type { CheckedText } from '../../model/program.ts'
import type { CheckInput } from '../input.ts'
import { checkedTexts, type StaleText, staleTexts } from '../versions/stale.ts'

const removed = 'Remove the entry.'

export const unknownTranslation = defineRule<CheckInput>({
  code: 'unknown-translation',
  level: 'warning',
  about: 'An entry of translations.yaml names a text as it stands now. One that does not, changes nothing, whatever was meant.',
  check: (input, say) => {
    const { translations } = input.program
    if (translations.length === 0) return
    const [texts, stale] = [checkedTexts(input), staleTexts(input)]
    for (const [index, entry] of translations.entries()) {
      const { text, checked, at } = entry
      const first = translations.slice(0, index).find((one) => one.text === text && one.checked === checked)
      const known = texts.get(text)
      if (known === undefined) say(at('text'), { message: `No statement has a text \`${text}\`.`, hints: suggest(text, [...texts.keys()]) })
      else if (first !== undefined)
        say(at('text'), {
          message: `The text \`${text}\` stands here for the second time.`,
          hints: [removed],
          related: [{ message: 'The first one is here.', place: first.at('text') }],
        })
      else if (!known.has(checked)) say(at('checked'), otherWords(entry, stale))
    }
  },
})

/** What is said of an entry whose text has changed since it was read again. */
const otherWords = ({ text }: CheckedText, stale: readonly StaleText[]): Finding => {
  const asked = stale.filter(({ name }) => name === text)
  const message = `The text \`${text}\` has changed since it was checked.`
  const [one] = asked
  // Of a list it is not known which item was meant.
  if (one === undefined || asked.length > 1) return { message, hints: [removed] }
  const right = `'${one.checked}'`
  return {
    message,
    hints: [
      { message: `If you have read all languages again and they still say the same, write \`checked: ${right}\`.`, fix: right },
      removed,
    ],
  }
}
