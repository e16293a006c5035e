import type { Reader } from '../host/host.ts'
import { ReadRefused } from '../host/host.ts'

const limit = 64 * 1024

/** The page about a code in a language, as Markdown; in English where there is no other, and `undefined` where there is none. */
export const rulePage = async (builtIn: Reader, code: string, language: 'nl' | 'en'): Promise<string | undefined> => {
  const names = language === 'nl' ? [`${code}.nl.md`, `${code}.md`] : [`${code}.md`]
  for (const name of names) {
    const text = await textAt(builtIn, `docs/rules/${name}`)
    if (text !== undefined) return text.replaceAll(/^```(\w+) [\w-]+\/(\S+)$/gm, '`$2`:\n\n```$1')
  }
  return undefined
}

const textAt = async (builtIn: Reader, path: string): Promise<string | undefined> => {
  try {
    return new TextDecoder().decode(await builtIn.read(path, limit))
  } catch (cause) {
    if (cause instanceof ReadRefused && cause.refusal === 'missing') return undefined
    throw cause
  }
}
