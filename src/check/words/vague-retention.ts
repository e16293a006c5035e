import type { Language } from '../../model/schema/text.ts'

/** What says no more than "as long as we need them"; that a person needs a service is an event. */
const vague: Readonly<Record<Language, RegExp>> = {
  nl: /\b(?:niet langer dan|zo ?lang(?: als)?)\b(?:(?!\b(?:u|je|jij)\b)[^.]){0,60}\b(?:nodig|noodzakelijk|vereist|verplicht|toegestaan)\b|(?:\b(?:tot(?:dat)?|zodra|als|wanneer)\b(?:(?!\b(?:u|je|jij)\b)[^.]){0,60})?\bniet (?:meer|langer) (?:nodig|noodzakelijk)\b|\b(?:wij|we) er(?:van overtuigd|\s+zeker van) zijn\b/gi,
  en: /\b(?:no longer than|as long as)\b(?:(?!\byou\b)[^.]){0,60}\b(?:necessary|need(?:ed)?|require[sd]?|permitted|allowed)\b|(?:\b(?:until|once|when|as soon as)\b(?:(?!\byou\b)[^.]){0,60})?\bno longer (?:necessary|need(?:ed)?|required)\b|\bwe are (?:sure|certain|convinced|satisfied)\b/gi,
}

/** What lets a reader work it out all the same: an amount of time, a fact of the policy, an event. */
const definite: Readonly<Record<Language, RegExp>> = {
  nl: /\b(?:dag|dagen|we(?:ek|ken)|maand(?:en)?|ja(?:ar|ren))\b|\{\{|\b(?:tot(?:dat)?|na(?:dat)?|na afloop van|einde van)(?:\s+[^\s§.]+){2,}/i,
  en: /\b(?:days?|weeks?|months?|years?)\b|\{\{|\b(?:until|after(?! that| which)|end of)(?:\s+[^\s§.]+){2,}/i,
}

/** What they are needed for, if that is more than our own purposes or services; or the law that asks to keep them. */
const told: Readonly<Record<Language, RegExp>> = {
  nl: /\b(?:nodig|noodzakelijk)\b(?: is| zijn)? (?:om|voor) (?![^.]*\b(?:onze?|\w*(?:doel|dienst)\w*)\b)[^\s.]+ [^\s.]+|\b[A-Z]\w*wet(?:boek)?\b|\bWet (?:op|van|ter|inzake)\b|\b[Aa]rt(?:ikel|\.) ?\d/,
  en: /\b(?:necessary|need(?:ed)?|required)\b (?:to|for) (?![^.]*\b(?:our|purposes?|services?)\b)[^\s.]+ [^\s.]+|\b[A-Z]\w* (?:Act|Code)\b|\b[Aa]rt(?:icle|\.) ?\d/,
}

/** The words of a text on retention that tell a reader nothing, if nothing else of it does. */
export const vagueRetention = (text: string, language: Language): string | undefined => {
  const [found] = text.match(vague[language]) ?? []
  const isTold = told[language].test(text) || definite[language].test(text.replaceAll(vague[language], '§'))
  return isTold ? undefined : found
}
