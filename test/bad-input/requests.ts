import type { Repository } from '../../src/host/host.ts'
import type { MemoryFiles } from '../../src/host/memory.ts'
import type { ReleaseOptions } from '../../src/release.ts'
import { edited, longerRetention } from '../fixtures/publishing.ts'

/** A release, or a build, that is asked for and cannot be, and the one finding that tells it. */
export interface BadRequest {
  readonly name: string
  /** What is done to the bakery after its first release, or to its sources that were never released. */
  readonly change: (released: MemoryFiles, sources: MemoryFiles) => MemoryFiles
  readonly day: string
  readonly options?: Partial<ReleaseOptions>
  readonly repository?: Repository
  /** A part of what comes with Verklaar, and what stands in its place. */
  readonly builtIn?: readonly [path: string, from: string, to: string]
  /** It is a build that is asked for, with `--frozen`. */
  readonly frozen?: true
  /** `code file:line:column`, the file by its path in the policy's folder. */
  readonly finds: string
  readonly says: string
  readonly hint: string
}

/** The day of the first release of the bakery, to which each case is a second one. */
export const releasedFirst = '2026-11-22'

const longer =
  (date: string, effective = '2027-02-01') =>
  (files: MemoryFiles) =>
    longerRetention(files, 'longer', date, effective)
const reworded = (files: MemoryFiles): MemoryFiles =>
  edited(files, 'policies/korenaar/policy.yaml', 'niet voor het grijpen', 'niet zomaar voor het grijpen')
const stored = 'releases/2026-11-22/privacy/release.json'
const repository = { commit: 'a'.repeat(40), committed: '2026-11-22', changed: [], shallow: false }

export const badRequests: readonly BadRequest[] = [
  {
    name: 'a note of another day',
    change: longer('2026-12-01'),
    day: '2026-12-02',
    finds: 'note-day changelog.yaml:6:9',
    says: 'The change note `longer` is of 2026-12-01, and would be published on 2026-12-02.',
    hint: 'Write `date: 2026-12-02`',
  },
  {
    name: 'a clock that is behind the newest version',
    change: longer('2026-11-20'),
    day: '2026-11-20',
    finds: `clock-behind ${stored}:1:1`,
    says: 'The day of this release would be 2026-11-20, and the version 2026-11-22 of `privacy` is of 2026-11-22.',
    hint: 'Put the clock of this machine right',
  },
  {
    name: 'a clock that is behind the last commit',
    change: longer('2026-12-01'),
    day: '2026-12-01',
    repository: { ...repository, committed: '2026-12-02' },
    finds: 'clock-behind',
    says: 'and the last commit is of 2026-12-02.',
    hint: 'Put the clock of this machine right',
  },
  {
    name: 'a source that is not committed',
    change: longer('2026-12-01'),
    day: '2026-12-01',
    repository: { ...repository, changed: ['policies/korenaar/retention.yaml'] },
    finds: 'uncommitted retention.yaml:1:1',
    says: 'is not committed as it stands.',
    hint: 'Commit it, then release.',
  },
  {
    name: 'a statement that was taken over already',
    change: (released) => released,
    day: '2026-12-01',
    options: { adopt: '2026-10-12', names: ['korenaar/privacy'] },
    finds: `adopted-already ${stored}:1:1`,
    says: 'has versions already, from 2026-11-22 on.',
    hint: 'Release without `--adopt`.',
  },
  {
    name: 'a translation that went stale',
    change: (released) => reworded(longer('2026-12-01')(released)),
    day: '2026-12-01',
    finds: 'stale-translation policy.yaml:220:9',
    says: 'and the Dutch one changed',
    hint: 'translations.yaml',
  },
  {
    name: 'a day to take over that is not the day of the newest note',
    change: (_, sources) => sources,
    day: releasedFirst,
    options: { adopt: '2026-10-12', names: ['korenaar/privacy'] },
    finds: 'adopted-day changelog.yaml:6:9',
    says: 'The newest change note `delivery-addresses` is of 2026-11-16, and `--adopt` says 2026-10-12.',
    hint: 'Take over that day with `--adopt 2026-11-16`',
  },
  {
    name: 'words that a newer Verklaar changed, and no note tells',
    change: (released) => released,
    day: '2026-12-01',
    builtIn: ['locales/en/privacy.yaml', 'Here you can see how long we keep data.', 'Here you can read how long we keep data.'],
    finds: 'untold-change policy.yaml:32:9',
    says: 'The statement `privacy` changed, and no change note tells it.',
    hint: '`verklaar diff --note` writes the note',
  },
  {
    name: 'a specimen that is to be released',
    change: (_, sources) => edited(sources, 'policies/korenaar/policy.yaml', 'kind: policy', 'kind: specimen'),
    day: releasedFirst,
    options: { names: ['korenaar'] },
    finds: 'release-specimen policy.yaml:4:7',
    says: '`korenaar` is a specimen and cannot be released.',
    hint: 'Release your own policies by name',
  },
  {
    name: 'a specimen with releases',
    change: (released) => edited(released, 'policies/korenaar/policy.yaml', 'kind: policy', 'kind: specimen'),
    day: releasedFirst,
    options: { names: ['korenaar'] },
    finds: 'release-of-specimen policy.yaml:4:7',
    says: '`korenaar` is a specimen, and has releases.',
    hint: 'Remove the folder `releases`',
  },
  {
    name: 'a frozen build of what was never released',
    change: (_, sources) => sources,
    day: releasedFirst,
    frozen: true,
    finds: 'not-released policy.yaml:32:9',
    says: 'The statement `privacy` was never released.',
    hint: 'Release it with `verklaar release`',
  },
  {
    name: 'a frozen build of what says otherwise than its newest version',
    change: longer('2026-12-01'),
    day: '2026-12-01',
    frozen: true,
    finds: 'not-released policy.yaml:32:9',
    says: 'The statement `privacy` says otherwise than its newest version, 2026-11-22.',
    hint: 'Release it with `verklaar release`',
  },
]
