const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const clearances = new Set<() => void>()

/**
 * Has `clear` called once, synchronously, when this process leaves: at its exit, or by a signal. Gives the function
 * that calls it off. A signal is left to whoever else listens for it; with nobody else, it ends the process as ever.
 */
export const onLeaving = (clear: () => void): (() => void) => {
  if (clearances.size === 0) listen()
  clearances.add(clear)
  return () => {
    if (clearances.delete(clear) && clearances.size === 0) unlisten()
  }
}

const listen = (): void => {
  process.on('exit', clearAll)
  for (const signal of signals) process.on(signal, clearForSignal)
}

const unlisten = (): void => {
  process.off('exit', clearAll)
  for (const signal of signals) process.off(signal, clearForSignal)
}

const clearAll = (): void => {
  for (const clear of clearances) clear()
  clearances.clear()
}

const clearForSignal = (signal: NodeJS.Signals): void => {
  clearAll()
  unlisten()
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
}
