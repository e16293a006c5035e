import type { Report } from '../diagnostics/diagnostic.ts'
import type { Layers, LocaleFile } from '../model/parsed.ts'
import { type Language, type Voice, voices } from '../model/text.ts'
import { allFiles, type Family, familiesOf, type Form, placeholders } from './families.ts'
import { missingMessage, missingPlural, missingVoice, placeholderMismatch, unknownMessage } from './problems.ts'

/** Holds the messages of the languages against each other: keys, voices, plurals, placeholders. */
export const checkMessages = (locales: Layers<LocaleFile>, languages: readonly Language[], report: Report): void => {
  checkOverrides(locales, report)
  const ours = familiesOf(locales.builtIn)
  for (const [key, family] of familiesOf(allFiles(locales))) {
    // A key that is not ours is reported as such, and so is a placeholder too many.
    const measure = ours.get(key)
    if (measure === undefined) continue
    const plural = languages.some((language) => family.forms[language].some((form) => form.plural !== undefined))
    const names = new Set(languages.flatMap((language) => measure.forms[language].flatMap(({ text }) => [...placeholders(text)])))
    for (const language of languages) checkLanguage(family, language, plural, names, report)
  }
}

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
  const missing = [...names].filter((name) => !own.has(name) && !(plural && name === 'count'))
  if (missing.length > 0) report.add(placeholderMismatch(form.place, { key, missing, extra: [] }))
}

const checkOverrides = ({ builtIn, own }: Layers<LocaleFile>, report: Report): void => {
  const known = new Map<string, Set<string>>()
  const names = new Map<string, ReadonlySet<string>>()
  for (const { language, namespace, messages } of builtIn) {
    const keys = known.get(`${language}/${namespace}`) ?? new Set()
    known.set(`${language}/${namespace}`, keys)
    for (const [key, { text }] of messages) {
      keys.add(key)
      names.set(`${language}/${namespace}:${key}`, placeholders(text))
    }
  }
  for (const { language, namespace, messages } of own) {
    const keys = known.get(`${language}/${namespace}`) ?? new Set<string>()
    for (const [key, { text, place }] of messages) {
      if (!keys.has(key)) report.add(unknownMessage(place, { key, known: [...keys] }))
      const allowed = names.get(`${language}/${namespace}:${key}`) ?? new Set()
      const extra = [...placeholders(text)].filter((name) => !allowed.has(name) && keys.has(key))
      if (extra.length > 0) report.add(placeholderMismatch(place, { key, missing: [], extra }))
    }
  }
}
