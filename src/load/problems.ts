import { defineProblem } from '../diagnostics/problem.ts'
import { suggest } from '../diagnostics/suggest.ts'

export const missingFile = defineProblem<{ name: string; folder: string }>({
  code: 'missing-file',
  about: 'A policy is a folder with at least a `policy.yaml`, which names the organisation and its statements.',
  message: ({ name, folder }) => `The folder \`${folder}\` has no \`${name}\`.`,
  hints: ({ name, folder }) => [`Add \`${folder}/${name}\`, or remove the folder.`],
})

export const policyName = defineProblem<{ name: string }>({
  code: 'policy-name',
  about:
    'The name of a policy is the name of its folder and a part of its permanent addresses: small letters and digits, in words joined by single hyphens. `shared` and `assets` are folders of another kind.',
  message: ({ name }) => `\`${name}\` cannot be the name of a policy.`,
  hints: ({ name }) => [
    name === 'assets'
      ? 'Rename the folder: in the output, `assets` holds the style of the pages.'
      : 'Rename the folder: small letters, digits and single hyphens.',
  ],
})

export const unknownFile = defineProblem<{ name: string; known: readonly string[] } | { name: string; ending: string }>({
  code: 'unknown-file',
  about:
    'File names are fixed, so that anyone can guess where a fact lives. A file with another name would be ignored, and that would be silent.',
  message: ({ name }) => `Verklaar does not know a file called \`${name}\` here.`,
  hints: (facts) =>
    'known' in facts ? suggest(facts.name, facts.known) : [`The names of files in this folder end in \`${facts.ending}\`.`],
})

export const notUtf8 = defineProblem<Record<never, never>>({
  code: 'not-utf-8',
  about: 'Sources are UTF-8, so that every letter is the letter that was meant on every machine.',
  message: () => 'This file is not UTF-8 from here on.',
  hints: () => ['Save the file as UTF-8 in your editor.'],
})

export const fileTooLarge = defineProblem<{ limit: number; detail: string; remedy?: string }>({
  code: 'file-too-large',
  about: 'Files have a size limit, so that a build always ends: 1 MiB for YAML, 128 KiB for a logo, 64 KiB for a clause or a template.',
  message: ({ limit, detail }) => `This file is larger than ${limit} bytes: ${detail}.`,
  hints: ({ remedy = 'Make it smaller; a long text can be split into several clauses.' }) => [remedy],
})

export const outsideRoot = defineProblem<{ detail: string }>({
  code: 'outside-root',
  about: 'Verklaar reads below the project folder and nowhere else: a link out of it could print any file of the machine.',
  message: ({ detail }) => `This path leads out of the project: ${detail}.`,
  hints: () => ['Put the file itself in the place of the link.'],
})

export const unreadableFile = defineProblem<{ detail: string; remedy?: string }>({
  code: 'unreadable-file',
  about: 'Something is there, but it cannot be read: it is no ordinary file, or reading it is not allowed.',
  message: ({ detail }) => `This cannot be read: ${detail}.`,
  hints: ({ remedy = 'Make it an ordinary file that you may read.' }) => [remedy],
})

export const twoLogos = defineProblem<{ name: string; other: string }>({
  code: 'two-logos',
  about: 'A policy has one logo, `logo.svg` or `logo.png`: of two, nobody could tell which one readers see.',
  message: ({ name, other }) => `The policy has a logo already: \`${other}\` stands beside \`${name}\`.`,
  hints: ({ other }) => [`Remove one of them; \`${other}\` stays sharp at every size.`],
})

export const unfitLogo = defineProblem<{ detail: string; remedy: string }>({
  code: 'unfit-logo',
  about:
    'A logo stands above every page and is kept with every version. So an SVG holds shapes, letters and colours, and nothing that runs or loads anything; a PNG is one picture of at most 4096 by 4096 pixels.',
  message: ({ detail }) => `This cannot be the logo: ${detail}.`,
  hints: ({ remedy }) => [remedy],
})
