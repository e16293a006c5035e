import type { Parsed } from '../model/parsed.ts'
import type { Scan } from '../model/program.ts'

/** What a scan of the website came upon, each with its place. */
export const bindScan = (parsed: Parsed): Scan | undefined => {
  const file = parsed.files['scan.yaml']
  if (file === undefined) return undefined
  const { date, found } = file.value
  return {
    date,
    place: file.at(['date']),
    found: found.map(({ name, domain }, index) => ({ name, domain, place: file.at(['found', index, 'name']) })),
  }
}
