import { manifestName } from '../host/folder/manifest.ts'
import type { Host, Written } from '../host/host.ts'
import type { Artifact } from '../model/artifact.ts'
import { type Making, manifestOf } from './manifest.ts'

/** Writes the output folder, all or nothing, with its manifest. */
export const emit = (host: Host, folder: string, artifacts: readonly Artifact[], making: Making): Promise<Written> =>
  host.replaceFolder(folder, [...artifacts, { path: manifestName, bytes: manifestOf(artifacts, making) }])
