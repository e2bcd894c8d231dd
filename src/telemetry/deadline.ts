/** Why a call was ended from here: its own time, or its request's, was over. */
export class DeadlinePassed extends Error {
  constructor() {
    super('The time for this call is over')
    this.name = 'DeadlinePassed'
  }
}

export type Deadline = { signal: AbortSignal; leftMs(): number; clear(): void }

/** One clock for the whole life of a call, its body included; it also ends when the request that made it does. */
export function startDeadline(timeoutMs: number, parent?: AbortSignal): Deadline {
  const controller = new AbortController()
  const endsAt = performance.now() + timeoutMs
  const timer = setTimeout(() => controller.abort(new DeadlinePassed()), timeoutMs)
  const follow = () => controller.abort(parent?.reason)
  if (parent?.aborted) follow()
  else parent?.addEventListener('abort', follow, { once: true })
  return {
    signal: controller.signal,
    leftMs: () => endsAt - performance.now(),
    clear: () => {
      clearTimeout(timer)
      parent?.removeEventListener('abort', follow)
    },
  }
}

/** The work's outcome, or the signal's reason as soon as it aborts: a client that ignores its signal holds nobody up. */
export function raced<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  const stop = () => reject(signal.reason)
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop, { once: true })
  work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  return promise
}
