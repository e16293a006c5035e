import { z } from 'zod'

const languagePattern = /^[a-z]{2,3}$/

export const longestForeignWord = 80
/** In all languages together: each text is searched for each of them. */
const mostForeignWords = 500

/** A word stands between what is no letter and no digit. */
const wholeWord = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su

const foreignWord = z
  .string()
  .refine((word) => word.length <= longestForeignWord && wholeWord.test(word), { params: { problem: 'invalid-foreign-word' } })
  .meta({ pattern: String.raw`^\S(.*\S)?$`, maxLength: longestForeignWord })

export const foreignWords = z
  .record(z.string().regex(languagePattern), z.array(foreignWord).min(1))
  .refine((lists) => foreignWordCount(lists) <= mostForeignWords, {
    params: { problem: 'list-too-long', limit: mostForeignWords },
  })
  .meta({
    description: 'Words of other languages in your texts, by their language (BCP 47): a voice reads them as they sound.',
    examples: [{ en: ['Data Privacy Framework'] }],
  })

const foreignWordCount = (lists: Readonly<Record<string, readonly string[]>>): number =>
  Object.values(lists).reduce((count, words) => count + words.length, 0)
