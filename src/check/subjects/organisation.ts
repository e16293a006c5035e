import { gdpr131b } from '../rules/gdpr-13-1-b.ts'

export const organisationRules = [gdpr131b]
