import { house } from '../../diagnostics/evidence.ts'
import { defineRule } from '../../diagnostics/rule.ts'
import type { SourceText } from '../../model/program.ts'
import type { Voice } from '../../model/schema/text.ts'
import { forms, otherVoice } from '../words/address-forms.ts'
import type { CheckInput } from '../input.ts'

export const styleAddress = defineRule<CheckInput>({
  code: 'style-address',
  level: 'warning',
  about: 'Dutch texts address the reader in one way: as `u`, or as `je`. The `voice` of the policy says which.',
  duty: { catalogue: 'STYLE-ADDRESS', law: [], documents: ['privacy', 'cookie'], section: 'all', evidence: house },
  check: ({ program }, say) => {
    for (const text of program.texts) {
      if (text.language !== 'nl' || isForChildren(text)) continue
      const voice = voiceOf(text) ?? program.source.voice
      for (const { words, from, to } of otherVoice(text.text, voice))
        say(text.locate(from, to), {
          message: `This text says “${words}”, and the voice of the policy is \`${program.source.voice}\`.`,
          hints: [`Address the reader with ${forms[voice]}.`],
        })
    }
  },
})

/** Of a message that has a form for each voice, the name says which one it is. */
const voiceOf = ({ isMessage, path }: SourceText): Voice | undefined => {
  const key = isMessage === true ? String(path.at(-1)) : ''
  return key.endsWith('_informal') ? 'informal' : key.endsWith('_formal') ? 'formal' : undefined
}

/** Children are addressed as children also where adults are not. */
const isForChildren = ({ path }: SourceText): boolean => path[0] === 'policy.yaml' && path[1] === 'children' && path[2] === 'summary'
