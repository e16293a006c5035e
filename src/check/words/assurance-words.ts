import type { Language } from '../../model/schema/text.ts'
import type { ClaimKind } from '../../model/source/claims.ts'

/** Promises that are known in the words of a text as well. Nothing in the sources can speak against `no-sale`. */
export type KnownAssurance = Exclude<ClaimKind, 'no-sale'>

type Words = Readonly<Record<Language, RegExp>>

/** One of these, without regard to capitals. */
const oneOf = (...patterns: readonly string[]): RegExp => new RegExp(patterns.join('|'), 'iu')

// English
const data = "(?:(?:any|all) (?:of )?)?(?:(?:your|our customers['’]|users['’]) )?(?:personal |private )?(?:data|information|details)"
const yourData = '(?:^|\\b(?:your|all|any|no|personal|private) )(?:personal |private )?(?:data|information|details)'
const not = "(?:(?:do|does|will|shall|would|can) (?:not|never)|don['’]t|doesn['’]t|won['’]t|never)"
const hand = '(?:share|disclose|provide|give|pass(?: on)?|hand(?: over)?|transmit|release|supply|make)'
const handed = '(?:shared|disclosed|provided|given|passed on|handed over|transmitted|released|supplied|made available)'
const others =
  '(?:any |other |outside )*(?:third[ -]part(?:y|ies)|anyone(?: else)?|anybody(?: else)?|others|(?:other|outside) (?:part(?:y|ies)|companies|organi[sz]ations|people|businesses)|part(?:y|ies)|compan(?:y|ies)|organi[sz]ations?)'
const toOthers = `(?:,? (?:available |on )?(?:to|with) ${others}(?=[\\s,.;:!)]|$)|(?=[,.;:!)]|$| and | or ))`
const nobody = '(?:nobody|no one|no-one)'
const union = '(?:the )?(?:EU|EEA|European Union|European Economic Area|Europe)\\b'
const need = '(?:functional|(?:strictly |technically )?necessary|essential|technical)'

// Dutch
const gegevens = '(?:(?:^|\\b(?:uw|je|jouw|alle) )(?:persoonlijke )?(?:persoons)?gegevens|\\bpersoonsgegevens)'
const geef = '(?:delen?|deelt|verstrekken|verstrekt|geven|geeft|verschaffen|stellen|stelt)'
const wij = '(?:wij|we|ik)'
const gegeven = '(?:gedeeld|verstrekt|gegeven|doorgegeven|verschaft|ter beschikking gesteld|beschikbaar gesteld)'
const nooit = '(?:niet|nooit)'
const derden =
  '(?:derden?(?: partijen)?|anderen|iemand(?: anders)?|wie dan ook|andere (?:partijen|bedrijven|organisaties|mensen|personen|instanties))'
const aanDerden = `(?: (?:door |verder |ter beschikking |beschikbaar )?(?:aan|met) ${derden}(?=[\\s,.;:!)]|$)|(?: door| weg| verder)?(?=[,.;:!)]|$| en | of ))`
const unie = '(?:de )?(?:EU|EER|Europese Unie|Europese Economische Ruimte|Europa)\\b'
const nodige = '(?:functionele|noodzakelijke|essentiële|technische)'

