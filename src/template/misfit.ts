/** Thrown where a value has no place in what a template writes. The message says why, as the end of a sentence. */
export class Misfit extends Error {
  override name = 'Misfit'
  /** What to do about it. */
  readonly remedy: string
  constructor(
    message: string,
    remedy = 'Give each value a line of its own, without spaces before it unless it belongs to an item of a list.',
  ) {
    super(message)
    this.remedy = remedy
  }
}
