/** A colour as `#rrggbb`. */
export type Colour = string

/** The contrast that text needs with what is behind it (WCAG 2.1, 1.4.3). */
export const enoughContrast = 4.5

const channels = (colour: Colour): readonly [number, number, number] => {
  const number = Number.parseInt(colour.slice(1), 16)
  return [number >> 16, (number >> 8) & 255, number & 255]
}

/** How light a colour is, from 0 to 1, as WCAG 2.1 defines it. */
const luminance = (colour: Colour): number => {
  const [red, green, blue] = channels(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast ratio of two colours, from 1 to 21 (WCAG 2.1). */
export const contrast = (one: Colour, two: Colour): number => {
  const [light, dark] = [luminance(one), luminance(two)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** A share of a colour over another one. */
export const mix = (colour: Colour, over: Colour, share: number): Colour => {
  const below = channels(over)
  const mixed = channels(colour).map((channel, index) => Math.round(channel * share + (below[index] ?? 0) * (1 - share)))
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
