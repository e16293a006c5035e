import { defineRule } from '../../diagnostics/rule.ts'
import type { Language } from '../../model/schema/text.ts'
import type { CheckInput } from '../input.ts'
import { staleTexts } from '../versions/stale.ts'

const names = { nl: 'Dutch', en: 'English' } as const

export const staleTranslation = defineRule<CheckInput>({
  code: 'stale-translation',
  level: 'warning',
  about: 'A text changed in one language since the newest version, and in another it did not: they may no longer say the same.',
  check: (input, say) => {
    for (const { name, changed, unchanged, version, place, changedPlace, checked, about } of staleTexts(input))
      say(place, {
        about,
        message: `The ${inWords(unchanged)} text \`${name}\` is as it was in version ${version}, and the ${inWords(changed)} one changed.`,
        hints: [
          'Change it too.',
          `Or, if it is still right beside the other, add this line to translations.yaml: - { text: ${name}, checked: '${checked}' }`,
        ],
        related: [{ message: `The ${inWords(changed)} one is here.`, place: changedPlace }],
      })
  },
})

const inWords = (languages: readonly Language[]): string => languages.map((language) => names[language]).join(' and ')
