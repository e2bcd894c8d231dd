const perCall = 0.1
const most = 3

/** Lets at most one call in ten be asked again, so that an outage is not made worse by its victims. */
export function createRetryBudget() {
  let tokens = 1
  return {
    earn: () => {
      tokens = Math.min(most, tokens + perCall)
    },
    take: () => {
      if (tokens < 1) return false
      tokens -= 1
      return true
    },
  }
}
