import { defineProblem } from '../diagnostics/problem.ts'

const restore =
  'Put it back as it was committed: `git restore policies/<policy>/releases`; `git log -- policies/<policy>/releases` shows who changed it.'

export const releaseAltered = defineProblem<{ file: string; version: string; how: string }>({
  code: 'release-altered',
  about:
    'A released version is frozen: what readers were told on a day cannot become something else. Every file of a release is held against the SHA-256 in its record, and every record against the list and the version after it.',
  message: ({ file, version, how }) => `\`${file}\` of the version ${version} is not as it was released: ${how}.`,
  hints: () => [restore],
})

export const releaseMissing = defineProblem<{ what: string; version: string }>({
  code: 'release-missing',
  about: 'A released version stays: people were told that they can read it, and its address is permanent.',
  message: ({ what, version }) => `${what} of the version ${version} is not there.`,
  hints: () => ['Put it back from the repository, whole: `git restore policies/<policy>/releases`.'],
})

export const releaseExtra = defineProblem<{ file: string; remedy: string }>({
  code: 'release-extra',
  about:
    'What lies in `releases` was written by `verklaar release`, and each file of it is on record. Nothing else is published from there.',
  message: ({ file }) => `No release has \`${file}\` on record.`,
  hints: ({ remedy }) => [remedy],
})

export const releaseOrder = defineProblem<{ statement: string; version: string; fault: string; remedy: string }>({
  code: 'release-order',
  about:
    'The versions of a statement are a chain: each names the one before it and its SHA-256, is published no earlier, and holds no earlier. So none can be left out, put between, moved or dated back unseen.',
  message: ({ statement, version, fault }) => `The version ${version} of \`${statement}\` ${fault}.`,
  hints: ({ remedy }) => [remedy],
})

export const releaseUnreadable = defineProblem<{ file: string; detail: string }>({
  code: 'release-unreadable',
  about: 'Records of releases are JSON in a form that is fixed.',
  message: ({ file, detail }) => `\`${file}\` cannot be read: ${detail}.`,
  hints: () => [restore],
})

export const releaseNewer = defineProblem<{ file: string; format: number; known: number; tool: string | undefined }>({
  code: 'release-newer',
  about: 'A newer Verklaar may write releases in a newer format. An older one does not guess at them.',
  message: ({ file, format, known, tool }) =>
    `\`${file}\` is of format ${format}${tool === undefined ? '' : `, written by ${tool}`}; this Verklaar knows up to ${known}.`,
  hints: () => ['Install the newer Verklaar.'],
})

export const releaseElsewhere = defineProblem<{ what: string; says: string; stands: string }>({
  code: 'release-elsewhere',
  about: 'A release belongs to the policy, the statement and the day whose folder it is in. Copied elsewhere it would tell another story.',
  message: ({ what, says, stands }) => `This release says that its ${what} is \`${says}\`, and it lies in the folder of \`${stands}\`.`,
  hints: () => ['Move it back to where it was, as the repository has it.'],
})

export const releaseOfSpecimen = defineProblem<{ policy: string }>({
  code: 'release-of-specimen',
  about: 'A specimen reconstructs what somebody else published. It is not in force and has no versions.',
  message: ({ policy }) => `\`${policy}\` is a specimen, and has releases.`,
  hints: () => ['Remove the folder `releases`, or make it a `kind: policy`.'],
})

export const releaseActive = defineProblem<{ file: string; version: string; found: string }>({
  code: 'release-active',
  about:
    'A frozen page is published as it stands, and embedded in websites. So it may hold nothing that runs, sends or loads: no script, handler, form, frame, or style and image from elsewhere. Verklaar writes none; somebody else did.',
  message: ({ file, version, found }) => `\`${file}\` of the version ${version} holds what no statement has: ${found}.`,
  hints: () => [restore],
})

export const notReleased = defineProblem<{ statement: string; since: string | undefined }>({
  code: 'not-released',
  about: 'With `--frozen` a build writes only what was released: what the sources say and no version does would be lost from sight.',
  message: ({ statement, since }) =>
    since === undefined
      ? `The statement \`${statement}\` was never released.`
      : `The statement \`${statement}\` says otherwise than its newest version, ${since}.`,
  hints: () => ['Release it with `verklaar release`, or build without `--frozen`.'],
})
