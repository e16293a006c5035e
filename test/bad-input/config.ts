/** A configuration with something wrong in it, and the one finding that tells it. */
export interface BadConfig {
  readonly name: string
  readonly file: string | Uint8Array
  /** The name of the file, if it is another. */
  readonly as?: string
  /** `code file:line:column` */
  readonly finds: string
  /** The characters of the file that are marked. */
  readonly marks: string
  readonly says: string
  readonly hint: string
}

const at = 'verklaar.config.yaml:1:7'
const site = (address: string, rest: Omit<BadConfig, 'name' | 'file' | 'finds' | 'marks'>): BadConfig => ({
  name: `the site ${address}`,
  file: `site: ${address}\n`,
  finds: `invalid-site ${at}`,
  marks: address,
  ...rest,
})

export const badConfigs: readonly BadConfig[] = [
  site('www.korenaar.example/privacy', { says: 'is not a whole address', hint: 'https://www.example.org/privacy/' }),
  site('https://', { says: 'is not a whole address', hint: 'as a browser shows it' }),
  site('http://www.korenaar.example/', { says: 'does not begin with `https://`', hint: 'begins with `https://`' }),
  site('http://localhost:8080/', { says: 'does not begin with `https://`', hint: 'begins with `https://`' }),
  site('mailto:brood@korenaar.example', { says: 'does not begin with `https://`', hint: 'begins with `https://`' }),
  site('https://x.example;script-src/', { says: 'names no server', hint: 'only letters, digits, hyphens and dots' }),
  site("https://x.example,'self'/", { says: 'names no server', hint: 'only letters, digits, hyphens and dots' }),
  site('https://anna@www.korenaar.example/', { says: 'holds a user name', hint: 'before the `@`' }),
  site('https://www.korenaar.example/?page=privacy', { says: 'more than the address of a folder', hint: 'from the `?` or `#` on' }),
  site('https://www.korenaar.example/privacy/#top', { says: 'more than the address of a folder', hint: 'from the `?` or `#` on' }),
  site('https://www.korenaar.example/privacy/index.html', { says: 'is the address of a file', hint: 'the address of the folder' }),
  {
    name: 'a site of nothing',
    file: "site: ''\n",
    finds: `invalid-site ${at}`,
    marks: "''",
    says: 'is not a whole address',
    hint: 'as a browser shows it',
  },
  {
    name: 'a site that is a list',
    file: 'site: [https://www.korenaar.example/]\n',
    finds: 'wrong-type verklaar.config.yaml:1:1',
    marks: 'site',
    says: 'Here stands a list, where a text like `https://www.example.org/privacy/` belongs.',
    hint: 'without brackets',
  },
  {
    name: 'a misspelt key',
    file: '# Ours\nsiet: https://www.korenaar.example/\n',
    finds: 'unknown-key verklaar.config.yaml:2:1',
    marks: 'siet',
    says: 'does not know the key `siet`',
    hint: 'Did you mean `site`?',
  },
  {
    name: 'a key that stands twice',
    file: 'site: https://a.example/\nsite: https://b.example/\n',
    finds: 'duplicate-key verklaar.config.yaml:2:1',
    marks: 'site',
    says: 'stands here twice',
    hint: 'Remove one',
  },
  {
    name: 'no YAML',
    file: 'site: "https://www.korenaar.example/\n',
    finds: 'yaml-syntax verklaar.config.yaml:2:1',
    marks: '',
    says: 'not well-formed YAML',
    hint: '',
  },
  {
    name: 'an empty file',
    file: '',
    finds: 'wrong-type verklaar.config.yaml:1:1',
    marks: '',
    says: 'Here stands an empty file, where a mapping with `site` belongs.',
    hint: '',
  },
  {
    name: 'a file that is not UTF-8',
    file: Buffer.from('# é\n', 'latin1'),
    finds: 'not-utf-8 verklaar.config.yaml:1:3',
    marks: '\uFFFD',
    says: 'not UTF-8 from here on',
    hint: 'Save the file as UTF-8',
  },
  {
    name: 'a file with nearly the name',
    file: 'site: https://www.korenaar.example/\n',
    as: 'verklaar.config.yml',
    finds: 'unknown-file verklaar.config.yml:1:1',
    marks: '',
    says: 'does not know a file called `verklaar.config.yml` here',
    hint: 'Did you mean `verklaar.config.yaml`?',
  },
]
