import type { Language, Text } from '../../model/schema/text.ts'

/** Words that make up a stock phrase, in each language. */
export type StockWords = { readonly [L in Language]: ReadonlySet<string> }

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Words that say nothing of what is done, whatever the subject. */
const filler: StockWords = {
  nl: setOf(
    `wij we ons onze onszelf u uw je jouw de het een er deze dit die dat van voor om te aan in op met bij door en of ook zo daarmee hiermee
    daarvoor hiervoor waarvoor kunnen kan moeten willen doen hebben heeft is zijn worden wordt gebruiken gebruikt verwerken verwerkt gegevens
    persoonsgegevens informatie daar hier erbij doel doelen doeleinden diverse verschillende algemene andere eigen organisatie bedrijf onderneming daarbij hierbij`,
  ),
  en: setOf(
    `we our us ours you your the a an this that these those it its of for to in on at with by and or also so can must want do have has is are be
    use uses used process processes processing require requires required personal data information purpose purposes various several general other
    own organisation organization company`,
  ),
}

/** Words of purposes that hold for every organisation (examples after para. 12 of WP260; business purposes and legal duties are ours). */
export const stockPurpose: StockWords = {
  nl: setOf(
    `verbeteren verbetering ontwikkelen ontwikkeling optimaliseren optimalisatie dienst diensten dienstverlening product producten aanbod service
    services nieuwe betere gepersonaliseerde persoonlijke onderzoek onderzoeken onderzoeksdoeleinden zakelijke commerciële bedrijfsdoeleinden
    bedrijfsvoering wet wettelijke plicht plichten verplichting verplichtingen voldoen naleven nakomen`,
  ),
  en: setOf(
    `improve improves improving improvement develop develops developing development optimise optimising optimize optimizing service services product
    products offering new better personalised personalized research business commercial legal law statutory duty duties obligation obligations meet
    meeting comply complying compliance fulfil fulfilling`,
  ),
}

/** Words of interests that every organisation has. */
export const stockInterest: StockWords = {
  nl: setOf(
    `belang belangen gerechtvaardigd gerechtvaardigde bedrijfsbelang bedrijfsbelangen bedrijfsmatig bedrijfsmatige zakelijk zakelijke commercieel
    commerciële economisch economische financieel financiële derde derden`,
  ),
  en: setOf('interest interests legitimate business commercial economic financial third party parties'),
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []

/** Whether a text holds nothing but stock words and words that say nothing. */
const isOnly = (text: string, language: Language, stock: StockWords): boolean => {
  const words = wordsOf(text)
  return words.some((word) => stock[language].has(word)) && words.every((word) => stock[language].has(word) || filler[language].has(word))
}

/** The first language in which each of these texts is a stock phrase. */
export const stockLanguage = (texts: readonly Text[], languages: readonly Language[], stock: StockWords): Language | undefined =>
  languages.find(
    (language) => texts.length > 0 && texts.every(({ [language]: text }) => text !== undefined && isOnly(text, language, stock)),
  )

/** Whether two texts are the same but for signs and capitals. */
export const isSameText = (one: Text, two: Text, languages: readonly Language[]): boolean =>
  languages.some((language) => {
    const words = wordsOf(one[language] ?? '')
    return words.length > 0 && words.join(' ') === wordsOf(two[language] ?? '').join(' ')
  })

/** Whether a text is long enough in each language to say by itself what is done: `Handling complaints about a delivery`. */
export const saysEnough = (name: Text, languages: readonly Language[]): boolean =>
  languages.every((language) => wordsOf(name[language] ?? '').length >= 5)