/** What a sentence says that promises it. */
const said: Readonly<Record<KnownAssurance, Words>> = {
  'no-sharing': {
    en: oneOf(
      `\\b${not} (?:\\p{L}+,? (?:or |and )?){0,4}?${hand} ${data}${toOthers}`,
      `\\b${not} (?:\\p{L}+,? (?:or |and )?){0,4}?${hand} (?:it|them) (?:on )?(?:to|with) ${others}`,
      `${yourData} (?:is|are|will|shall)(?: be)? (?:not|never)(?: be)? (?:\\p{L}+,? or )?${handed}${toOthers}`,
      `\\bno (?:personal )?(?:data|information|details) (?:is|are|will be) ${handed}${toOthers}`,
      `\\b(?:share|give|pass|disclose) ${data} (?:on )?(?:with|to) ${nobody}\\b`,
      `\\b${nobody} (?:else )?(?:receives|gets) your (?:personal )?(?:data|information|details)\\b`,
    ),
    nl: oneOf(
      `\\b${geef} (?:${wij} )?${gegevens} (?:\\p{L}+ ){0,2}?${nooit}${aanDerden}`,
      `${gegevens} ${geef} ${wij} (?:\\p{L}+ ){0,2}?${nooit}${aanDerden}`,
      `\\b${geef} (?:${wij} )?${gegevens} (?:met|aan) niemand\\b`,
      `${gegevens} ${geef} ${wij} (?:met|aan) niemand\\b`,
      `\\b${geef} (?:${wij} )?(?:\\p{L}+ ){0,1}?(?:geen|nooit) (?:enkele )?(?:persoons)?gegevens${aanDerden}`,
      `${gegevens} (?:worden|zullen) (?:\\p{L}+ ){0,2}?${nooit} (?:(?:aan|met) ${derden} )?${gegeven}${aanDerden}`,
      `\\b(?:worden|wordt) (?:er )?(?:geen|nooit) (?:persoons)?gegevens (?:(?:aan|met) ${derden} )?${gegeven}${aanDerden}`,
      `\\bniemand (?:anders )?krijgt (?:uw|je|jouw) (?:persoons)?gegevens\\b`,
    ),
  },
  'functional-cookies-only': {
    en: oneOf(
      `\\b(?:only|solely|exclusively|just) (?:(?:uses?|places?|sets?|using|purely|the) ){0,2}${need}(?:(?: and|,| or) ${need})? cookies\\b(?! (?:do not|don['’]t|are exempt|are allowed|may|can|need|require))`,
      `\\b${need} cookies only\\b`,
      `\\bno (?:other )?cookies (?:other than|except|but|apart from) (?:the )?${need}\\b`,
      `\\bcookies (?:on our website )?are (?:only|solely|purely|all) ${need}\\b`,
    ),
    nl: oneOf(
      `\\b(?:alleen|uitsluitend|enkel|slechts) (?:maar )?(?:(?:de|strikt|puur|technisch) ){0,2}${nodige}(?: (?:en|of) (?:technisch |strikt )?${nodige})? cookies\\b(?! (?:mogen|hoeven|hebben|zijn (?:uitgezonderd|toegestaan|vrijgesteld)))`,
      `\\bandere (?:cookies )?dan (?:strikt )?${nodige} (?:cookies )?(?:gebruiken|plaatsen|zetten) ${wij} niet\\b`,
      `\\bgeen andere (?:cookies )?dan (?:(?:de|strikt) )?${nodige}\\b`,
      `\\bcookies zijn (?:alleen|uitsluitend|puur|allemaal) (?:functioneel|noodzakelijk)\\b`,
    ),
  },
  'eea-only': {
    en: oneOf(
      `${yourData} (?:always )?(?:stays?|remains?|(?:is|are) kept|will (?:stay|remain)) (?:\\p{L}+ ){0,2}?(?:within|in|inside) ${union}`,
      `${yourData} (?:never leaves?|(?:does|do|will) (?:not|never) leave) ${union}`,
      `\\b${not} (?:transfer|send|move|process|share|store) ${data} (?:\\p{L}+ ){0,6}?outside (?:of )?${union}`,
      `${yourData} (?:is|are|will)(?: be)? (?:not|never)(?: be)? (?:\\p{L}+ or )?(?:transferred|sent|processed|stored|shared) (?:\\p{L}+ ){0,6}?outside (?:of )?${union}`,
      `\\bprocess(?:es)? ${data} (?:only|solely|exclusively) (?:within|in|inside) ${union}`,
      `\\b(?:only|solely|exclusively) process(?:es)? ${data} (?:within|in|inside) ${union}`,
    ),
    nl: oneOf(
      `${gegevens} blijven (?:\\p{L}+ ){0,2}?(?:binnen|in) ${unie}`,
      `\\bblijven ${gegevens} (?:\\p{L}+ ){0,2}?(?:binnen|in) ${unie}`,
      `${gegevens} verlaten ${unie}(?: \\([^)]*\\))? ${nooit}`,
      `\\b(?:geven|sturen|brengen|verwerken|delen) (?:${wij} )?${gegevens} (?:\\p{L}+ ){0,2}?${nooit} (?:\\p{L}+ ){0,5}?buiten ${unie}`,
      `${gegevens} (?:geven|sturen|brengen|verwerken|delen) ${wij} ${nooit} (?:\\p{L}+ ){0,5}?buiten ${unie}`,
      `\\b(?:geven|sturen|verwerken|delen) (?:${wij} )?geen (?:persoons)?gegevens (?:\\p{L}+ ){0,5}?buiten ${unie}`,
      `${gegevens} (?:worden|gaan|zullen) (?:\\p{L}+ ){0,2}?${nooit} (?:\\p{L}+ ){0,6}?buiten ${unie}`,
      `${gegevens} (?:worden )?(?:alleen|uitsluitend|enkel) (?:verwerkt )?(?:binnen|in) ${unie}`,
    ),
  },
  'no-profiling': {
    en: oneOf(
      `\\b${not} (?:build|create|make|draw up|keep) (?:a |any )?profiles?\\b`,
      `\\b(?:make|build|create) no profiles?\\b`,
      `\\b${not} (?:profile you|use profiling|engage in profiling)\\b`,
    ),
    nl: oneOf(
      `\\b(?:maken|stellen|bouwen) (?:${wij} )?(?:\\p{L}+ )?geen profiel(?:en)?\\b`,
      `\\bdoen (?:${wij} )?niet aan profilering\\b`,
      `\\bgeen profilering\\b`,
    ),
  },
  'no-children': {
    en: oneOf(
      `\\bnot (?:aimed at|intended for|meant for|directed at|targeted at|for) (?:children|minors|people under)\\b`,
      `\\b${not} (?:knowingly )?(?:collect|process|use) (?:any )?(?:personal )?(?:data|information) (?:from|of|about|on) (?:children|minors|people under)\\b`,
    ),
    nl: oneOf(
      `\\bniet (?:bedoeld voor|gericht op|bestemd voor) (?:kinderen|minderjarigen|jongeren)\\b`,
      `\\brichten ons niet op (?:kinderen|minderjarigen|jongeren)\\b`,
      `\\b(?:verzamelen|verwerken|gebruiken|bewaren) (?:${wij} )?(?:bewust )?geen (?:persoons)?gegevens van (?:kinderen|minderjarigen|jongeren)\\b`,
    ),
  },
  'no-cookies': {
    en: oneOf(
      `\\b${not} (?:use|place|set|store) (?:any )?cookies(?=[,.;:!)]|$| (?:on|at all|or|and)\\b)`,
      `\\b(?:uses?|places?|sets?) no cookies(?=[,.;:!)]|$| (?:on|at all|or|and)\\b)`,
    ),
    nl: oneOf(
      `\\b(?:gebruiken|plaatsen|zetten|gebruikt|plaatst|zet) (?:${wij} |onze website )?(?:helemaal )?geen (?:enkele )?cookies(?=[,.;:!)]|$| (?:op|en|of)\\b)`,
      `\\bcookies (?:gebruiken|plaatsen) ${wij} niet\\b`,
    ),
  },
  'no-automated-decisions': {
    en: oneOf(
      `\\b${not} (?:make|take|use) (?:any )?(?:(?:fully|solely|purely) )?automated (?:individual )?decision(?:s|-making| making)\\b`,
      `\\bno (?:(?:fully|solely|purely) )?automated (?:individual )?decision(?:s|-making| making)\\b`,
    ),
    nl: oneOf(
      `\\b(?:nemen|maken) (?:${wij} )?(?:\\p{L}+ ){0,2}?geen (?:(?:volledig|uitsluitend|puur) )?(?:geautomatiseerde|automatische) (?:besluiten|beslissingen|besluitvorming)\\b`,
      `\\bgeen (?:gebruik van )?(?:(?:volledig|uitsluitend|puur) )?geautomatiseerde (?:besluitvorming|besluiten|beslissingen)\\b`,
    ),
  },
  'no-special-data': {
    en: oneOf(
      `\\b${not} (?:collect|process|use|ask for|keep|store) (?:any )?(?:special(?: categories of)?|sensitive) (?:personal )?(?:data|information)\\b`,
      `\\b(?:collect|process|use) no (?:special(?: categories of)?|sensitive) (?:personal )?(?:data|information)\\b`,
    ),
    nl: oneOf(
      `\\b(?:verzamelen|verwerken|gebruiken|vragen|bewaren) (?:${wij} )?(?:\\p{L}+ )?geen (?:bijzondere|gevoelige) (?:categorieën(?: van)? )?(?:persoons)?gegevens\\b`,
    ),
  },
}

