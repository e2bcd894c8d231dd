const seconds = 60

type Second = { at: number; name: string; count: number }

/** How often each of a few names came in the last 60 seconds, in memory that does not grow with how often. */
export function createLastMinute<Name extends string>(clock: () => number = Date.now) {
  const buckets: Second[] = []
  const sums = new Map<string, number>()
  let total = 0

  function add(name: Name) {
    forget()
    const at = second()
    const open = buckets.findLast((bucket) => bucket.at === at && bucket.name === name)
    if (open) open.count += 1
    else buckets.push({ at, name, count: 1 })
    change(name, 1)
  }

  function forget() {
    while (buckets[0] && buckets[0].at <= second() - seconds) {
      const { name, count } = buckets.shift() as Second
      change(name, -count)
    }
  }

  function change(name: string, by: number) {
    total += by
    sums.set(name, (sums.get(name) ?? 0) + by)
  }

  const second = () => Math.floor(clock() / 1000)
  const count = (name: Name) => sums.get(name) ?? 0
  const counts = () => Object.fromEntries([...sums].filter(([, sum]) => sum > 0))

  return { add, count, counts, total: () => total }
}
