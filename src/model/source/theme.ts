import { z } from 'zod'
import { colour } from '../schema/scalars.ts'

const colours = z
  .strictObject({
    text: colour('Of the text.'),
    background: colour('Behind the text.'),
    link: colour('Of links, and of what stands out.'),
  })
  .meta({ title: 'Colours' })

const font = (description: string) => z.enum(['sans', 'serif', 'system']).optional().meta({ description })

const fonts = z
  .strictObject({
    text: font('Of the text: Source Sans 3 (sans), Source Serif 4 (serif), or what the device of the reader uses (system). Usually sans.'),
    headings: font('Of headings: the same choice. Usually serif.'),
  })
  .meta({ title: 'Fonts', description: 'The fonts of the page. In print a font of the device is Source Sans 3.' })

export const theme = z
  .strictObject({
    light: colours.optional().meta({ description: 'On a light page; in print the colours of text and links.' }),
    dark: colours.optional().meta({ description: 'On a dark page.' }),
    fonts: fonts.optional(),
    corners: z.enum(['round', 'square']).optional().meta({ description: 'Of boxes. Usually round.' }),
  })
  .refine(({ light, dark }) => light === undefined || dark !== undefined, { path: ['dark'] })
  .refine(({ light, dark }) => dark === undefined || light !== undefined, { path: ['light'] })
  .meta({
    title: 'Theme',
    description: 'Colours, fonts and corners of your own for the statements. Colours are for light and dark pages both.',
    dependencies: { light: ['dark'], dark: ['light'] },
  })

export type Theme = z.output<typeof theme>
export type Colours = z.output<typeof colours>
