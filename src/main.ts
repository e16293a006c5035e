export { type Code, codes } from './codes.ts'
export { build, check, type Compilation, type CompileOptions, type Progress, type StatementSummary } from './compile.ts'
export { type Configuration, loadConfig } from './config.ts'
export { embed, type EmbedOptions } from './embed.ts'
export { type Comparison, compare, type Compared, type ComparedLanguage, type Side, writeComparisons } from './compare.ts'
export { ConfigurationFault } from './diagnostics/configuration-fault.ts'
export type { Diagnostic, Hint, Related, Severity } from './diagnostics/diagnostic.ts'
export {
  type Additions,
  type Host,
  OutsideFault,
  type Printer,
  type PrintJob,
  type Reader,
  ReadRefused,
  type Repository,
  UsageFault,
  type WebPage,
  type Written,
} from './host/host.ts'
export { openPrinter } from './host/browser/printer.ts'
export { type MemoryFiles, type MemoryHost, memoryHost } from './host/memory.ts'
export { nodeHost } from './host/node.ts'
export { readInside } from './host/read-inside.ts'
export { buildDate } from './host/today.ts'
export type { Artifact } from './model/artifact.ts'
export { type EmbedTarget, embedTargets } from './model/embed-target.ts'
export type { Difference } from './model/difference.ts'
export type { Document, Edition, Fingerprints, Released, Section, ToldChange } from './model/document.ts'
export type { Place, Point } from './model/place.ts'
export type { Archive, Release, ReleaseList, ReleaseRecord } from './model/release.ts'
export type { Standing } from './model/standing.ts'
export type { Redline } from './redline/redline.ts'
export {
  applyReleases,
  type PlannedRelease,
  type PlannedReleases,
  planReleases,
  release,
  type ReleaseOptions,
  type ReleasePlan,
} from './release.ts'
export { knownIds, schemas } from './schemas.ts'
export { sourceSchemas } from './model/source/sources.ts'
