import { execFileSync } from 'node:child_process'
import { cpSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { place } from '../fixtures/disk.ts'

/** Something wrong with a project on a disk, and the one finding that tells it. */
export interface BadDisk {
  readonly name: string
  /** Spoils the project at `root`; `outside` is a folder beside it. */
  readonly spoil: (root: string, outside: string) => void
  /** `code file:line:column` */
  readonly finds: string
  readonly says: string
  readonly hint: string
}

const data = 'policies/ketting/data.yaml'
const clauses = 'policies/ketting/clauses'
const secret = 'secret: { name: { nl: geheim, en: secret } }\n'

const replaceByLink = (root: string, path: string, target: string) => {
  rmSync(join(root, path), { recursive: true })
  symlinkSync(target, join(root, path))
}

const outside = {
  says: 'This path leads out of the project: it is a link that ends outside.',
  hint: 'Put the file itself in the place of the link.',
}

/** What only a disk can do. */
export const badDisks: readonly BadDisk[] = [
  {
    name: 'a register that is a link out of the project',
    spoil: (root, beside) => {
      place(beside, { 'data.yaml': secret })
      replaceByLink(root, data, join(beside, 'data.yaml'))
    },
    finds: `outside-root ${data}:1:1`,
    ...outside,
  },
  {
    name: 'a logo that is a link out of the project',
    spoil: (root, beside) => {
      place(beside, { 'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>' })
      symlinkSync(join(beside, 'logo.svg'), join(root, 'policies/ketting/logo.svg'))
    },
    finds: 'outside-root policies/ketting/logo.svg:1:1',
    ...outside,
  },
  {
    name: 'a clause that is a link out of the project',
    spoil: (root) => symlinkSync('/etc/hostname', join(root, clauses, 'secret.nl.md')),
    finds: `outside-root ${clauses}/secret.nl.md:1:1`,
    ...outside,
  },
  {
    name: 'a folder of clauses that is a link out of the project',
    spoil: (root, beside) => {
      place(beside, { 'workshop.nl.md': '# A\n\nB\n', 'workshop.en.md': '# A\n\nB\n' })
      replaceByLink(root, clauses, beside)
    },
    finds: `outside-root ${clauses}:1:1`,
    ...outside,
  },
  {
    name: 'a policy that is a link out of the project',
    spoil: (root, beside) => {
      cpSync(join(root, 'policies/ketting'), join(beside, 'spaak'), { recursive: true })
      symlinkSync(join(beside, 'spaak'), join(root, 'policies/spaak'))
    },
    finds: 'outside-root policies/spaak:1:1',
    ...outside,
  },
  {
    name: 'a link that leads nowhere',
    spoil: (root) => replaceByLink(root, data, 'dates.yaml'),
    finds: `unreadable-file ${data}:1:1`,
    says: 'This cannot be read: it is a link that leads nowhere.',
    hint: 'Make it an ordinary file that you may read.',
  },
  {
    name: 'a link to itself',
    spoil: (root) => replaceByLink(root, data, 'data.yaml'),
    finds: `unreadable-file ${data}:1:1`,
    says: 'it is a link that leads round in a circle',
    hint: 'Make it an ordinary file that you may read.',
  },
  {
    name: 'a pipe, which would be read for ever',
    spoil: (root) => {
      rmSync(join(root, data))
      execFileSync('mkfifo', [join(root, data)])
    },
    finds: `unreadable-file ${data}:1:1`,
    says: 'it is no ordinary file',
    hint: 'Make it an ordinary file that you may read.',
  },
  {
    name: 'a file that is too large',
    spoil: (root) => writeFileSync(join(root, data), '#'.repeat(1024 * 1024 + 1)),
    finds: `file-too-large ${data}:1:1`,
    says: 'This file is larger than 1048576 bytes: it has 1048577 bytes.',
    hint: 'Make it smaller',
  },
  {
    name: 'a file that is not UTF-8',
    spoil: (root) => writeFileSync(join(root, data), Buffer.from('name: { name: { nl: naam, en: na\xefve } }\n', 'latin1')),
    finds: `not-utf-8 ${data}:1:33`,
    says: 'This file is not UTF-8 from here on.',
    hint: 'Save the file as UTF-8 in your editor.',
  },
]
