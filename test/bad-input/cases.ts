import type { BadInput } from '../fixtures/bad-input.ts'
import { factCases } from './facts.ts'
import { fileCases } from './files.ts'
import { keyCases } from './keys.ts'
import { limitCases } from './limits.ts'
import { messageCases } from './messages.ts'
import { referenceCases } from './references.ts'
import { sectionCases } from './sections.ts'
import { sharedCases } from './shared.ts'
import { templateCases } from './templates.ts'
import { textCases } from './texts.ts'
import { valueCases } from './values.ts'
import { yamlCases } from './yaml.ts'

/** Every bad input, by what is wrong. */
export const badInputs: Readonly<Record<string, readonly BadInput[]>> = {
  files: fileCases,
  YAML: yamlCases,
  'keys and kinds': keyCases,
  values: valueCases,
  references: referenceCases,
  facts: factCases,
  limits: limitCases,
  texts: textCases,
  messages: messageCases,
  templates: templateCases,
  sections: sectionCases,
  'shared registers': sharedCases,
}
