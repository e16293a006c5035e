import i18next, { type i18n } from 'i18next'
import type { LocaleFile } from '../model/parsed.ts'
import { remember } from '../model/remember.ts'
import type { Language, Voice } from '../model/schema/text.ts'

/** A message with a mark in the place of each value, and the names of the values in the order of the marks. */
export interface Message {
  readonly text: string
  readonly order: readonly string[]
}

/** The messages of one language, in one voice. */
export interface Words {
  readonly language: Language
  /** A message by its key, `namespace:dotted.key`. Throws on a key that no locale has: that is our own fault. */
  message(key: string, names: readonly string[], count?: number): Message
}

// Private-use characters around a name; refused in every input, so no message can hold them.
const [open, close] = ['\uE001', '\uE002']
const marked = new RegExp(`${open}([\\w-]+)${close}`, 'g')

/** Opens the messages of a language. `mark` is what stands where a value goes. */
export const openWords = (files: readonly LocaleFile[], language: Language, voice: Voice, mark: string): Words => {
  const { translators, resolved } = opened(files)
  const translator = translators.get(language) ?? translatorOf(files, language)
  translators.set(language, translator)
  const plurals = new Intl.PluralRules(language)
  return {
    language,
    message: (key, names, count) => {
      const id = [language, voice, mark, key, count === undefined ? '' : plurals.select(count), ...names].join(' ')
      const message = resolved.get(id) ?? resolve(translator, key, names, voice, count, mark)
      resolved.set(id, message)
      return message
    },
  }
}

/** Files of messages are opened once, and each message is resolved once, for every policy that uses them. */
const opened = remember((_files: readonly LocaleFile[]) => ({
  translators: new Map<Language, i18n>(),
  resolved: new Map<string, Message>(),
}))

const resolve = (
  translator: i18n,
  key: string,
  names: readonly string[],
  voice: Voice,
  count: number | undefined,
  mark: string,
): Message => {
  const order: string[] = []
  const values = Object.fromEntries(names.map((name) => [name, `${open}${name}${close}`]))
  const choice = { context: voice, ...(count === undefined ? {} : { count }) }
  if (!translator.exists(key, choice)) throw new Error(`no message ${key} in ${translator.language}`)
  const text = translator.t(key, { ...choice, replace: values })
  const filled = text.replace(marked, (_, name: string) => {
    order.push(name)
    return mark
  })
  return { text: filled, order }
}

const translatorOf = (files: readonly LocaleFile[], language: Language): i18n => {
  const namespaces: Record<string, Record<string, string>> = {}
  for (const file of files) {
    if (file.language !== language) continue
    const messages = (namespaces[file.namespace] ??= {})
    // A message goes into a line of Markdown, wherever its own lines end.
    for (const [key, { text }] of file.messages) messages[key] = text.replaceAll(/\s*\n\s*/g, ' ')
  }
  const translator = i18next.createInstance()
  void translator.init({
    lng: language,
    fallbackLng: false,
    ns: Object.keys(namespaces),
    keySeparator: false,
    nsSeparator: ':',
    initAsync: false,
    returnNull: false,
    returnEmptyString: false,
    // Values become tree nodes, so nothing is escaped here; messages never hold other messages.
    interpolation: { escapeValue: false, skipOnVariables: true, nestingPrefix: open, nestingSuffix: close },
    resources: { [language]: namespaces },
    missingInterpolationHandler: (_text: string, value: RegExpExecArray) => {
      throw new Error(`no value for the placeholder ${value[1] ?? ''} in ${language}`)
    },
  })
  return translator
}
