/** Words that tell that something is over. */
const over =
  /ongeldig|vervallen|vernietigd|ingetrokken|afgeschaft|niet meer|niet langer|voormalig|vroeger|opvolger|vervang|\bno longer\b|invalid|repeal|struck down|former|expired|ceased|replace|success?or|nietig|niet (?:op|geldig)|(?:geldt|gelden|volstaat|volstaan) niet|bescherm(?:t|en|de)?\b[^.]*\bniet|gebruiken (?:wij|we) niet|be[eëi]+indig|annul|\bvoid\b|\bended\b|set aside|\b(?:do|does|did|is|are|can|may|will)(?: not|n['’]t) (?:\w+ )?(?:rely|use|rest|base|protect|valid|apply|offer|enough|sufficient|hold)/i

/** How a sentence begins that goes on about the one before it. */
const goesOn =
  /^(?:(?:that|this|these|those|it|they|dat|dit|deze|die|het|zij|ze)|(?:in|sinds|since) \d{4}|(?:the|het|de) (?:court|hof|framework|kader|decision|besluit|agreement|verdrag|regeling|clauses|bepalingen))\b/i

/** Whether every sentence of a text that says something tells that it is over, or the next one does. */
export const isToldAsPast = (text: string, phrase: string): boolean =>
  text
    .split(/(?<=[.!?])\s+/)
    .every(
      (sentence, index, { [index + 1]: next = '' }) =>
        !sentence.includes(phrase) || over.test(sentence) || (goesOn.test(next) && over.test(next)),
    )
