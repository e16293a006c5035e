import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts'
import { github } from '../src/report/github.ts'
import { visible } from '../src/report/visible.ts'
import { file, hostileFindings, hostileView, placeless, range, run, undated, unknown, view, waived } from './fixtures/reporting.ts'

interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

const unescaped = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
const unescapedProperty = (text: string) => unescaped(text.replaceAll('%3A', ':').replaceAll('%2C', ','))

/** A line as the runner of GitHub reads it: a command stands at the beginning, from `::` to the next `::`. */
const commandOf = (line: string): Command | undefined => {
  const [, name = '', properties = '', message = ''] = /^\s*::(\S+?)(?: (.*?))?::(.*)$/.exec(line) ?? []
  if (name === '') return undefined
  const pairs = properties.split(',').map((pair) => /^([^=]*)=(.*)$/.exec(pair)?.slice(1) ?? [pair, ''])
  return {
    name,
    properties: Object.fromEntries(pairs.map(([key = '', value = '']) => [key, unescapedProperty(value)])),
    message: unescaped(message),
  }
}

const commandsOf = (diagnostics: readonly Diagnostic[], more = {}) =>
  github(diagnostics, view, { ...run, ...more })
    .split('\n')
    .slice(0, -1)
    .map(commandOf)

test('is a command for each finding, with what to do', () => {
  expect(github([unknown], view, run)).toBe(
    `::error file=${file},line=14,endLine=14,col=7,endColumn=15,title=unknown-processor::No processor is called \`hubspott\`.%0ADid you mean \`hubspot\`?\n`,
  )
})

test('escapes as the toolkit of GitHub does', () => {
  const place = { ...range(1, 1, 2), file: 'policies/100%,a:b.yaml' }
  expect(github([{ ...placeless, message: 'At 100%: a, b.', place, code: 'a' }], view, run)).toBe(
    '::notice file=policies/100%25%2Ca%3Ab.yaml,line=1,endLine=1,col=1,endColumn=2,title=a::At 100%25: a, b.\n',
  )
})

test('names columns only within a line, and lines that have a part of the range', () => {
  expect(commandsOf([undated])[0]).toMatchObject({ name: 'warning', properties: { line: '4', endLine: '5', title: 'wp260-version' } })
  expect(commandsOf([undated])[0]?.properties).not.toHaveProperty('col')
  expect(commandsOf([placeless])).toEqual([{ name: 'notice', properties: { title: 'no-policies' }, message: 'There are no policies.' }])
})

test('finds files from the root of the repository', () => {
  expect(commandsOf([unknown], { folder: 'legal/' })[0]?.properties['file']).toBe(`legal/${file}`)
})

describe('what fails nothing', () => {
  test('comes last, as a notice: only ten of a kind are shown', () => {
    expect(commandsOf([waived, undated, unknown])).toMatchObject([
      { name: 'warning' },
      { name: 'error' },
      {
        name: 'notice',
        properties: { title: 'gdpr-13-1-b (waived)' },
        message:
          'No contact of the officer is given.\nAdd `officer`.\nAccepted by A. de Vries until 2027-05-01: The officer begins in May.',
      },
    ])
  })

  test('an error of a specimen too', () => {
    expect(commandsOf([unknown, undated], { fails: () => false }).map((command) => command?.name)).toEqual(['warning', 'notice'])
  })
})

test('one finding is one command, whatever it says', () => {
  fc.assert(
    fc.property(hostileFindings, (diagnostics) => {
      const text = github(diagnostics, hostileView(diagnostics), run)
      expect(text).not.toMatch(/[^\n\P{Cc}]|\p{Cf}|\p{Cs}|\u2028|##\[|##vso\[/u)
      const lines = text.split('\n').slice(0, -1)
      expect(lines).toHaveLength(diagnostics.length)
      const told = lines.map((line) => {
        const { name = '', properties = {}, message = '' } = commandOf(line) ?? {}
        const { title = '', file: where = '', ...numbers } = properties
        expect(['error', 'warning', 'notice']).toContain(name)
        for (const [key, value] of Object.entries(numbers)) expect(`${key}=${value}`).toMatch(/^(?:line|endLine|col|endColumn)=\d+$/)
        return [title.replace(/ \(waived\)$/, ''), where, message.replace(/\nAccepted by .*$/, '')].join('\n')
      })
      const said = diagnostics.map(({ code, message, place, hints }) =>
        [code, place?.file ?? '', message, ...hints.map((hint) => hint.message)].map(visible).join('\n'),
      )
      expect(told.sort()).toEqual(said.sort())
    }),
  )
})
