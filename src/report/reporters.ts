import type { Format } from './formats.ts'
import { github } from './github.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import { pretty } from './pretty.ts'
import { sarif } from './sarif.ts'
import type { RunReporter } from './view.ts'

/** The reporter of each format. */
export const reporters = { pretty, json, sarif, github, junit, markdown } as const satisfies Record<Format, RunReporter>
