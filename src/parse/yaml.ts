import { isMap, isScalar, type Document, type Node, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/place.ts'
import { fileStart, placeAt } from '../model/position.ts'
import { remember } from '../model/remember.ts'
import type { SourceFile } from '../model/source-file.ts'
import { compose } from './yaml-document.ts'
import { faultsOf } from './yaml-faults.ts'

export type Path = readonly (string | number)[]

/** A YAML file that was read: its plain value, and where each part of it stands. */
export interface YamlFile {
  readonly file: SourceFile
  readonly value: unknown
  /** The place of what stands at a path; of the nearest thing around it, if nothing stands there. */
  at(path: Path, part?: 'key' | 'value'): Place
  /** The characters of the scalar at a path, as they stand in the file. */
  written(path: Path): string
  /** The file that a path stands in: a part can be taken over from another one. */
  fileAt(path: Path): SourceFile
}

/**
 * The one reader of YAML: version 1.2, core schema, string keys; no aliases, anchors, merges, tags, directives or second
 * documents; limits of depth and size; every warning of the parser is an error. Returns `undefined` after reporting a fault.
 */
export const readYaml = (file: SourceFile, report: Report): YamlFile | undefined => {
  const composed = compose(file.text)
  const faults = faultsOf(composed, file)
  for (const fault of faults) report.add(fault)
  if (faults.length > 0 || composed.document === undefined) return undefined
  const { document } = composed
  const value: unknown = document.toJS({ maxAliasCount: 0 })
  return {
    file,
    value,
    at: (path, part = 'value') => placeOf(document, file, path, part),
    written: (path) => writtenAt(document, file, path),
    fileAt: () => file,
  }
}

interface Found {
  readonly key?: Node
  readonly value?: Node | null
}

const find = (document: Document, path: Path): Found => {
  let found: Found = { value: document.contents }
  for (const step of path) {
    const next = child(found.value, step)
    if (next === undefined) return found
    found = next
  }
  return found
}

const pairs = remember(
  (map: YAMLMap<Node, Node | null>) => new Map(map.items.map((pair) => [isScalar(pair.key) ? pair.key.value : undefined, pair])),
)

const child = (node: Node | null | undefined, step: string | number): Found | undefined => {
  if (isMap(node)) {
    const pair = pairs(node as YAMLMap<Node, Node | null>).get(step)
    return pair === undefined ? undefined : { key: pair.key, value: pair.value }
  }
  const item = (node as YAMLSeq<Node> | null | undefined)?.items?.[step as number]
  return item === undefined || item === null ? undefined : { value: item }
}

const placeOf = (document: Document, file: SourceFile, path: Path, part: 'key' | 'value'): Place => {
  const { key, value } = find(document, path)
  // A mapping or list is named by its key: the frame of a whole block would hide what is meant. So is a value that is not there.
  const node = part === 'key' || !isScalar(value) || isNothing(value) ? (key ?? value) : value
  const range = node?.range
  if (range === undefined || range === null) return fileStart(file.path)
  if (isScalar(node)) return placeAt(file.path, file.text, range[0], trimmedEnd(file.text, range[0], range[1]))
  return placeAt(file.path, file.text, range[0], endOfLine(file.text, range[0]))
}

const isNothing = ({ range }: Node) => range !== undefined && range !== null && range[0] === range[1]
const trimmedEnd = (text: string, from: number, to: number) => from + text.slice(from, to).trimEnd().length
const endOfLine = (text: string, from: number) => {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

const writtenAt = (document: Document, file: SourceFile, path: Path): string => {
  const range = find(document, path).value?.range
  return range === undefined || range === null ? '' : file.text.slice(range[0], range[1])
}
