import pc from 'picocolors'
import type { Comparison, ComparedLanguage, Side } from '../compare.ts'
import { redlineText } from './redline.ts'
import type { View } from './view.ts'
import { visible } from './visible.ts'

type Colours = ReturnType<typeof pc.createColors>

/** What versions say otherwise, for the terminal: in each language the sentences, then the redline. */
export const comparisonText = (comparisons: readonly Comparison[], view: Pick<View, 'colour' | 'width'>): string => {
  if (comparisons.length === 0) return 'There is no released version to compare with.\n'
  const colours = pc.createColors(view.colour)
  return comparisons.map((comparison) => statementText(comparison, view, colours)).join('\n')
}

const statementText = (comparison: Comparison, view: Pick<View, 'colour' | 'width'>, colours: Colours): string => {
  const { policy, statement, before, after, languages } = comparison
  const heading = `${colours.bold(visible(`${policy}/${statement}`))}  ${nameOf(before)} → ${nameOf(after)}`
  return [heading, '', ...languages.map((language) => languageText(language, view, colours))].join('\n')
}

const nameOf = ({ release }: Side): string => release?.record.version ?? 'the sources as they are'

const languageText = ({ language, told, redline }: ComparedLanguage, view: Pick<View, 'colour' | 'width'>, colours: Colours): string =>
  [
    `${colours.bold(language)}  ${told.length === 0 ? 'no fact changed' : ''}`.trimEnd(),
    ...told.map((sentence) => `  ${visible(sentence)}`),
    '',
    redlineText(redline, { colour: view.colour, width: view.width ?? 80 }),
  ].join('\n')
