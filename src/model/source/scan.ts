import { z } from 'zod'
import { isoDate, link } from '../schema/scalars.ts'
import { name } from '../schema/text.ts'
import { cookieTechniques } from './cookies.ts'

/** What a scan of the website came upon. */
export const scan = z
  .strictObject({
    date: isoDate('The day of the scan.'),
    pages: z.array(link('An address.')).min(1).meta({ description: 'The pages that were visited.' }),
    found: z
      .array(
        z
          .strictObject({
            name: name('The name as the browser shows it.'),
            domain: name('Whose it is: the domain that it is stored under.'),
            technique: z.enum(cookieTechniques).optional().meta({ description: 'How it is stored, if not as a cookie.' }),
          })
          .meta({ title: 'Stored item' }),
      )
      .meta({ description: 'What was stored on the device.' }),
  })
  .meta({ title: 'scan.yaml', description: 'What a scan of the website found on the device of a visitor.' })
