import type { Phrases } from './phrases.ts'

const anyOf = (...patterns: readonly string[]): RegExp => new RegExp(patterns.join('|'), 'iu')

const begin = '(?<![\\p{L}\\d-])'
const end = '(?![\\p{L}\\d])'

/** What is done with data, and what it is done with: a word that leaves these open says nothing. */
const dutchThings =
  '(?:persoons|klant|contact|locatie|betaal)?gegevens|informatie|gevallen|situaties|omstandigheden|partijen|derden|bedrijven|partners|leveranciers|' +
  'organisaties|instanties|dienstverleners|verwerkers|ontvangers|cookies|doelen|doeleinden|landen|diensten|medewerkers|modellen|systemen'
const dutchVerbs = 'delen|geven|verstrekken|gebruiken|verzamelen|verwerken|bewaren|combineren|verkopen|vragen|sturen|plaatsen'
const englishThings =
  '(?:personal |contact |customer |location |payment )?(?:data|information|details)|cases|circumstances|situations|(?:third )?parties|companies|' +
  'partners|suppliers|providers|vendors|organisations|processors|recipients|cookies|purposes|countries|services|models|systems'
const englishActs =
  '(?:also |sometimes |then |occasionally )*(?:share|use|collect|process|keep|store|disclose|pass|give|send|transfer|sell|combine|ask|contact|place|update|change)'

/** A quick look: most texts have none of the words. */
export const hasVagueWord = (text: string): boolean =>
  /bepaald|sommige|onder (?:andere|meer)|o\.a\.|enzovoort|etc|e\.d\.|dergelijke|eventue|mogelijk|misschien|wellicht|soms|vaak|bijvoorbeeld|may|might|could|some|certain|other things|so on|e\.g\.|possib|often|occasional|for example/i.test(
    text,
  )

/**
 * Words that leave open what happens with data, where they do: "mogelijk" in "zo weinig mogelijk" and "may" in "you may"
 * leave nothing open. Each pattern matches the word alone.
 */
export const vagueWords: Phrases = {
  nl: anyOf(
    // In "wij delen bepaalde gegevens", and not in "een of meer bepaalde doelen".
    `(?<!meer |een |voor )${begin}bepaalde(?= (?:${dutchThings})${end})`,
    `${begin}sommige(?= (?:soorten )?(?:van uw |van je )?(?:${dutchThings})${end}(?! (?:staat|heeft|hebben|staan) een))`,
    `${begin}(?:onder (?:andere|meer)${end}|o\\.a\\.|enzovoorts?${end}|etc\\.|et cetera${end}|e\\.d\\.|en dergelijke${end})`,
    `${begin}eventueel${end}`,
    `${begin}eventuele(?= (?:andere|derden|ontvangers|partners|doorgifte|doelen|doeleinden)${end})`,
    `${begin}mogelijk(?= (?:ook|nog)${end})`,
    `(?<=${begin}(?:kan|kunnen|kunt|wij|we|worden|wordt|delen|gebruiken|verzamelen|verwerken|geven|bewaren) )mogelijk${end}(?! (?:te|ge?maakt|maken|zijn|is)${end})(?! ?[.,;:!?])`,
    `${begin}mogelijk(?= (?:${dutchVerbs}|worden|wordt) )`,
    `${begin}(?:misschien|wellicht)(?= (?:${dutchVerbs}|worden) (?:wij|we|uw|je)${end})`,
    `${begin}soms(?= (?:${dutchVerbs}|kunt u|kun je|worden (?:uw|je)|moeten (?:wij|we))${end})`,
    `(?<=${begin}(?:(?:wij|we) (?:${dutchVerbs})|(?:${dutchVerbs}) (?:wij|we)|worden|wordt) (?:\\p{L}+ ){0,3})(?:soms|(?<!(?:hoe|zo|te|even) )vaak)${end}(?! gestelde)`,
    `(?<=(?:wij|we|${dutchVerbs}) (?:ze |dan |uw gegevens |je gegevens )?)bijvoorbeeld${end}(?! (?:als|wanneer))`,
    `(?<=${begin}(?:wij|we)${end}[^.!?]*, )bijvoorbeeld(?= (?:aan|met|voor|om) )`,
  ),
  en: anyOf(
    `(?<=${begin}(?:data|information|cookies|providers|partners|suppliers|companies|parties) )(?:may|might)(?= (?:also |then )?(?:be|reach|receive|share|use|collect|process|keep|store|see|track)${end})`,
    `(?<!${begin}(?:why|whether|what|if|when|where|how long|which(?: \\p{L}+){0,3}|only|unless|until) we (?:also |then )?)(?<!${begin}consent[^.!?]*)(?<=${begin}we (?:also |sometimes |then )?)(?:may|might)(?! not|,? only| do so| (?:extend|update|change|amend)|[^.!?]* consent)${end}`,
    `(?<=${begin}we )could(?= ${englishActs}${end})`,
    `${begin}(?:some|certain)(?= (?:of (?:the|your|our) )?(?:${englishThings})${end}(?! (?:has|have) an? ))`,
    `${begin}(?:among other things|and so on|et cetera)${end}`,
    `${begin}(?:etc\\.|e\\.g\\.)`,
    `(?<!${begin}(?:not|cannot) )${begin}possibly${end}`,
    `${begin}possible(?= (?:recipients|purposes|sharing|transfers?|disclosure|partners|third parties)${end})`,
    `(?<=${begin}(?:we|(?:data|information|it|they) (?:is|are)) )(?:sometimes|often|occasionally)${end}`,
    `${begin}(?:sometimes|occasionally|often)(?=,? (?:we|you can|your data (?:is|are)|personal data (?:is|are))${end})`,
    `(?<=${begin}we (?:then )?(?:share|use|collect|process|keep|give|ask|place),? )for example${end}(?!,? (?:if|when))`,
  ),
}
