import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Environment } from './process.ts'

const onLinux = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].flatMap((name) => [
  `/usr/bin/${name}`,
  `/usr/local/bin/${name}`,
])
const onMac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
const onWindows = ['C:\\Program Files', 'C:\\Program Files (x86)'].map((folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`)

/** Browsers at the places where systems install them. */
export const systemBrowsers = (): readonly string[] => {
  const known = { linux: onLinux, darwin: onMac, win32: onWindows }[process.platform as string] ?? []
  return known.filter((path) => whyNotRunnable(path) === undefined)
}

/** Browsers that puppeteer's own installer has put into its cache, headless shells first, the newest first. */
export const puppeteerBrowsers = (environment: Environment): readonly string[] => {
  const cache = environment['PUPPETEER_CACHE_DIR'] || join(homedir(), '.cache', 'puppeteer')
  return ['chrome-headless-shell', 'chrome'].flatMap((kind) =>
    foldersIn(join(cache, kind))
      .toSorted((one, other) => other.localeCompare(one, 'en', { numeric: true }))
      .flatMap((version) => foldersIn(join(cache, kind, version)).map((build) => join(cache, kind, version, build, kind)))
      .filter((path) => whyNotRunnable(path) === undefined),
  )
}

/** Why a file cannot be run, or undefined when it looks as if it can. */
export const whyNotRunnable = (path: string): string | undefined => {
  try {
    if (!statSync(path).isFile()) return 'it is not a file'
    accessSync(path, constants.X_OK)
    return undefined
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES' ? 'it may not be run' : 'it is not there'
  }
}

const foldersIn = (path: string): readonly string[] => {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
