/** Words that tell that something is over. */
const over =
  /ongeldig|vervallen|vernietigd|ingetrokken|afgeschaft|niet meer|niet langer|voormalig|vroeger|opvolger|vervang|\bno longer\b|invalid|repeal|struck down|former|expired|ceased|replace|success?or/i

/** Whether every sentence of a text that says something tells that it is over. */
export const isToldAsPast = (text: string, phrase: string): boolean =>
  text
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => sentence.includes(phrase))
    .every((sentence) => over.test(sentence))
