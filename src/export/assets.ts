import { createHash } from 'node:crypto'
import type { Reader } from '../host/host.ts'
import type { Artifact } from '../model/artifact.ts'
import type { Look } from '../model/look.ts'
import { themeCss } from './theme-css.ts'

/** A file that the statements of a policy share. `name` is its address, relative to the stylesheet. */
export interface Asset {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** The stylesheet, the fonts it names, and their licences. */
export interface Assets {
  readonly stylesheet: Asset
  readonly fonts: readonly Asset[]
  readonly licences: readonly Asset[]
}

const folder = 'assets'
const limit = 1024 * 1024
const fontAddress = /(?<=url\(")fonts\/[\w.-]+\.woff2(?="\))/g
const digits = 10

/** The name with the beginning of its content's SHA-256 in it: a new content has a new address. */
const hashedName = (name: string, bytes: Uint8Array): string => {
  const dot = name.lastIndexOf('.')
  return `${name.slice(0, dot)}.${createHash('sha256').update(bytes).digest('hex').slice(0, digits)}${name.slice(dot)}`
}

const hashed = (name: string, mediaType: string, bytes: Uint8Array): Asset => ({ name: hashedName(name, bytes), mediaType, bytes })

/** Reads stylesheet, fonts and licences from what comes with Verklaar. Throws `ReadRefused` if one is not there. */
export const loadAssets = async (builtIn: Reader): Promise<Assets> => {
  const read = (name: string) => builtIn.read(`${folder}/${name}`, limit)
  const css = new TextDecoder().decode(await read('statement.css'))
  const addresses = [...new Set(css.match(fontAddress) ?? [])]
  const fonts = await Promise.all(addresses.map(async (address) => ({ address, font: hashed(address, 'font/woff2', await read(address)) })))
  const names = new Map(fonts.map(({ address, font }) => [address, font.name]))
  const linked = new TextEncoder().encode(css.replace(fontAddress, (address) => names.get(address) ?? address))
  const licences = (await builtIn.list(`${folder}/fonts`))
    .filter(({ name }) => name.endsWith('.LICENSE.txt'))
    .map(({ name }) => `fonts/${name}`)
  return {
    stylesheet: hashed('statement.css', 'text/css', linked),
    fonts: fonts.map(({ font }) => font),
    licences: await Promise.all(licences.map(async (name) => hashed(name, 'text/plain', await read(name)))),
  }
}

/** The same with what a policy has of its own: its colours behind the stylesheet. */
export const dressed = (assets: Assets, { theme }: Look): Assets => {
  const { stylesheet } = assets
  if (theme === undefined) return assets
  const css = new TextDecoder().decode(stylesheet.bytes) + themeCss(theme)
  return { ...assets, stylesheet: hashed('statement.css', stylesheet.mediaType, new TextEncoder().encode(css)) }
}

/** The shared files of a policy, by their path in its folder of assets. */
export const assetFiles = ({ stylesheet, fonts, licences }: Assets): Pick<Artifact, 'path' | 'mediaType' | 'bytes'>[] =>
  [stylesheet, ...fonts, ...licences].map(({ name, mediaType, bytes }) => ({ path: name, mediaType, bytes }))

/** The same as they are written. */
export const assetArtifacts = (policy: string, assets: Assets): Artifact[] =>
  assetFiles(assets).map((file) => ({ ...file, path: `${policy}/assets/${file.path}`, policy, version: null }))
