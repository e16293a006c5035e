import type { Reader } from '../../host/host.ts'
import type { Artifact } from '../../model/artifact.ts'
import { type Asset, hashed } from './hashed-asset.ts'

/** The scripts for pages of somebody else, and the one that is written into the page for a frame. No version keeps any of them. */
export interface EmbedScripts {
  /** The element `<verklaar-statement>`. */
  readonly element: Asset
  /** What gives frames their height. */
  readonly host: Asset
  readonly frame: string
}

const folder = 'assets/embed'
const limit = 64 * 1024

/** Reads the scripts from what comes with Verklaar. Throws `ReadRefused` if one is not there. */
export const loadEmbedScripts = async (builtIn: Reader): Promise<EmbedScripts> => {
  const read = (name: string) => builtIn.read(`${folder}/${name}`, limit)
  const script = async (name: string) => hashed(name, 'text/javascript', await read(name))
  return {
    element: await script('verklaar-statement.js'),
    host: await script('verklaar-frame.js'),
    frame: new TextDecoder().decode(await read('frame.js')),
  }
}

/** The scripts that websites load, as they are written beside the other assets of a policy. */
export const scriptArtifacts = (policy: string, { element, host }: EmbedScripts): Artifact[] =>
  [element, host].map(({ name, mediaType, bytes }) => ({ path: `${policy}/assets/${name}`, mediaType, bytes, policy, version: null }))
