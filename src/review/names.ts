import type { Program } from '../model/program.ts'
import { items } from '../model/schema/listed.ts'

/** Names that are the same in every language: of the organisation, of recipients and of cookies. */
export const namesIn = (program: Program): readonly string[] => {
  const { organisation, officer } = program.source
  const found = [
    organisation.name,
    organisation['short-name'],
    typeof officer === 'object' && 'name' in officer ? officer.name : undefined,
    ...items(program.jointControllers).map(({ name }) => name),
    ...items(program.recipients).flatMap(({ name, statement }) => [name, statement?.name]),
    ...items(program.cookies).flatMap(({ name, stored = [] }) => [name, ...stored]),
  ]
  return [...new Set(found.filter((name) => typeof name === 'string' && /[\p{Lu}\d_]/u.test(name) && name.length > 2) as string[])]
}

/** The names that stand in lines, each with the first line that says it. What begins a sentence may be an ordinary word. */
export const namesSaid = (lines: readonly string[], names: readonly string[]): ReadonlyMap<string, string> => {
  const said = new Map<string, string>()
  for (const line of lines) for (const name of names) if (!said.has(name) && says(line, name)) said.set(name, line)
  return said
}

const says = (line: string, name: string): boolean => {
  const isWord = /^\p{Lu}\p{Ll}+$/u.test(name)
  for (let at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1)) {
    const around = `${line[at - 1] ?? ' '}${line[at + name.length] ?? ' '}`
    if (!/[\p{L}\d]/u.test(around) && !(isWord && /(?:^|[.!?:;]\s+)$/.test(line.slice(0, at)))) return true
  }
  return false
}
