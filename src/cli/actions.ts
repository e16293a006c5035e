import type { Run } from '../report/view.ts'
import type { Io } from './io.ts'

/** Whether a workflow of GitHub Actions runs the command. */
export const isOnActions = (env: Io['env']): boolean => env['GITHUB_ACTIONS'] === 'true'

/**
 * Where the project stands in the repository that a workflow has checked out, and where its lines can be read. Elsewhere
 * the project is taken for the whole repository.
 */
export const repositoryOf = (env: Io['env']): Pick<Run, 'folder' | 'address'> => {
  if (!isOnActions(env)) return { folder: '' }
  const { GITHUB_WORKSPACE: workspace, PWD: here, GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = env
  const folder = workspace && here?.startsWith(`${workspace}/`) ? `${here.slice(workspace.length + 1)}/` : ''
  const address = `${server}/${repository}/blob/${commit}/`
  return /^https?:\/\/[\w.:-]+\/[\w.-]+\/[\w.-]+\/blob\/[0-9a-f]+\/$/.test(address) ? { folder, address } : { folder }
}
