// Usage: node scripts/needs.mjs poppler-utils qpdf …
// Checks that the commands of Debian packages are there; says which are not, how to install them, and ends 1.
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const commands = {
  'chromium-headless-shell': ['chromium-headless-shell'],
  'cmark-gfm': ['cmark-gfm'],
  'default-jre-headless': ['java'],
  git: ['git'],
  hugo: ['hugo'],
  pandoc: ['pandoc'],
  'php-cli': ['php'],
  'poppler-utils': ['pdfinfo', 'pdftotext', 'pdffonts', 'pdftoppm'],
  qpdf: ['qpdf'],
}

const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')

const isThere = (command) =>
  folders.some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK)
      return true
    } catch {
      return false
    }
  })

const packages = process.argv.slice(2)
const unknown = packages.filter((name) => !Object.hasOwn(commands, name))
if (unknown.length > 0) {
  console.error(`needs: no package known as ${unknown.join(', ')}; known are ${Object.keys(commands).join(', ')}.`)
  process.exit(2)
}
const missing = packages.filter((name) => !commands[name].every(isThere))
if (missing.length > 0) {
  const lacking = missing.map((name) => `${name} (${commands[name].filter((command) => !isThere(command)).join(', ')})`)
  console.error(`needs: missing ${lacking.join(' and ')}.\nOn Debian: apt-get install --no-install-recommends ${missing.join(' ')}`)
  process.exit(1)
}