/** What makes of a promise one with an exception, or one for some people only, in the same sentence. */
const limits: Words = {
  en: /\b(?:unless|except|other than(?! (?:the )?(?:functional|necessary|strictly|essential))|apart from|save (?:for|where|as)|without (?:your|their|his|her|prior|explicit|written|permission|consent|asking|you|a|any)|only (?:if|when|with|where|after|to|in)|if|when|until|before|as long as|more than|by default|(?:commercial|marketing|advertising|promotional|direct marketing) (?:purposes|use|reasons)|(?:for|to) (?:advertising|marketing)|(?:their|its) own|lightly|just like that|(?:of|about|from) (?:our |the )?(?:visitors|applicants|members|donors|volunteers|employees|staff|suppliers|subscribers|students|pupils|patients|tenants))\b/i,
  nl: /\b(?:tenzij|behalve|uitgezonderd|met uitzondering van|zonder (?:uw|je|jouw|hun|zijn|haar|uitdrukkelijke|voorafgaande|schriftelijke|toestemming|dat|te|een)|alleen (?:als|wanneer|met|aan|na|om|indien)|mits|totdat|voordat|zolang|als (?:u|je|wij|we|de|het|dat|dit|er|iemand|een|ons|onze)|wanneer|indien|meer dan|(?:commerciële|reclame|marketing|eigen|andere) ?(?:doelen|doeleinden)|voor (?:reclame|marketing|advertenties|commerciële)|zomaar|standaard|ongevraagd|nodeloos|(?:van|over) (?:onze |de )?(?:bezoekers|sollicitanten|leden|donateurs|vrijwilligers|medewerkers|werknemers|leveranciers|abonnees|studenten|leerlingen|patiënten|huurders))(?![\p{L}])/iu,
}

