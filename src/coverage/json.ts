import type { Coverage } from './coverage.ts'

/** The report as data; its form is in `schemas/coverage.schema.json`. */
export const coverageJson = ({ asOf, tool, statements }: Coverage): string => {
  const plain = statements.map((statement) => ({
    ...statement,
    groups: statement.groups.map(({ id, title, lines }) => ({
      id,
      title,
      lines: lines.map(({ findings, ...line }) => ({
        ...line,
        findings: findings.map(({ code, severity, message, place, waived }) => ({ code, severity, message, place, waived })),
      })),
    })),
  }))
  return `${JSON.stringify({ format: 1, tool, asOf, statements: plain }, null, 2)}\n`
}
