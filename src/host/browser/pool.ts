export interface PoolSettings<Item> {
  readonly open: () => Promise<Item>
  readonly close: (item: Item) => void
  /** How many are used at once. */
  readonly size: number
  /** How often one is used before a fresh one takes its place. */
  readonly uses: number
}

/** Shares a few costly things among many who need one, in the order they come. One whose use failed is not used again. */
export const createPool = <Item>({ open, close, size, uses }: PoolSettings<Item>) => {
  const idle: { readonly item: Item; used: number }[] = []
  const waiting: (() => void)[] = []
  let busy = 0

  const enter = async (): Promise<void> => {
    if (busy === size) await new Promise<void>((resolve) => waiting.push(resolve))
    else busy += 1
  }
  const leave = (): void => {
    const next = waiting.shift()
    if (next === undefined) busy -= 1
    else next()
  }

  return async <Result>(use: (item: Item) => Promise<Result>): Promise<Result> => {
    await enter()
    try {
      const held = idle.pop() ?? { item: await open(), used: 0 }
      held.used += 1
      let fit = false
      try {
        const result = await use(held.item)
        fit = held.used < uses
        return result
      } finally {
        if (fit) idle.push(held)
        else close(held.item)
      }
    } finally {
      leave()
    }
  }
}
