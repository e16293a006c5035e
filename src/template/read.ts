import Handlebars from 'handlebars'
import type { Report } from '../diagnostics/diagnostic.ts'
import { placeAt } from '../model/position.ts'
import { remember } from '../model/remember.ts'
import type { SourceFile } from '../model/source-file.ts'
import { forbiddenTemplate, templateSyntax } from './problems.ts'

export interface Template {
  readonly path: string
  readonly name: string
  readonly text: string
  readonly program: hbs.AST.Program
  /** It is a policy's own, not one of ours. */
  readonly isOwn: boolean
}

const parsed = remember((file: SourceFile): Template => {
  const name = file.name.replace(/^templates\//, '').replace(/\.hbs$/, '')
  return { path: file.path, name, text: file.text, program: Handlebars.parse(file.text), isOwn: file.path !== file.name }
})

/** Blocks, partials and brackets of one template: its reader takes very long where many stand in each other. */
const mostParts = 200
const part = /\{\{~?(?:[#^{>]|\s*else\b)|\(/g

/** Reads a template. What is not well-formed is reported with its line. */
export const readTemplate = (file: SourceFile, report: Report): Template | undefined => {
  const [beyond] = [...file.text.matchAll(part)].slice(mostParts)
  if (beyond !== undefined) {
    const place = placeAt(file.path, file.text, beyond.index, beyond.index + beyond[0].length)
    report.add(forbiddenTemplate(place, { found: `more than ${mostParts} blocks, partials and brackets`, instead: 'Write it simpler.' }))
    return undefined
  }
  try {
    return parsed(file)
  } catch (cause) {
    const { from, to, detail } = faultOf(cause instanceof Error ? cause.message : String(cause), file.text)
    report.add(templateSyntax(placeAt(file.path, file.text, from, to), { detail }))
    return undefined
  }
}

interface Fault {
  readonly from: number
  readonly to: number
  readonly detail: string
}

/** What Handlebars says of a template, in words, and the range it is about. */
const faultOf = (message: string, text: string): Fault => {
  const [, open, close, line, column] = /^(\S+) doesn't match (\S+) - (\d+):(\d+)/.exec(message) ?? []
  if (open !== undefined && close !== undefined) {
    const from = lineAt(text, Number(line)).from + Number(column)
    return { from, to: from + open.length, detail: `\`{{#${open}}}\` is closed by \`{{/${close}}}\`` }
  }
  const left = /got 'EOF'/.test(message) ? unclosed(text) : undefined
  if (left !== undefined) return { ...left, detail: 'this block is not closed' }
  const at = lineAt(text, Number(/ on line (\d+)/.exec(message)?.[1] ?? / - (\d+):\d+$/.exec(message)?.[1] ?? 1))
  return {
    ...at,
    detail: /got 'OPEN_ENDBLOCK'/.test(message)
      ? 'a block is closed here that was not opened'
      : 'something between the braces does not fit',
  }
}

const lineAt = (text: string, line: number): { readonly from: number; readonly to: number } => {
  const lines = text.split('\n')
  const from = lines.slice(0, line - 1).reduce((length, one) => length + one.length + 1, 0)
  return { from: Math.min(from, text.length), to: Math.min(from + (lines[line - 1] ?? '').length, text.length) }
}

/** The innermost block that is opened and not closed. */
const unclosed = (text: string): { readonly from: number; readonly to: number } | undefined => {
  const open: { from: number; to: number }[] = []
  for (const { 0: tag, 1: sign, index } of text.matchAll(/\{\{~?([#^/])\s*[\w-]+/g)) {
    if (sign === '/') open.pop()
    else open.push({ from: index, to: index + tag.length })
  }
  return open.at(-1)
}
