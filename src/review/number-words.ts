import type { Language } from '../model/schema/text.ts'

const numbered = (words: string, ...more: readonly (readonly [string, number])[]): ReadonlyMap<string, number> =>
  new Map([...words.split(' ').map((word, index) => [word, index + 2] as const), ...more])

/** Numbers in words: "een" and "one" only count with a unit behind them. */
export const numberWords: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  nl: numbered(
    'twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig',
    ...([
      ['een', 1],
      ['één', 1],
      ['anderhalf', 1.5],
      ['dertig', 30],
      ['veertig', 40],
      ['vijftig', 50],
      ['zestig', 60],
    ] as const),
    ...([
      ['negentig', 90],
      ['honderd', 100],
      ['duizend', 1000],
      ['beide', 2],
      ['tweemaal', 2],
      ['dubbele', 2],
      ['driemaal', 3],
    ] as const),
  ),
  en: numbered(
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    ...([
      ['a', 1],
      ['an', 1],
      ['one', 1],
      ['thirty', 30],
      ['forty', 40],
      ['fifty', 50],
      ['sixty', 60],
      ['ninety', 90],
    ] as const),
    ...([
      ['hundred', 100],
      ['thousand', 1000],
      ['both', 2],
      ['twice', 2],
      ['double', 2],
      ['pair', 2],
      ['dozen', 12],
    ] as const),
  ),
}

/** A unit: how often it holds the smallest one of its kind. */
interface Unit {
  readonly pattern: RegExp
  readonly kind: string
  readonly times: number
}

const unit = (pattern: string, kind: string, times = 1): Unit => ({ pattern: new RegExp(`^(?:${pattern})$`, 'i'), kind, times })

export const units: Readonly<Record<Language, readonly Unit[]>> = {
  nl: [
    unit('(?:kalender|boek|belasting)?ja(?:ar|ren)', 'month', 12),
    unit('kwarta(?:al|len)', 'month', 3),
    unit('half ?jaar|halve jaren', 'month', 6),
    unit('(?:kalender)?maand(?:en)?', 'month'),
    unit('we(?:ek|ken)', 'hour', 168),
    unit('(?:kalender)?dag(?:en)?|etmalen', 'hour', 24),
    unit('werkdag(?:en)?', 'working day'),
    unit('uur|uren', 'hour'),
    unit('minu(?:ut|ten)', 'minute'),
    unit('seconden?', 'second'),
    unit('%|procent', 'percent'),
    unit("euro(?:'s)?", 'euro'),
  ],
  en: [
    unit('(?:calendar |financial |tax )?years?', 'month', 12),
    unit('quarters?', 'month', 3),
    unit('half(?:-| a )year', 'month', 6),
    unit('(?:calendar )?months?', 'month'),
    unit('weeks?', 'hour', 168),
    unit('fortnight', 'hour', 336),
    unit('(?:calendar )?days?', 'hour', 24),
    unit('(?:working|business) days?', 'working day'),
    unit('hours?', 'hour'),
    unit('minutes?', 'minute'),
    unit('seconds?', 'second'),
    unit('%|per ?cent', 'percent'),
    unit('euros?', 'euro'),
  ],
}

/** A number in digits or in a word, with a currency before it or a unit behind it. "A4", "3D" and "2e" hold none. */
export const quantityPattern: Readonly<Record<Language, RegExp>> = { nl: patternOf('nl'), en: patternOf('en') }

function patternOf(language: Language): RegExp {
  const words = [...numberWords[language].keys()].join('|')
  const measures = units[language].map(({ pattern }) => pattern.source.slice(1, -1)).join('|')
  return new RegExp(
    `(?:(?<currency>€|EUR)\\s?)?(?<![\\p{L}\\d_]|[\\p{L}\\d][-.,/])(?:(?<digits>\\d+(?:[.,]\\d+)*)(?![\\p{L}\\d_])|(?<word>${words})(?![\\p{L}\\d]))` +
      `(?:[\\s-]?(?<unit>${measures})(?![\\p{L}\\d]))?`,
    'giu',
  )
}
