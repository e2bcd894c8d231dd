import { countFingerprints } from './fingerprints.ts'
import { measureLosses } from './spool-figures.ts'
import { measureStorm, modes, type Storm } from './storm.ts'

type Mode = keyof typeof modes

/** Storms in every mode of Sentry, beside the SDK's quick start, and how many fingerprints can be forced. */
export async function measureFigures({ isShort }: { isShort: boolean }) {
  const size = { perSecond: 500, seconds: isShort ? 6 : 60 }
  const all = Object.keys(modes) as Mode[]
  const storms: Storm[] = []
  for (const mode of all) {
    storms.push(await measureStorm({ manner: 'lucia', mode, ...size }))
    if (!isShort || mode === 'ok') storms.push(await measureStorm({ manner: 'stock', mode, ...size }))
  }
  const losses = await measureLosses({ isShort })
  const forced = await countFingerprints()
  const over = storms.filter(isOver)
  const text = [
    `${size.perSecond} requests a second, ${size.seconds} s healthy and ${size.seconds} s failing:`,
    '| | Sentry | events | failures | accounted for | p99 healthy, failing | memory | processor |',
    '|---|---|---|---|---|---|---|---|',
    ...storms.map(lineOf),
    '',
    `${forced.failures} failures with words and kinds of their own: ${forced.fingerprints} fingerprints, ${forced.events} events, ${forced.accounted} accounted for`,
    '',
    losses.text,
  ].join('\n')
  return {
    storms,
    forced,
    losses: losses.figures,
    text,
    isOver:
      losses.isOver || over.length > 0 || forced.fingerprints > 64 || forced.accounted !== forced.failures,
  }
}

// Times are shown and not judged here: on a machine that does other things too they say little.
function isOver({ manner, events, failures, accounted, perSecond }: Storm): boolean {
  return manner === 'lucia' && (accounted !== failures || failures < perSecond || events > 4)
}

function lineOf({
  manner,
  mode,
  events,
  failures,
  accounted,
  p99Ms: [healthy, failing],
  grewMb,
  cpu,
}: Storm): string {
  return `| ${manner} | ${mode} | ${events} | ${failures} | ${accounted} | ${healthy}, ${failing} ms | ${grewMb >= 0 ? '+' : ''}${grewMb} MB | ×${cpu} |`
}
