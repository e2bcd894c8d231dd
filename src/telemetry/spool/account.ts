/** `mirrored`: handed over to whichever instance comes next, by way of the mirror. */
export type Outcome = 'sent' | 'mirrored' | 'dead' | 'dropped'
export type Counts = { captured: number; inherited: number; spooled: number } & Record<Outcome, number>
export type Account = {
  /** `inherited` is what a process before this one had captured. */
  enter(category: string, from?: 'inherited'): void
  leave(category: string, outcome: Outcome): void
  byCategory(): Record<string, Counts>
  total(): Counts
}

/** Where everything went that was handed over: captured = sent + spooled + mirrored + dead + dropped, always. */
export function createAccount(): Account {
  const all = new Map<string, Counts>()

  function countsOf(category: string): Counts {
    const counts = all.get(category) ?? none()
    all.set(category, counts)
    return counts
  }

  function enter(category: string, from?: 'inherited'): void {
    const counts = countsOf(category)
    counts.captured += 1
    counts.spooled += 1
    if (from) counts.inherited += 1
  }

  function leave(category: string, outcome: Outcome): void {
    const counts = countsOf(category)
    counts.spooled -= 1
    counts[outcome] += 1
  }

  function total(): Counts {
    const sum = none()
    for (const counts of all.values())
      for (const name of Object.keys(sum) as (keyof Counts)[]) sum[name] += counts[name]
    return sum
  }

  const byCategory = () => Object.fromEntries([...all].map(([name, counts]) => [name, { ...counts }]))
  return { enter, leave, byCategory, total }
}

function none(): Counts {
  return { captured: 0, inherited: 0, sent: 0, spooled: 0, mirrored: 0, dead: 0, dropped: 0 }
}
