import type { Program, Statement } from '../model/program.ts'

/** Whether a statement is about cookies alone, and another one of the policy is about privacy: that one tells people what art. 13 GDPR asks. */
export const isBesidePrivacy = ({ covers }: Statement, { statements }: Program): boolean =>
  !covers.includes('privacy') && statements.some((other) => other.covers.includes('privacy'))
