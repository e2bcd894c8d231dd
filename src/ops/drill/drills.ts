import type { DegradedPart } from '../../operator-focus/contract.ts'
import type { Spoil } from './local-cloud.ts'

export type Drill = {
  part: string
  fault: string
  spoils: Spoil[]
  /** What the answer may be missing. */
  without: DegradedPart | null
  /** As Sentry is to be told of it, `dependency|kind`; null where it is not, with the reason. */
  told: string | null
  untold?: string
}

// How each way of failing looks from the engine.
const kinds = {
  refuses: 'connect',
  drops: 'truncated',
  status: '5xx',
  'not-json': 'bad_response',
  truncated: 'bad_response',
  huge: 'too_large',
  'wrong-content-type': 'bad_response',
  'rate-limited': 'rate_limit',
  'wrong-credentials': 'auth',
  slow: 'timeout',
  'never-answers': 'timeout',
} as const
type Fault = keyof typeof kinds

// Longer than any call may take.
const slowMs = 20_000
const faults = Object.keys(kinds) as Fault[]
const vendors: Record<
  string,
  { without: DegradedPart; told: string; kinds?: Partial<Record<Fault, string>> }
> = {
  openai: { without: 'model', told: 'openai' },
  // PostgREST tells with its 500 that the statement took too long.
  supabase: { without: 'records', told: 'supabase', kinds: { status: 'timeout' } },
  upstash: { without: 'continuity', told: 'redis' },
}

// What has to be told while Sentry fails: each time something else, for the same thing would only be counted.
const news: [part: keyof typeof vendors & string, fault: Fault][] = [
  ['openai', 'status'],
  ['upstash', 'refuses'],
  ['openai', 'refuses'],
  ['upstash', 'status'],
  ['openai', 'wrong-credentials'],
  ['upstash', 'wrong-credentials'],
  ['openai', 'not-json'],
  ['upstash', 'not-json'],
  ['openai', 'rate-limited'],
  ['upstash', 'drops'],
  ['openai', 'drops'],
]

/** Every fault of every part: fault by fault, so that the same failure does not follow upon itself. */
export function listDrills({
  part,
  fault,
}: {
  part?: string | undefined
  fault?: string | undefined
} = {}): Drill[] {
  const all = [
    ...faults.flatMap((name) => [
      ...Object.keys(vendors).map((vendor) => vendorDrill(vendor, name)),
      ...keyDrills(name),
    ]),
    ...faults.map(sentryDrill),
  ]
  return all.filter((drill) => (part ?? drill.part) === drill.part && (fault ?? drill.fault) === drill.fault)
}

function vendorDrill(part: string, fault: Fault): Drill {
  const vendor = vendors[part]
  const kind = vendor?.kinds?.[fault] ?? kinds[fault]
  return {
    part,
    fault,
    spoils: [spoilOf(part, fault)],
    without: vendor?.without ?? null,
    told: `${vendor?.told}|${kind}`,
  }
}

// Keys that are known need not be asked for: who is an operator is known without Clerk and without Access.
function keyDrills(fault: Fault): Drill[] {
  return ['clerk', 'access'].map((part) => ({
    part,
    fault,
    spoils: [spoilOf(part, fault)],
    without: null,
    told: null,
    untold: 'nothing was missing',
  }))
}

function sentryDrill(fault: Fault, index: number): Drill {
  const [part = 'openai', cause = 'refuses'] = news[index] ?? []
  const spoils = [spoilOf('sentry', fault), spoilOf(part, cause as Fault)]
  const { without, told } = vendorDrill(part, cause as Fault)
  const drill = { part: 'sentry', fault, spoils, without }
  // Asking again would not help: a person has to mend that.
  if (fault === 'wrong-credentials') return { ...drill, told: null, untold: 'refused for good, kept on disk' }
  return { ...drill, told }
}

function spoilOf(part: string, fault: Fault): Spoil {
  return { part, fault, ...(fault === 'slow' ? { ms: slowMs } : {}) }
}
