import { z } from 'zod'
import { colour } from '../schema/scalars.ts'

const colours = z
  .strictObject({
    text: colour('Of the text.'),
    background: colour('Behind the text.'),
    link: colour('Of links, and of what stands out.'),
  })
  .meta({ title: 'Colours' })

export const theme = z
  .strictObject({
    light: colours.meta({ description: 'On a light page; in print the colours of text and links.' }),
    dark: colours.meta({ description: 'On a dark page.' }),
  })
  .meta({ title: 'Theme', description: 'Colours of your own for the statements.' })

export type Theme = z.output<typeof theme>
export type Colours = z.output<typeof colours>
