import type { Format } from './formats.ts'
import { json } from './json.ts'
import { pretty } from './pretty.ts'
import type { Reporter } from './view.ts'

/** The reporter of each format. */
export const reporters = { pretty, json } as const satisfies Record<Format, Reporter>
