import type { Reader } from '../../host/host.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { Look } from '../../model/look.ts'
import type { Theme } from '../../model/source/theme.ts'
import { type EmbedScripts, loadEmbedScripts } from './embed-scripts.ts'
import { type Asset, hashed } from './hashed-asset.ts'
import { embeddedThemeCss, themeCss } from './theme-css.ts'

/** A stylesheet that names fonts, with their addresses as they are published. */
interface Linked {
  readonly css: string
  readonly fonts: readonly Asset[]
}

/** The stylesheets, the fonts they name, and their licences. */
export interface Assets {
  /** Of whole pages. */
  readonly stylesheet: Asset
  /** Of pages of somebody else that take in a statement. */
  readonly embedded: Asset
  /** For text in a serif, which few policies choose: what comes behind the stylesheet, and its fonts. */
  readonly serif: Linked
  readonly logo: Asset | undefined
  readonly fonts: readonly Asset[]
  readonly licences: readonly Asset[]
  readonly scripts: EmbedScripts
}

const folder = 'assets'
const limit = 1024 * 1024
const fontAddress = /(?<=url\(")fonts\/[\w.-]+\.woff2(?="\))/g

const linkedFonts = async (css: string, read: (name: string) => Promise<Uint8Array>): Promise<Linked> => {
  const addresses = [...new Set(css.match(fontAddress) ?? [])]
  const fonts = await Promise.all(addresses.map(async (address) => ({ address, font: hashed(address, 'font/woff2', await read(address)) })))
  const names = new Map(fonts.map(({ address, font }) => [address, font.name]))
  return { css: css.replace(fontAddress, (address) => names.get(address) ?? address), fonts: fonts.map(({ font }) => font) }
}

const stylesheetOf = (name: string, css: string): Asset => hashed(name, 'text/css', new TextEncoder().encode(css))

/** Reads stylesheets, fonts and licences from what comes with Verklaar. Throws `ReadRefused` if one is not there. */
export const loadAssets = async (builtIn: Reader): Promise<Assets> => {
  const read = (name: string) => builtIn.read(`${folder}/${name}`, limit)
  const [fragment = '', page = '', serif = ''] = await Promise.all(
    ['fragment.css', 'page.css', 'serif.css'].map(async (name) => new TextDecoder().decode(await read(name))),
  )
  const { css, fonts } = await linkedFonts(fragment + page, read)
  const licences = (await builtIn.list(`${folder}/fonts`))
    .filter(({ name }) => name.endsWith('.LICENSE.txt'))
    .map(({ name }) => `fonts/${name}`)
  return {
    stylesheet: stylesheetOf('statement.css', css),
    embedded: stylesheetOf('fragment.css', fragment),
    serif: await linkedFonts(serif, read),
    logo: undefined,
    fonts,
    licences: await Promise.all(licences.map(async (name) => hashed(name, 'text/plain', await read(name)))),
    scripts: await loadEmbedScripts(builtIn),
  }
}

const logoNames = { 'image/svg+xml': 'logo.svg', 'image/png': 'logo.png' } as const

/** The same with what a policy has of its own: its logo, and its theme behind the stylesheets. */
export const dressed = (assets: Assets, { theme, logo }: Look): Assets => ({
  ...(theme === undefined ? assets : themed(assets, theme)),
  logo: logo === undefined ? undefined : hashed(logoNames[logo.mediaType], logo.mediaType, logo.bytes),
})

const themed = (assets: Assets, theme: Theme): Assets => {
  const { stylesheet, embedded, serif, fonts } = assets
  const isSerif = theme.fonts?.text === 'serif'
  const before = (asset: Asset) => new TextDecoder().decode(asset.bytes)
  return {
    ...assets,
    stylesheet: stylesheetOf('statement.css', before(stylesheet) + (isSerif ? serif.css : '') + themeCss(theme)),
    embedded: stylesheetOf('fragment.css', before(embedded) + embeddedThemeCss(theme)),
    fonts: isSerif ? [...fonts, ...serif.fonts] : fonts,
  }
}

/** The shared files of a policy, by their path in its folder of assets. */
export const assetFiles = ({ stylesheet, embedded, logo, fonts, licences }: Assets): Pick<Artifact, 'path' | 'mediaType' | 'bytes'>[] =>
  [stylesheet, embedded, ...(logo === undefined ? [] : [logo]), ...fonts, ...licences].map(({ name, mediaType, bytes }) => ({
    path: name,
    mediaType,
    bytes,
  }))

/** The same as they are written. */
export const assetArtifacts = (policy: string, assets: Assets): Artifact[] =>
  assetFiles(assets).map((file) => ({ ...file, path: `${policy}/assets/${file.path}`, policy, version: null }))
