const regionNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

/** Codes that Unicode assigns to a region that is no country of ISO 3166. */
const notCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA', 'XK'])

/** Whether a code is an assigned code of ISO 3166-1 alpha-2. */
export const isCountryCode = (code: string): boolean => {
  if (!/^[A-Z]{2}$/.test(code) || notCountries.has(code)) return false
  // Withdrawn codes (BU, SU, DD) are replaced by Unicode's canonical form, so they do not come back the same.
  return new Intl.Locale(`und-${code}`).region === code && regionNames.of(code) !== undefined
}

let codes: readonly string[] | undefined

/** Every assigned code, for suggestions. */
export const countryCodes = (): readonly string[] => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  codes ??= letters.flatMap((first) => letters.map((second) => first + second)).filter(isCountryCode)
  return codes
}
