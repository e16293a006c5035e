import { Option } from 'commander'
import type { Code } from '../codes.ts'
import type { Compilation } from '../compile.ts'
import { OutsideFault, UsageFault } from '../host/host.ts'
import type { Io } from './io.ts'

const forms = ['html', 'md', 'json'] as const

/** A file for the report, and its form by the end of its name. */
export interface CoverageTarget {
  readonly file: string
  readonly form: (typeof forms)[number]
}

export const coverageOption = (): Option =>
  new Option('--coverage <file>', 'write which sentence addresses which duty, as .html, .md or .json').argParser(targetOf)

const targetOf = (file: string): CoverageTarget => {
  const form = forms.find((one) => file.endsWith(`.${one}`))
  if (form === undefined)
    throw new UsageFault(`\`--coverage\` cannot write \`${file}\`.`, ['Give a file whose name ends in `.html`, `.md` or `.json`.'])
  return { file, form }
}

const writers = {
  html: async () => (await import('../coverage/html.ts')).coverageHtml,
  md: async () => (await import('../coverage/markdown.ts')).coverageMarkdown,
  json: async () => (await import('../coverage/json.ts')).coverageJson,
}

/** Writes the report. A policy that a problem stopped has no statement to report on. */
export const saveCoverage = async (
  compilation: Compilation,
  { file, form }: CoverageTarget,
  means: { readonly codes: readonly Code[]; readonly asOf: string },
  io: Io,
): Promise<void> => {
  const { coverageOf } = await import('../coverage/coverage.ts')
  const write = await writers[form]()
  const text = write(coverageOf(compilation, { ...means, tool: `Verklaar ${io.version}` }))
  try {
    await io.writeFile(file, text)
  } catch (cause) {
    throw new OutsideFault(`The report cannot be written to \`${file}\`: ${cause instanceof Error ? cause.message : String(cause)}.`)
  }
  io.err.write(`Wrote ${file}.\n`)
}
