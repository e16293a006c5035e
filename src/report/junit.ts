import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { numbering } from './count.ts'
import { prettyFinding } from './pretty.ts'
import { acceptance } from './sentences.ts'
import type { Run, RunReporter, View } from './view.ts'
import { visible } from './visible.ts'

/** The suite of what belongs to no file, and of the only case where nothing is found. */
const general = 'verklaar'

/**
 * JUnit's XML, for build servers: a suite for each file, a case for each finding. A finding that fails the command is a
 * failure, a waived one is skipped, and any other passes and is told in the output of its suite. Valid for the schemas of both
 * Ant and Jenkins.
 */
export const junit: RunReporter = (diagnostics, view, run) => {
  const files = [...new Set(diagnostics.map(({ place }) => place?.file))]
  const suites = files.map((file, id) =>
    suite(
      { file, id },
      diagnostics.filter(({ place }) => place?.file === file),
      view,
      run,
    ),
  )
  return `${['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...(files.length === 0 ? [nothing(run)] : suites), '</testsuites>'].join('\n')}\n`
}

interface Suite {
  readonly file: string | undefined
  readonly id: number
}

const suite = ({ file = general, id }: Suite, diagnostics: readonly Diagnostic[], view: View, run: Run): string => {
  const counts = {
    tests: diagnostics.length,
    failures: diagnostics.filter(run.fails).length,
    skipped: diagnostics.filter(({ waived }) => waived !== undefined).length,
  }
  const number = numbering()
  const cases = diagnostics.map((diagnostic) => {
    const name = `${diagnostic.code}: ${diagnostic.message}`
    const times = number(name)
    return testCase(file, times === 1 ? name : `${name} (${times})`, outcome(diagnostic, view, run))
  })
  const passing = diagnostics.filter((one) => one.waived === undefined && !run.fails(one))
  return suiteOf({ name: file, id, ...counts }, cases, passing.map((one) => prettyFinding(one, view)).join('\n'), run)
}

/** Servers take a report without a case for a fault. */
const nothing = (run: Run): string =>
  suiteOf({ name: general, id: 0, tests: 1, failures: 0, skipped: 0 }, [testCase(general, 'no findings', '')], '', run)

interface SuiteHead {
  readonly name: string
  readonly id: number
  readonly tests: number
  readonly failures: number
  readonly skipped: number
}

const suiteOf = ({ name, id, tests, failures, skipped }: SuiteHead, cases: readonly string[], out: string, { asOf }: Run): string =>
  [
    `  <testsuite${attributes({
      name,
      package: general,
      id,
      timestamp: `${asOf}T00:00:00`,
      hostname: 'localhost',
      tests,
      failures,
      errors: 0,
      skipped,
      time: 0,
    })}>`,
    '    <properties/>',
    ...cases,
    `    <system-out>${escaped(out)}</system-out>`,
    '    <system-err/>',
    '  </testsuite>',
  ].join('\n')

const testCase = (file: string, name: string, inner: string): string => {
  const head = `    <testcase${attributes({ name, classname: classOf(file), time: 0 })}`
  return inner === '' ? `${head}/>` : `${head}>${inner}</testcase>`
}

const outcome = (diagnostic: Diagnostic, view: View, { fails }: Run): string => {
  const { severity, message, waived } = diagnostic
  if (waived !== undefined) return `<skipped${attributes({ message: acceptance(waived) })}/>`
  return fails(diagnostic) ? `<failure${attributes({ message, type: severity })}>${escaped(prettyFinding(diagnostic, view))}</failure>` : ''
}

/** Servers show a class by its packages, which points divide. */
const classOf = (file: string): string =>
  file
    .replace(/(?<=[^/])\.[^./]*$/, '')
    .replaceAll('.', '_')
    .replaceAll('/', '.')

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(visible(String(value)))}"`)
    .join('')

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text that is visible already, as XML. */
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? '')