/** How the sentence after it begins, if that holds the exception. */
const exceptions: Words = {
  en: /^(?:unless|except|only|but|however|sometimes|in some cases|an? (?:exception|few)|there (?:is|are) (?:one |an |some )?exceptions?|(?:we|this|that) (?:do|does|will|is|only|may)(?: so)?(?: not)? (?:only|different|changes|apply)|(?:this|that) (?:changes|does not apply)|if (?:we|the law|this)|we (?:do|may) share)\b/i,
  nl: /^(?:tenzij|behalve|alleen|maar|wel|soms|in sommige gevallen|(?:een )?uitzondering|er (?:is|zijn) (?:één |een )?uitzondering|(?:dat|dit) (?:doen wij|gebeurt|verandert|is|wordt|geldt|mag) (?:wel|pas|alleen|anders|niet)|moet(?:en)? (?:wij|we|dat)|als (?:wij|we|de wet|dat))(?![\p{L}])/iu,
}

/** A word without which no sentence above is said: most sentences have none, and reading on takes long. */
const telling: Words = {
  en: /not|n['’]t|never|no|only|solely|exclusively|just|purely|all|stay|remain|kept/i,
  nl: /niet|nooit|geen|niemand|alleen|uitsluitend|enkel|slechts|puur|allemaal|blijven/i,
}

/** Whether a sentence makes a promise without an exception; `next` is the sentence after it. */
export const promises = (kind: KnownAssurance, language: Language, words: string, next = ''): boolean =>
  telling[language].test(words) && said[kind][language].test(words) && !limits[language].test(words) && !exceptions[language].test(next)

/** Whether words are about third parties alone: a processor is none (art. 4(10) GDPR). */
export const isAboutThirdParties = (words: string): boolean =>
  /\bthird[ -]part|\bderden\b/i.test(words) &&
  !/\b(?:any(?:one|body)|nobody|no[ -]one|others|other (?:part|compan|organi|people)|anderen|iemand|niemand|andere (?:partij|bedrij|organi|mensen))/i.test(
    words,
  )
