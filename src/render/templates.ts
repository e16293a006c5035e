import type { Report } from '../diagnostics/diagnostic.ts'
import type { Layers } from '../model/parsed.ts'
import { fileStart } from '../model/position.ts'
import type { SectionId } from '../model/source/sections.ts'
import type { SourceFile } from '../model/source-file.ts'
import { checkTemplate, partialsOf } from '../template/engine.ts'
import { unknownTemplate } from '../template/problems.ts'
import { readTemplate, type Template } from '../template/read.ts'
import { sectionKinds } from './sections/index.ts'

/** The templates of one policy, checked. */
export interface Templates {
  readonly all: readonly Template[]
  of(section: SectionId): Template
}

/** Reads templates, puts a policy's own in the place of ours, and checks every name in them. */
export const prepareTemplates = (
  files: Layers<SourceFile>,
  messages: ReadonlyMap<string, ReadonlySet<string>>,
  report: Report,
): Templates => {
  const byName = new Map<string, Template>()
  for (const file of files.builtIn) put(file, byName, report)
  const known = [...byName.keys()]
  for (const file of files.own) {
    const name = put(file, byName, report)
    if (name !== undefined && !known.includes(name)) report.add(unknownTemplate(fileStart(file.path), { name, known }))
  }
  const surroundings = { partials: partialsOf(byName.values()), messages }
  for (const { id, shape } of Object.values(sectionKinds)) {
    const template = byName.get(id)
    if (template !== undefined) checkTemplate(template, { ...(shape as object), introduced: 'flag' }, surroundings, report)
  }
  return {
    all: [...byName.values()],
    of: (section) => {
      const template = byName.get(section)
      if (template === undefined) throw new Error(`no template for ${section}`)
      return template
    },
  }
}

const put = (file: SourceFile, into: Map<string, Template>, report: Report): string | undefined => {
  const template = readTemplate(file, report)
  if (template !== undefined) into.set(template.name, template)
  return template?.name
}
