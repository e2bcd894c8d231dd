/** P(X >= successes) for X ~ Binomial(trials, chance), summed exactly in logarithms. */
export function upperTail(successes: number, trials: number, chance: number): number {
  if (successes <= 0) return 1
  if (successes > trials || chance <= 0) return 0
  if (chance >= 1) return 1
  const odds = Math.log(chance / (1 - chance))
  let term =
    logChoose(trials, successes) + successes * Math.log(chance) + (trials - successes) * Math.log1p(-chance)
  let sum = 0
  for (let x = successes; x <= trials; x += 1) {
    const add = Math.exp(term)
    sum += add
    if (add < sum * 1e-17 && x > trials * chance) break
    term += Math.log((trials - x) / (x + 1)) + odds
  }
  return Math.min(1, sum)
}

/** Clopper-Pearson: the chance that successes or fewer would still be seen with `1 - confidence`. */
export function upperBound(successes: number, trials: number, confidence: number): number {
  if (successes >= trials) return 1
  return solve((chance) => 1 - upperTail(successes + 1, trials, chance) > 1 - confidence)
}

export function lowerBound(successes: number, trials: number, confidence: number): number {
  if (successes <= 0) return 0
  return solve((chance) => upperTail(successes, trials, chance) < 1 - confidence)
}

// The largest chance for which the statement, true for small chances, still holds.
function solve(holds: (chance: number) => boolean): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (holds(middle)) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k)
}

const exactFactorials = [0]

function logFactorial(n: number): number {
  if (n > 255) return stirling(n)
  for (let i = exactFactorials.length; i <= n; i += 1) {
    exactFactorials[i] = (exactFactorials[i - 1] ?? 0) + Math.log(i)
  }
  return exactFactorials[n] ?? 0
}

function stirling(n: number): number {
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n) - 1 / (360 * n ** 3)
}
