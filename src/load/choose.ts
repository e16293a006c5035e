import { didYouMean } from '../diagnostics/suggest.ts'
import { type Host, ReadRefused, UsageFault } from '../host/host.ts'
import { listPolicies } from './load.ts'

/** The policies to compile: those asked for, or all. Throws `UsageFault` if there is none, or none of that name. */
export const choosePolicies = async (host: Host, wanted: readonly string[]): Promise<readonly string[]> => {
  const known = await listPolicies(host).catch(refused)
  if (known.length === 0) {
    throw new UsageFault('There is no policy: the folder `policies/` is missing or empty.', [
      'Make a folder `policies/<name>/` with a `policy.yaml`.',
    ])
  }
  for (const name of wanted) {
    if (known.includes(name)) continue
    const hints = didYouMean(name, known).map(({ message }) => message)
    throw new UsageFault(`No policy is called \`${name}\`.`, hints.length > 0 ? hints : [`There are: ${known.join(', ')}.`])
  }
  return wanted.length === 0 ? known : known.filter((name) => wanted.includes(name))
}

const refused = (cause: unknown): never => {
  if (!(cause instanceof ReadRefused)) throw cause
  throw new UsageFault(`The folder \`policies/\` cannot be read: ${cause.detail}.`, ['Make it an ordinary folder inside the project.'])
}
