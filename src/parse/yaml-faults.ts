import { type Document, isAlias, isMap, isNode, isScalar, type Node, visit, type YAMLError, type YAMLMap } from 'yaml'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { hiddenText } from '../diagnostics/hidden-text.ts'
import { hiddenCharacter } from '../model/schema/hidden.ts'
import type { Place } from '../model/place.ts'
import { placeAt } from '../model/position.ts'
import type { SourceFile } from '../model/source-file.ts'
import { duplicateKey, forbiddenKey, tooDeep, yamlFeature, yamlSyntax } from './problems.ts'
import { type Composed, maxDepth } from './yaml-document.ts'
import { syntaxWords } from './yaml-words.ts'

const maxNodes = 50_000
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

/** Everything for which a YAML file is refused. */
export const faultsOf = ({ document, tooDeep: deep, directives, second }: Composed, file: SourceFile): readonly Diagnostic[] => {
  const place = (from: number, to: number) => placeAt(file.path, file.text, from, to)
  if (deep !== undefined) return [tooDeep(place(deep, deep + 1), { limit: `${maxDepth} levels` })]
  if (document === undefined) return []
  // Once the parser has lost its way, what it says of the rest of the file is about the first fault.
  const lost = firstError(document)
  const endOfLine = (from: number) => from + (/^.*/.exec(file.text.slice(from))?.[0].length ?? 0)
  if (lost !== undefined) return [yamlSyntax(place(lost.pos[0], Math.min(lost.pos[1], endOfLine(lost.pos[0]))), syntaxWords(lost))]
  return [
    ...directives.map((from) => yamlFeature(place(from, endOfLine(from)), { feature: 'directive' })),
    ...(second === undefined ? [] : [yamlFeature(place(second, endOfLine(second)), { feature: 'second-document' })]),
    ...featureFaults(document, file, place),
  ]
}

/** Unknown tags and directives are told as features; every other warning is an error here. */
const firstError = ({ errors, warnings }: Document): YAMLError | undefined =>
  [...errors, ...warnings]
    .filter(({ code }) => code !== 'TAG_RESOLVE_FAILED' && code !== 'BAD_DIRECTIVE')
    .sort((a, b) => a.pos[0] - b.pos[0])[0]

type PlaceOf = (from: number, to: number) => Place

const featureFaults = (document: Document, file: SourceFile, place: PlaceOf): readonly Diagnostic[] => {
  const faults: Diagnostic[] = []
  let count = 0
  const nodePlace = (node: Node) => place(node.range?.[0] ?? 0, node.range?.[1] ?? 0)
  visit(document, {
    Node: (_, node) => {
      count += 1
      if (count > maxNodes) {
        faults.push(tooDeep(nodePlace(node), { limit: `${maxNodes} values` }))
        return visit.BREAK
      }
      faults.push(...nodeFaults(node, file, place), ...(isMap(node) ? keyFaults(node as YAMLMap<Node>, nodePlace) : []))
      return undefined
    },
  })
  return faults
}

const nodeFaults = (node: Node, { text }: SourceFile, place: PlaceOf): readonly Diagnostic[] => {
  const [from, to] = node.range ?? [0, 0]
  if (isAlias(node)) return [yamlFeature(place(from, to), { feature: 'alias' })]
  // An anchor or tag stands before its node.
  const before = (sign: string) => {
    let at = Math.max(0, text.lastIndexOf(sign, from))
    while (text[at - 1] === sign) at -= 1
    return place(at, at + (/^\S+/.exec(text.slice(at))?.[0].length ?? 1))
  }
  if (node.anchor !== undefined) return [yamlFeature(before('&'), { feature: 'anchor' })]
  if (node.tag !== undefined) return [yamlFeature(before('!'), { feature: 'tag' })]
  const hidden = isScalar(node) && typeof node.value === 'string' ? hiddenCharacter(node.value) : undefined
  return hidden === undefined ? [] : [hiddenText(place(from, to), { name: hidden.name })]
}

const keyFaults = (map: YAMLMap<Node>, nodePlace: (node: Node) => Place): readonly Diagnostic[] => {
  const first = new Map<string, Node>()
  return map.items.flatMap(({ key }) => {
    if (!isNode(key)) return []
    if (!isScalar(key) || typeof key.value !== 'string') return isAlias(key) ? [] : [yamlFeature(nodePlace(key), { feature: 'key' })]
    if (key.value === '<<') return [yamlFeature(nodePlace(key), { feature: 'merge-key' })]
    if (forbiddenKeys.has(key.value)) return [forbiddenKey(nodePlace(key), { key: key.value })]
    const other = first.get(key.value)
    if (other === undefined) first.set(key.value, key)
    return other === undefined
      ? []
      : [duplicateKey(nodePlace(key), { key: key.value }, [{ message: 'The first one stands here.', place: nodePlace(other) }])]
  })
}
