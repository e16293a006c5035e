import type { Language } from '../model/schema/text.ts'
import { numberWords, quantityPattern, units } from './number-words.ts'

/**
 * A number in the words of a language, a period, an amount or a share.
 *
 * - `firm`: in digits, or a word with a unit: it must stand in the other language too
 * - `soft`: a word alone, which the other language can say without a number ("twee keer", "twice")
 * - `loose`: one, and words that hold a number: they answer another number and ask for none
 */
export interface Quantity {
  readonly weight: 'firm' | 'soft' | 'loose'
  /** The number as it was said. */
  readonly said: number
  /** The same in the smallest unit of its kind: two weeks are 336 hours, two years 24 months. */
  readonly value: number
  readonly kind: string | undefined
  /** The words. */
  readonly words: string
}

/** The numbers in words of a language, in their order. */
export const quantitiesIn = (text: string, language: Language): readonly Quantity[] =>
  [...text.matchAll(quantityPattern[language])].flatMap((match) => {
    const { currency, digits, word = '', unit = '' } = match.groups ?? {}
    const said = digits === undefined ? (numberWords[language].get(word.toLowerCase()) ?? Number.NaN) : readDigits(digits, language)
    const measure = units[language].find(({ pattern }) => pattern.test(unit))
    if (Number.isNaN(said) || (said === 1 && measure === undefined && digits === undefined)) return []
    const kind = measure?.kind ?? (currency === undefined ? undefined : 'euro')
    const isHolding = digits === undefined && holding.has(word.toLowerCase())
    const weight = said === 1 || isHolding ? 'loose' : digits === undefined && kind === undefined ? 'soft' : 'firm'
    return [{ weight, said, value: said * (measure?.times ?? 1), kind, words: match[0].trim() }]
  })

/** Words that hold a number and are none. */
const holding = new Set(['beide', 'tweemaal', 'driemaal', 'dubbele', 'both', 'twice', 'double', 'pair', 'dozen'])

const readDigits = (digits: string, language: Language): number => {
  const [group, point] = language === 'nl' ? ['.', ','] : [',', '.']
  const isGrouped = new RegExp(`^\\d{1,3}(?:\\${group}\\d{3})+(?:\\${point}\\d+)?$`).test(digits)
  const plain = isGrouped ? digits.replaceAll(group, '') : digits
  return /^\d+(?:[.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : Number(plain.replaceAll(/[.,]/g, ''))
}

/**
 * What of two languages stands in one only. A number alone answers the same number with a unit ("16 jaar en ouder", "aged 16 and
 * over"), and one that is said twice is answered by one ("the Road Traffic Act 1994 (Wegenverkeerswet 1994)").
 */
export const unmatched = (one: readonly Quantity[], two: readonly Quantity[]): readonly [readonly Quantity[], readonly Quantity[]] => {
  const lacking = (quantities: readonly Quantity[], others: readonly Quantity[]) =>
    quantities.filter((quantity) => quantity.weight !== 'loose' && !others.some((other) => isSame(quantity, other)))
  const [first, second] = [lacking(one, two), lacking(two, one)]
  if (first.length > 0 && second.length > 0) return [first, second]
  const isFirm = ({ weight }: Quantity) => weight === 'firm'
  return [first.filter(isFirm), second.filter(isFirm)]
}

const isSame = (one: Quantity, two: Quantity): boolean =>
  (one.value === two.value && one.kind === two.kind) || (one.said === two.said && (one.kind === undefined || two.kind === undefined))
