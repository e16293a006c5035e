import type { Report } from '../diagnostics/diagnostic.ts'
import { type Entry, type Host, ReadRefused } from '../host/host.ts'
import type { StoredFile } from '../model/release.ts'
import { policiesFolder } from './load.ts'
import { refused } from './text-file.ts'

const mebibyte = 1024 * 1024
/** A PDF of many pages is the largest file of a release. */
const limit = 32 * mebibyte

/** Every file below `releases` of a policy, with its bytes; history says what they are worth. */
export const loadReleases = async (host: Host, policy: string, report: Report): Promise<readonly StoredFile[]> => {
  try {
    return await filesBelow(host, `${policiesFolder}/${policy}/releases`)
  } catch (cause) {
    if (!(cause instanceof ReadRefused)) throw cause
    report.add(refused(cause, cause.path))
    return []
  }
}

const filesBelow = async (host: Host, folder: string): Promise<readonly StoredFile[]> => {
  const found: StoredFile[] = []
  for (const entry of await host.project.list(folder)) {
    if (entry.name.startsWith('.')) continue
    const path = `${folder}/${entry.name}`
    found.push(...(isFolder(entry) ? await filesBelow(host, path) : [{ path, bytes: await host.project.read(path, limit) }]))
  }
  return found
}

const isFolder = ({ kind }: Entry): boolean => kind === 'folder'
