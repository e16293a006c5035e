import type { linkFault } from '../model/schema/link.ts'
import { defineProblem } from './problem.ts'

interface Facts {
  readonly found: string
  readonly fault: NonNullable<ReturnType<typeof linkFault>>
}

/** What is wrong with an address, as a sentence. */
const messages: Readonly<Record<Facts['fault'], (found: string) => string>> = {
  unparsable: (found) => (found === '' ? 'This link has no address.' : `\`${found}\` is not a whole address.`),
  scheme: (found) => `A statement cannot link to \`${found}\`.`,
  credentials: (found) => `\`${found}\` holds a user name, which hides where the link leads.`,
}

const hints: Readonly<Record<Facts['fault'], string>> = {
  unparsable: 'Write the whole address without spaces, beginning with `https://`, `http://`, `mailto:` or `tel:`.',
  scheme: 'Link to an address that begins with `https://`, `http://`, `mailto:` or `tel:`.',
  credentials: 'Leave out what stands before the `@`.',
}

export const unsafeLink = defineProblem<Facts>({
  code: 'unsafe-link',
  about:
    'A statement links to http, https, mailto and tel only, and only where a browser can read the address. A text can also link to a section of its statement: `#` and the id of the section.',
  message: ({ found, fault }) => messages[fault](found),
  hints: ({ found, fault }) => {
    const whole = `https://${found}`
    const isBare = fault === 'unparsable' && /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/\S*)?$/i.test(found)
    return isBare ? [{ message: `Did you mean \`${whole}\`?`, fix: whole }] : [hints[fault]]
  },
})
