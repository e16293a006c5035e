/** One mishap that many waits must hear of. A race with a promise for it would keep the results of all races alive. */
export interface Alarm {
  /** Rejects what is guarded now, and all that will be, with this error; the first one counts. */
  readonly ring: (error: Error) => void
  /** Waits for the work, or for the alarm if that comes first. */
  readonly guard: <Result>(work: Promise<Result>) => Promise<Result>
}

export const createAlarm = (): Alarm => {
  const guarding = new Set<(error: Error) => void>()
  let rung: Error | undefined
  return {
    ring: (error) => {
      rung ??= error
      for (const reject of guarding) reject(rung)
      guarding.clear()
    },
    guard: async (work) => {
      let stop: (error: Error) => void = () => {}
      const stopped = new Promise<never>((_, reject) => {
        stop = reject
      })
      guarding.add(stop)
      if (rung !== undefined) stop(rung)
      try {
        return await Promise.race([stopped, work])
      } finally {
        guarding.delete(stop)
      }
    },
  }
}
