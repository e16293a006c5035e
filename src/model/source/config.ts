import { z } from 'zod'
import { siteFault } from '../schema/site.ts'

/** The file of the project itself, beside `policies/`. */
export const configName = 'verklaar.config.yaml'

const site = z
  .string()
  .refine((value) => siteFault(value) === undefined, { params: { problem: 'invalid-site' } })
  .meta({
    pattern: '^https://[^\\s?#@]+$',
    description:
      'Where the output folder is published, as a whole address. Search engines are told it, and feeds; every other link works without it.',
    examples: ['https://www.example.org/privacy/'],
  })

/** `verklaar.config.yaml`: what is true of the project as a whole. */
export const config = z
  .strictObject({ site: site.optional() })
  .meta({ title: 'Configuration', description: 'What is true of the project as a whole.' })

export type Config = z.output<typeof config>
