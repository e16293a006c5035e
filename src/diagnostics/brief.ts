import type { Hint } from './diagnostic.ts'

const [longestQuote, longestSentence, longestLines] = [80, 1000, 10_000]

/** A sentence in which what is quoted from a source, `between backticks`, is shown by its beginning. */
export const brief = (sentence: string): string => {
  const quoting = sentence.replace(/`([^`]+)`/g, (whole, quote: string) =>
    quote.length > longestQuote ? `\`${quote.slice(0, longestQuote)}…\`` : whole,
  )
  // What is quoted can hold backticks itself.
  return quoting.length > longestSentence ? `${quoting.slice(0, longestSentence)}….` : quoting
}

/** The same for a hint. What is too long to be told is no fix. */
export const briefHint = (hint: string | Hint): Hint => {
  const { message, fix, place } = typeof hint === 'string' ? { message: hint } : hint
  if (fix === undefined || fix.length > (place === undefined ? longestQuote : longestLines)) return { message: brief(message) }
  return { message: brief(message), fix, ...(place === undefined ? {} : { place }) }
}
