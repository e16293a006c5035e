import { z } from 'zod'
import { isoDate } from './schema/scalars.ts'
import { languages } from './schema/text.ts'

/** The format of manifests that this tool writes and reads. */
export const manifestFormat = 1

/** Below the folder: no way up, no empty step, no other separator. */
const isPathBelow = (path: string): boolean =>
  !/[\\\0]/.test(path) && path.split('/').every((step) => step !== '' && step !== '.' && step !== '..')

const listedFile = z.strictObject({
  path: z.string().refine(isPathBelow),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().nonnegative(),
  type: z.string(),
  policy: z.string().nullable(),
  statement: z.string().nullable(),
  language: z.enum(languages).nullable(),
  version: z.string().nullable(),
})

/** `manifest.json`: every published file but itself, sorted by path, and what they were made with. */
export const manifest = z.strictObject({
  format: z.literal(manifestFormat),
  tool: z.string(),
  asOf: isoDate('The day of the build.'),
  browser: z.string().nullable(),
  files: z.array(listedFile),
})

export type Manifest = z.output<typeof manifest>
export type ListedFile = Manifest['files'][number]
