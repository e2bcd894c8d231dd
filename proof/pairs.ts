import type { Fault } from '../local/faults.ts'
import type { PartName } from '../local/part.ts'
import type { DegradedPart } from '../src/operator-focus/contract.ts'
import type { Row } from './row.ts'
import type { Scene } from './scene.ts'

const faults: Record<string, Fault> = {
  'never answers': { fault: 'never-answers' },
  slow: { fault: 'slow', ms: 9_000 },
  drops: { fault: 'drops' },
  refuses: { fault: 'refuses' },
  '503': { fault: 'status', status: 503 },
  '429': { fault: 'rate-limited' },
  'not JSON': { fault: 'not-json' },
  truncated: { fault: 'truncated' },
}
type Failing = Extract<PartName, 'openai' | 'supabase' | 'upstash' | 'access' | 'clerk' | 'sentry'>
const costs: Partial<Record<Failing, DegradedPart>> = {
  supabase: 'records',
  upstash: 'continuity',
  openai: 'model',
}
type Vendor = Exclude<Failing, 'sentry'>
/** What each is called by Sentry, what it is asked for, and what its own way of failing is. */
const vendors: Record<Vendor, { name: string; asked: string; kinds: Record<string, string> }> = {
  openai: { name: 'openai', asked: 'phrase', kinds: { '503': '5xx', '429': 'rate_limit' } },
  supabase: { name: 'supabase', asked: 'open_items', kinds: { '503': 'unavailable', '429': 'rate_limit' } },
  upstash: { name: 'redis', asked: 'recall', kinds: { '503': '5xx', '429': 'rate_limit' } },
  access: { name: 'cf_access', asked: 'keys', kinds: { '503': 'bad_response', '429': 'bad_response' } },
  clerk: { name: 'clerk', asked: 'keys', kinds: { '503': '5xx', '429': '5xx' } },
}
const kinds: Record<string, string> = {
  'never answers': 'timeout',
  slow: 'timeout',
  drops: 'truncated',
  refuses: 'connect',
  'not JSON': 'bad_response',
  truncated: 'bad_response',
}
const together: [Failing, Failing][] = [
  ['openai', 'supabase'],
  ['openai', 'upstash'],
  ['supabase', 'upstash'],
  ['openai', 'sentry'],
  ['supabase', 'sentry'],
  ['upstash', 'sentry'],
  ['access', 'openai'],
  ['access', 'supabase'],
  ['clerk', 'upstash'],
]

/** Two vendors failing at once: each costs its own part, is told once, and neither makes the answer late. */
export const pairRows: Row[] = together.flatMap(([one, other]) =>
  Object.keys(faults).flatMap((first) =>
    Object.keys(faults).map((second) => pair([one, first], [other, second])),
  ),
)

function pair([one, first]: [Failing, string], [other, second]: [Failing, string]): Row {
  const closed = one === 'access' || one === 'clerk'
  // Words come from records that were read: where they could not be, no model is asked.
  const isAsked = (part: Failing) => !(part === 'openai' && other === 'supabase')
  const failing = [one, other].filter((part) => isAsked(part) && !(closed && part === 'openai'))
  const degraded = (['supabase', 'upstash', 'openai'] as const)
    .filter((part) => failing.includes(part))
    .map((part) => costs[part] as DegradedPart)
  const faultOf = (part: Failing) => (part === one ? first : second)
  const told = failing.flatMap((part) => (part === 'sentry' ? [] : [eventOf(part, faultOf(part), closed)]))
  return {
    id: `2-${one}-${other}`,
    variant: `${first}, ${second}`,
    fault: `${one} ${first}, ${other} ${second}`,
    deadlineMs: 3_000,
    env: () => (closed ? { CLERK_JWT_KEY: '' } : {}),
    act: async (scene) => {
      const bring = (part: Failing, fault: string) =>
        scene.cloud[part].faults.set(faults[fault] ?? { fault: 'refuses' })
      const bringBoth = () => Promise.all([bring(one, first), bring(other, second)])
      // Behind a closed door only the first look at the start meets the other.
      if (closed) await bringBoth()
      await scene.start()
      const sessionId = closed ? undefined : (await scene.ask({ message: 'Good morning' })).body.sessionId
      if (!closed) await bringBoth()
      const before = timesLimited(scene)
      const reply = await scene.ask({ sessionId })
      if (other !== 'sentry') return reply
      // Whoever was told to wait a minute tells nothing before it is over.
      if (second === '429') await scene.until(() => timesLimited(scene) > before, 15_000)
      await scene.cloud.sentry.faults.clear()
      if (second !== '429') await scene.until(() => scene.told().length > 0, 15_000)
      return reply
    },
    expect: {
      ...(closed ? { status: 503, code: 'identity.unavailable' } : { degraded }),
      withinMs: 3_000,
      events: other === 'sentry' && second === '429' ? [] : told,
    },
  }
}

function timesLimited({ cloud }: Scene): number {
  return cloud.sentry.requests.entries().filter(({ fault }) => fault === 'rate-limited').length
}

function eventOf(part: Vendor, fault: string, isFirstLook: boolean): string {
  const { name, asked, kinds: own } = vendors[part]
  const kind = own[fault] ?? kinds[fault]
  const operation = isFirstLook && part === 'upstash' ? 'ping' : asked
  return `${kind === 'rate_limit' ? 'warning' : 'error'} ${name}|${kind}|${operation}`
}
