import { expect, test } from 'vitest'
import type { MemoryFiles } from '../src/host/memory.ts'
import { releasedOn } from './fixtures/publishing.ts'
import { noteOf, smallShop } from './fixtures/small-shop.ts'
import type { FolderVerification } from '../src/verify.ts'
import { findingsIn, publishedOn, put, verified } from './fixtures/verifying.ts'

/** Each history is built this often on its way. `npm run test:hard` goes through two hundred builds. */
const builds = 5
const histories = process.env['VERKLAAR_HARD'] === undefined ? 5 : 40

/** Numbers that look like chance, the same ones for the same seed: whole ones from 0 to below `end`. */
const chance = (seed: number) => {
  let state = seed
  return (end: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end
  }
}

/** Before it the statements have no date. */
const firstDay = '2026-01-05'

const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

const statements = { privacy: 'house', visit: 'visit' } as const
type Statement = keyof typeof statements

/** A project in the making: what is written, what was released, and what is still to be. */
interface Project {
  readonly files: MemoryFiles
  readonly day: string
  /** The notes of releases, newest first. */
  readonly notes: string
  readonly pending: readonly Statement[]
  /** The latest day from which a version holds. */
  readonly effective: string
}

const next = (below: (end: number) => number) => {
  let count = 0
  const edit = (project: Project): Project => {
    count += 1
    const statement = (['privacy', 'visit'] as const)[below(2)] ?? 'privacy'
    const clause = `policies/knoop/clauses/${statements[statement]}`
    const dutch = put(`${clause}.nl.md`, `# Zo doen wij het\n\nDit is tekst ${count}.\n`)(project.files)
    const files = put(`${clause}.en.md`, `# How we do it\n\nThis is text ${count}.\n`)(dutch)
    return { ...project, files, pending: [...new Set([...project.pending, statement])] }
  }
  /** The files with a note of what was changed, of today. */
  const told = ({ files, day, notes, pending }: Project, effective: string): { readonly files: MemoryFiles; readonly notes: string } => {
    const all = pending.length === 0 ? notes : noteOf(`change-${count}`, day, pending, effective === day ? undefined : effective) + notes
    return { files: put('policies/knoop/changelog.yaml', all)(files), notes: all }
  }
  const release = async (project: Project): Promise<Project> => {
    const wanted = dayAfter(project.day, [0, 0, 5, 40][below(4)] ?? 0)
    const effective = wanted < project.effective ? project.effective : wanted
    const { files, notes } = told(project, effective)
    return { ...project, files: await releasedOn(files, project.day, { pdf: false }), notes, pending: [], effective }
  }
  const wait = (project: Project): Project => ({ ...project, day: dayAfter(project.day, [0, 1, 20, 45][below(4)] ?? 0) })
  return { edit, told, release, wait }
}

/** Builds on a day before or after that of the project, and verifies on that day or later. A note that is still to come allows no change yet. */
const verifiedBuild = async (
  { day, pending }: Project,
  files: MemoryFiles,
  below: (end: number) => number,
): Promise<FolderVerification> => {
  const [around, earliest] = [dayAfter(day, [0, 0, 30, -15][below(4)] ?? 0), pending.length === 0 ? firstDay : day]
  const asOf = around < earliest ? earliest : around
  const published = await publishedOn(files, asOf)
  const today = dayAfter(asOf, [0, 60][below(2)] ?? 0)
  const found = await verified(published, today)
  // Only a folder of another day can be outdated.
  return found.files.some(({ fault }) => fault === 'outdated') && today > asOf ? verified(published, asOf) : found
}

/** Goes through a history, and gives what the verification of each build found. */
const verifiedHistory = async (seed: number): Promise<readonly FolderVerification[]> => {
  const below = chance(seed)
  const { edit, told, release, wait } = next(below)
  const start = noteOf('start', firstDay, ['privacy', 'visit'])
  let project: Project = { files: smallShop, day: firstDay, notes: start, pending: [], effective: firstDay }
  if (below(4) > 0) project = await release(project)
  const found: FolderVerification[] = []
  for (let build = 0; build < builds; build += 1) {
    project = wait(project)
    for (let edits = below(3); edits > 0; edits -= 1) project = edit(project)
    if (project.pending.length > 0 && below(3) > 0) project = await release(project)
    const { files } = told(project, project.day < project.effective ? project.effective : project.day)
    found.push(await verifiedBuild(project, files, below))
  }
  return found
}

test('honest builds of many histories give no false alarm', { timeout: 1_200_000 }, async () => {
  const notes = new Set<string>()
  const counts = new Set<number>()
  for (let seed = 1; seed <= histories; seed += 1) {
    const found = await verifiedHistory(seed)
    expect({ seed, findings: found.map(findingsIn) }).toEqual({ seed, findings: found.map(() => []) })
    for (const one of found) {
      for (const { kind } of one.notes) notes.add(kind)
      counts.add(one.counted.releases)
    }
  }
  // They are histories of many kinds.
  expect(notes).toContain('unreleased')
  expect(counts.size).toBeGreaterThan(4)
})
