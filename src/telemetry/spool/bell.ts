export type Bell = {
  ring(): void
  /** Until it rings, or the time is over; a ring that nobody waited for counts. */
  wait(ms?: number): Promise<void>
}

export function createBell(): Bell {
  let next = Promise.withResolvers<void>()

  async function wait(ms?: number): Promise<void> {
    const timer = ms === undefined ? undefined : setTimeout(() => next.resolve(), ms).unref()
    await next.promise
    clearTimeout(timer)
    next = Promise.withResolvers()
  }

  return { ring: () => next.resolve(), wait }
}
