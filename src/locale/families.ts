import type { Layers, LocaleFile } from '../model/parsed.ts'
import type { Place } from '../model/place.ts'
import { remember } from '../model/remember.ts'
import type { Language, Voice } from '../model/schema/text.ts'

/** One written form of a message: its text, and the voice or plural it is for. */
export interface Form {
  readonly key: string
  readonly text: string
  readonly place: Place
  readonly voice?: Voice
  readonly plural?: Intl.LDMLPluralRule
}

/** A message, `namespace:dotted.key`, with its forms in each language. */
export interface Family {
  readonly key: string
  readonly forms: Readonly<Record<Language, readonly Form[]>>
}

const suffix = /^(.+?)(?:_(formal|informal))?(?:_(zero|one|two|few|many|other))?$/
const placeholder = /\{\{(.*?)\}\}/gs

/** The key of a message without the voice or plural that a form of it is for. */
export const familyKey = (written: string): string => suffix.exec(written)?.[1] ?? written

/** What stands between double braces in a message: a name, or whatever else, which no value has. */
export const placeholders = (text: string): ReadonlySet<string> =>
  // Behind the last braces that close, the pattern would look for an end from each beginning.
  new Set([...text.slice(0, text.lastIndexOf('}}') + 2).matchAll(placeholder)].map(([, name = '']) => name.trim()))

/** Double braces that are opened and not closed, with what follows. They would be printed as they are. */
export const unclosed = (text: string): string | undefined => {
  const from = text.indexOf('{{', text.lastIndexOf('}}'))
  return from < 0 ? undefined : text.slice(from)
}

/** Groups the messages of some files by what they say. Later files replace the forms of earlier ones. */
export const familiesOf = remember((files: readonly LocaleFile[]): ReadonlyMap<string, Family> => {
  const families = new Map<string, { key: string; forms: Record<Language, Map<string, Form>> }>()
  for (const { language, namespace, messages } of files) {
    for (const [written, { text, place }] of messages) {
      const [, name = written, voice, plural] = suffix.exec(written) ?? []
      const key = `${namespace}:${name}`
      const family = families.get(key) ?? { key, forms: { nl: new Map(), en: new Map() } }
      families.set(key, family)
      family.forms[language].set(written, {
        key: written,
        text,
        place,
        ...(voice === undefined ? {} : { voice: voice as Voice }),
        ...(plural === undefined ? {} : { plural: plural as Intl.LDMLPluralRule }),
      })
    }
  }
  return new Map([...families].map(([key, { forms }]) => [key, { key, forms: { nl: [...forms.nl.values()], en: [...forms.en.values()] } }]))
})

/** The placeholders of every message, by its key. */
export const placeholdersOf = remember(
  (families: ReadonlyMap<string, Family>): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(
      [...families].map(([key, { forms }]) => [
        key,
        new Set(Object.values(forms).flatMap((each) => each.flatMap(({ text }) => [...placeholders(text)]))),
      ]),
    ),
)

/** Both layers of messages in the order in which later ones win; the built-in ones themselves if nothing is put in their place. */
export const allFiles = ({ builtIn, own }: Layers<LocaleFile>): readonly LocaleFile[] => (own.length === 0 ? builtIn : [...builtIn, ...own])
