import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { IsoDate } from '../model/schema/scalars.ts'
import { changedFiles, comparing } from './changed-files.ts'
import { filesBelow } from './files-below.ts'
import { type Answer, askGit, type GitOptions, gitRefused } from './git.ts'
import { OutsideFault, type Repository } from './host.ts'
import { dayInAmsterdam } from './today.ts'

/**
 * What git knows of the project in `root`; `undefined` where there is no repository, or no git. Git is asked only what
 * runs no program that the repository may name, so never for the status, which runs its filters. What changed is told
 * by the bytes themselves. Throws `OutsideFault` with the words of git.
 */
export const repositoryOf = async (root: string, paths: readonly string[], options: GitOptions = {}): Promise<Repository | undefined> => {
  const ask = (...question: readonly string[]) => askGit(root, question, options)
  const place = placeIn(root, await ask('rev-parse', '--is-inside-work-tree', '--is-shallow-repository'))
  if (place === undefined) return undefined
  const found = comparing(root, () => filesBelow(root, paths))
  const head = await ask('rev-parse', '--verify', '--quiet', 'HEAD^{commit}')
  if (!('said' in head)) return { ...place, commit: undefined, committed: undefined, changed: changedFiles(root, found, '') }
  const commit = head.said.trim()
  const [seconds] = said(await ask('rev-list', '--max-count=1', '--timestamp', commit)).split(' ')
  const tree = paths.length === 0 ? '' : said(await ask('ls-tree', '-r', '-z', commit, '--', ...found.places))
  return { ...place, commit, committed: dayOf(Number(seconds)), changed: changedFiles(root, found, tree) }
}

/** `undefined` without git, and outside a repository. One that git does not recognise, or has no work tree, is a fault. */
const placeIn = (root: string, answer: Answer): Pick<Repository, 'shallow'> | undefined => {
  if ('absent' in answer) return undefined
  if ('refused' in answer && /not a git repository \(or any /.test(answer.refused) && !isBesideGit(resolve(root))) return undefined
  const [inside, shallow] = said(answer).split('\n')
  if (inside === 'true') return { shallow: shallow === 'true' }
  throw new OutsideFault('Git says that the project is in no work tree, so it cannot tell which sources are committed.', [
    'See what `git status` says in the project folder.',
    'Where `git config core.bare` says `true` of a folder with files, `git config core.bare false` puts it right.',
  ])
}

/** Whether `.git` lies in a folder or above it. */
const isBesideGit = (folder: string): boolean =>
  existsSync(join(folder, '.git')) || (dirname(folder) !== folder && isBesideGit(dirname(folder)))

const said = (answer: Answer): string => {
  if ('said' in answer) return answer.said
  throw gitRefused('refused' in answer ? answer.refused : 'it is gone')
}

/** A commit can claim any moment, and one far away has no day that can be written. */
const dayOf = (seconds: number): IsoDate | undefined =>
  seconds < Date.UTC(9999, 11, 31) / 1000 ? dayInAmsterdam(new Date(seconds * 1000)) : undefined
