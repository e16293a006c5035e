/** Thrown when a step took longer than it may. */
export class DeadlineMissed extends Error {
  override name = 'DeadlineMissed'
}

/** Waits for `work` for at most so many milliseconds; `step` names it in the error. The work itself is not stopped. */
export const within = async <Result>(milliseconds: number, step: string, work: Promise<Result>): Promise<Result> => {
  let timer: NodeJS.Timeout | undefined
  const missed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeadlineMissed(`${step} took more than ${milliseconds / 1000} s`)), milliseconds)
  })
  try {
    return await Promise.race([work, missed])
  } finally {
    clearTimeout(timer)
  }
}
