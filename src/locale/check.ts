import type { Report } from '../diagnostics/diagnostic.ts'
import type { Layers, LocaleFile } from '../model/parsed.ts'
import { type Language, type Voice, voices } from '../model/schema/text.ts'
import { allFiles, type Family, familiesOf, type Form, placeholders, placeholdersOf, unclosed } from './families.ts'
import { missingMessage, missingPlaceholder, missingPlural, missingVoice, unknownMessage, unknownPlaceholder } from './problems.ts'

/** Holds the messages of the languages against each other: keys, voices, plurals, placeholders. */
export const checkMessages = (locales: Layers<LocaleFile>, languages: readonly Language[], report: Report): void => {
  const own = knownMessages(locales, report)
  const names = placeholdersOf(familiesOf(locales.builtIn))
  for (const family of familiesOf(allFiles({ ...locales, own })).values()) {
    const plural = languages.some((language) => family.forms[language].some((form) => form.plural !== undefined))
    for (const language of languages) checkLanguage(family, language, plural, names.get(family.key) ?? new Set(), report)
  }
}

/** The messages of a policy's own that stand in the place of ours; any other is reported and left out. */
const knownMessages = ({ builtIn, own }: Layers<LocaleFile>, report: Report): readonly LocaleFile[] =>
  own.map((file) => {
    const ours = builtIn.filter(({ language, namespace }) => language === file.language && namespace === file.namespace)
    const known = new Set(ours.flatMap(({ messages }) => [...messages.keys()]))
    for (const [key, { keyPlace }] of file.messages) if (!known.has(key)) report.add(unknownMessage(keyPlace, { key, known: [...known] }))
    return { ...file, messages: new Map([...file.messages].filter(([key]) => known.has(key))) }
  })

const checkLanguage = (family: Family, language: Language, plural: boolean, names: ReadonlySet<string>, report: Report): void => {
  const { key } = family
  const forms = family.forms[language]
  const place = (forms[0] ?? Object.values(family.forms).flat()[0])?.place
  if (forms.length === 0) {
    report.add(missingMessage(place, { key, language }))
    return
  }
  const voiced = forms.some(({ voice }) => voice !== undefined)
  const wanted: readonly (Voice | undefined)[] = voiced ? voices : [undefined]
  const categories = plural ? new Intl.PluralRules(language).resolvedOptions().pluralCategories : [undefined]
  for (const voice of wanted) {
    const spoken = forms.filter((form) => form.voice === voice)
    if (spoken.length === 0 && voice !== undefined) report.add(missingVoice(place, { key, voice, language }))
    for (const form of spoken.length === 0 ? [] : categories) {
      if (form !== undefined && !spoken.some((one) => one.plural === form)) report.add(missingPlural(place, { key, form, language }))
    }
  }
  for (const form of forms) checkPlaceholders(key, form, names, plural, report)
}

/** A form for one thing may say "one" instead of the figure. */
const checkPlaceholders = (key: string, form: Form, names: ReadonlySet<string>, plural: boolean, report: Report): void => {
  const own = placeholders(form.text)
  const missing = [...names].find((name) => !own.has(name) && !(plural && name === 'count'))
  const extra = [...own].find((name) => !names.has(name))
  const written = unclosed(form.text) ?? (extra === undefined ? undefined : `{{${extra}}}`)
  // A name that is misspelt is both; it is reported once.
  if (written !== undefined) report.add(unknownPlaceholder(form.place, { key, written, known: [...names] }))
  else if (missing !== undefined) report.add(missingPlaceholder(form.place, { key, name: missing }))
}
