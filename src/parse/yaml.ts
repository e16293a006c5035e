import { isAlias, isMap, isNode, isScalar, LineCounter, type Document, type Node, parseDocument, visit, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Report } from '../diagnostics/diagnostic.ts'
import { hiddenText } from '../diagnostics/hidden-text.ts'
import { hiddenCharacter } from '../model/hidden.ts'
import type { Place } from '../model/place.ts'
import { fileStart, placeAt } from '../model/position.ts'
import type { SourceFile } from '../model/source-file.ts'
import { duplicateKey, forbiddenKey, tooDeep, yamlFeature, yamlSyntax } from './problems.ts'

export type Path = readonly (string | number)[]

/** A YAML file that was read: its plain value, and where each part of it stands. */
export interface YamlFile {
  readonly file: SourceFile
  readonly value: unknown
  /** The place of what stands at a path; of the nearest thing around it, if nothing stands there. */
  at(path: Path, part?: 'key' | 'value'): Place
  /** The characters of the scalar at a path, as they stand in the file. */
  written(path: Path): string
}

const maxDepth = 64
const maxNodes = 50_000
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * The one reader of YAML: version 1.2, core schema, string keys; no aliases, anchors, merges, tags or second documents;
 * limits of depth and size; every warning of the parser is an error. Returns `undefined` after reporting a fault.
 */
export const readYaml = (file: SourceFile, report: Report): YamlFile | undefined => {
  const lines = new LineCounter()
  const document = parseDocument(file.text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: true,
    stringKeys: false,
    prettyErrors: false,
    lineCounter: lines,
  })
  const faults = [...syntaxFaults(document, file), ...featureFaults(document, file)]
  for (const fault of faults) report.add(fault)
  if (faults.length > 0) return undefined
  const value: unknown = document.toJS({ maxAliasCount: 0 })
  return { file, value, at: (path, part = 'value') => placeOf(document, file, path, part), written: (path) => writtenAt(document, file, path) }
}

const syntaxFaults = (document: Document, file: SourceFile) => {
  const faults = [...document.errors, ...document.warnings].map(({ code, message, pos }) => {
    const place = placeAt(file.path, file.text, pos[0], pos[1])
    if (code === 'DUPLICATE_KEY') return duplicateKey(keyPlace(file, pos[0]), { key: keyText(file, pos[0]) })
    if (code === 'MULTIPLE_DOCS') return yamlFeature(place, { feature: 'a second document in one file' })
    if (code === 'TAG_RESOLVE_FAILED') return yamlFeature(place, { feature: 'tags' })
    return yamlSyntax(place, { detail: lowerFirst(firstLine(message)) })
  })
  // Once the parser has lost its way, what it says of the rest of the file is about the first fault.
  const lost = faults.find(({ code }) => code === yamlSyntax.code)
  return lost === undefined ? faults : [lost]
}

const firstLine = (message: string) => (message.split('\n')[0] ?? message).replace(/[.:]$/, '')
const lowerFirst = (message: string) => message.charAt(0).toLowerCase() + message.slice(1)
const keyText = (file: SourceFile, from: number) => /^["']?([^"':\n]*)/.exec(file.text.slice(from))?.[1]?.trim() ?? ''
const keyPlace = (file: SourceFile, from: number) => placeAt(file.path, file.text, from, from + keyText(file, from).length)

const featureFaults = (document: Document, file: SourceFile) => {
  const faults: ReturnType<typeof yamlFeature>[] = []
  let count = 0
  const nodePlace = (node: Node) => placeAt(file.path, file.text, node.range?.[0] ?? 0, node.range?.[1] ?? 0)
  visit(document, {
    Node: (_, node, ancestors) => {
      count += 1
      if (isAlias(node)) faults.push(yamlFeature(nodePlace(node), { feature: 'aliases' }))
      else if (node.anchor !== undefined) faults.push(yamlFeature(nodePlace(node), { feature: 'anchors' }))
      else if (node.tag !== undefined) faults.push(yamlFeature(nodePlace(node), { feature: 'tags' }))
      if (isScalar(node) && typeof node.value === 'string') {
        const hidden = hiddenCharacter(node.value)
        if (hidden !== undefined) faults.push(hiddenText(nodePlace(node), { name: hidden.name }))
      }
      if (ancestors.length > maxDepth * 2 || count > maxNodes) {
        faults.push(tooDeep(nodePlace(node), { limit: count > maxNodes ? `${maxNodes} values` : `a depth of ${maxDepth}` }))
        return visit.BREAK
      }
      return undefined
    },
    Pair: (_, { key }) => {
      if (!isNode(key)) return
      if (!isScalar(key) || typeof key.value !== 'string') faults.push(yamlFeature(nodePlace(key), { feature: 'a key that is no text' }))
      else if (key.value === '<<') faults.push(yamlFeature(nodePlace(key), { feature: 'merge keys' }))
      else if (forbiddenKeys.has(key.value)) faults.push(forbiddenKey(nodePlace(key), { key: key.value }))
    },
  })
  return faults
}

interface Found {
  readonly key?: Node
  readonly value?: Node | null
}

const find = (document: Document, path: Path): Found => {
  let found: Found = { value: document.contents as Node | null }
  for (const step of path) {
    const next = child(found.value, step)
    if (next === undefined) return found
    found = next
  }
  return found
}

const child = (node: Node | null | undefined, step: string | number): Found | undefined => {
  if (isMap(node)) {
    const pair = (node as YAMLMap<Node, Node | null>).items.find(({ key }) => isScalar(key) && key.value === step)
    return pair === undefined ? undefined : { key: pair.key, value: pair.value }
  }
  const item = (node as YAMLSeq<Node> | null | undefined)?.items?.[step as number]
  return item === undefined || item === null ? undefined : { value: item }
}

const placeOf = (document: Document, file: SourceFile, path: Path, part: 'key' | 'value'): Place => {
  const { key, value } = find(document, path)
  // A mapping or list is named by its key: the frame of a whole block would hide what is meant.
  const node = part === 'key' || value === null || value === undefined || !isScalar(value) ? (key ?? value) : value
  const range = node?.range
  if (range === undefined || range === null) return fileStart(file.path)
  if (isScalar(node)) return placeAt(file.path, file.text, range[0], trimmedEnd(file.text, range[0], range[1]))
  return placeAt(file.path, file.text, range[0], endOfLine(file.text, range[0]))
}

const trimmedEnd = (text: string, from: number, to: number) => from + text.slice(from, to).trimEnd().length
const endOfLine = (text: string, from: number) => {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

const writtenAt = (document: Document, file: SourceFile, path: Path): string => {
  const range = find(document, path).value?.range
  return range === undefined || range === null ? '' : file.text.slice(range[0], range[1])
}
