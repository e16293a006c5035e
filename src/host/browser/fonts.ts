import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { sfntOf } from './sfnt.ts'

const require = createRequire(import.meta.url)

const families = [
  { family: 'Source Sans 3', name: 'source-sans-3', aliases: ['sans-serif', 'system-ui', 'monospace'] },
  { family: 'Source Serif 4', name: 'source-serif-4', aliases: ['serif'] },
] as const
const scripts = ['latin', 'latin-ext', 'greek', 'cyrillic'] as const
const weights = [400, 700] as const

/**
 * Writes a font configuration into `folder` that knows the bundled fonts and no other, and gives its path. Pages
 * bring their own fonts; these are what stands in for a glyph those lack, so that no font of the machine ever does.
 * Without a font that Chromium can open it prints nothing at all, and it opens no WOFF files from disk.
 */
export const writeFontConfiguration = (folder: string): string => {
  const fonts = join(folder, 'fonts')
  mkdirSync(fonts)
  for (const { name } of families) {
    const files = join(dirname(require.resolve(`@fontsource/${name}/LICENSE`)), 'files')
    for (const script of scripts)
      for (const weight of weights) {
        const file = `${name}-${script}-${weight}-normal`
        writeFileSync(join(fonts, `${file}.ttf`), sfntOf(readFileSync(join(files, `${file}.woff`))))
      }
  }
  const path = join(folder, 'fonts.conf')
  writeFileSync(path, configuration(fonts, join(folder, 'font-cache')))
  return path
}

const configuration = (fonts: string, cache: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>${escaped(fonts)}</dir>
<cachedir>${escaped(cache)}</cachedir>
${families.flatMap(({ family, aliases }) => aliases.map((alias) => preferred(alias, family))).join('\n')}
</fontconfig>
`

const preferred = (alias: string, family: string): string =>
  `<alias><family>${alias}</family><prefer><family>${family}</family></prefer></alias>`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
