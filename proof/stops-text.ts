import type { Stop } from './stops.ts'

const failuresShown = 20

/** What became of the requests of all stops, and how long the stops took. */
export function textOfStops(stops: Stop[], perSecond: number): string {
  const sum = (of: (stop: Stop) => number) => stops.reduce((all, stop) => all + of(stop), 0)
  const failures = stops.flatMap(({ failed }) => failed)
  const unclean = stops.filter(({ code }) => code !== 0).length
  return [
    `${stops.length} times SIGTERM at ${perSecond} requests a second, ${unclean} exits with another code than 0:`,
    '| answered | refused at the door | turned away | failed | connections left open | turns lost | untold |',
    '|---|---|---|---|---|---|---|',
    `| ${[
      sum(({ whole }) => whole),
      sum(({ refused }) => refused),
      sum((stop) => stop['turned away']),
      failures.length,
      sum(({ keptOpen }) => keptOpen),
      sum(({ turnsLost }) => turnsLost),
      sum(({ untold }) => untold),
    ].join(' | ')} |`,
    `from the signal to the exit ${spread(stops.map(({ exitMs }) => exitMs))}; longer than the longest request ${spread(stops.map(({ overMs }) => overMs))}`,
    ...failures.slice(0, failuresShown),
  ].join('\n')
}

function spread(all: number[]): string {
  const sorted = all.toSorted((a, b) => a - b)
  return `${sorted[Math.floor(sorted.length / 2)]} ms, at most ${sorted.at(-1)} ms`
}
