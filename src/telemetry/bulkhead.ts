const mostAtOnce = 32
const mostWaiting = 64

/** Keeps one slow vendor from taking all sockets and memory: a place in the queue, or `undefined` at once when that is full. */
export function createBulkhead() {
  let running = 0
  const waiting: { admit: () => void; signal: AbortSignal }[] = []

  function leave(): void {
    running -= 1
    const next = waiting.shift()
    if (next) next.admit()
  }

  async function enter(signal: AbortSignal): Promise<(() => void) | undefined> {
    if (running >= mostAtOnce) {
      if (waiting.length >= mostWaiting) return undefined
      if (!(await queue(signal))) return undefined
    }
    running += 1
    return leave
  }

  function queue(signal: AbortSignal): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    const place = { signal, admit: () => resolve(true) }
    waiting.push(place)
    signal.addEventListener(
      'abort',
      () => {
        const index = waiting.indexOf(place)
        if (index >= 0) waiting.splice(index, 1)
        resolve(false)
      },
      { once: true },
    )
    return promise
  }

  return { enter }
}
