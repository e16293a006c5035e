import type { Severity } from '../../diagnostics/diagnostic.ts'
import type { Program } from '../../model/program.ts'

/** The guidelines are a standard. The acts that bind others than public bodies to it were not read. */
export const levelOfStandard = ({ source }: Program): Severity => (source.organisation['public-body'] === true ? 'error' : 'warning')
