import { defineProblem } from '../diagnostics/problem.ts'
import type { SiteFault } from '../model/schema/site.ts'

/** What is wrong with the address of a published folder, as a sentence, and what to do. */
const siteFaults: Readonly<Record<SiteFault, readonly [message: (found: string) => string, hint: string]>> = {
  unparsable: [
    (found) => `\`${found}\` is not a whole address.`,
    'Write it as a browser shows it, without spaces: `https://www.example.org/privacy/`.',
  ],
  scheme: [(found) => `\`${found}\` does not begin with \`https://\`.`, 'Write the address that begins with `https://`.'],
  credentials: [(found) => `\`${found}\` holds a user name.`, 'Leave out what stands before the `@`.'],
  host: [
    (found) => `\`${found}\` names no server.`,
    'Between `https://` and the next `/`, write only letters, digits, hyphens and dots, and a port where there is one.',
  ],
  query: [(found) => `\`${found}\` is more than the address of a folder.`, 'Leave out what stands from the `?` or `#` on.'],
  file: [
    (found) => `\`${found}\` is the address of a file.`,
    'Write the address of the folder that the file is in, with a `/` at its end.',
  ],
}

export const invalidSite = defineProblem<{ found: string; fault: SiteFault }>({
  code: 'invalid-site',
  about:
    'The address of the site is that of a folder under https, and paths are added to it. Search engines and feeds are told it, so it must be whole.',
  message: ({ found, fault }) => siteFaults[fault][0](found),
  hints: ({ fault }) => [siteFaults[fault][1]],
})
