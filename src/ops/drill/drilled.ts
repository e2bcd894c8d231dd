/** One thing that was made to go wrong, what the operator got and what Sentry got. */
export type Drilled = {
  chapter: string
  id: string
  fault: string
  verdict: 'PASS' | 'FAIL'
  operator: Got
  sentry: Heard[]
  /** Why Sentry got nothing, or why it is so. */
  why: string
  problems: string[]
  /** How often it was tried: on a busy machine once may not be enough. */
  tries: number
}

export type Got = {
  status: number | null
  /** The answer in a few words; where nothing comes back, what happens instead. */
  outcome: string
  /** As it was read. */
  reply: string
  ms: number | null
}

export type Heard = {
  /** `level area|kind|operation` */
  name: string
  /** How many failures Sentry knows of by it. */
  failures: number
  tags: Record<string, string>
  url: string | null
}

export function sayGot({ status, outcome, ms }: Got): string {
  return [status === null ? outcome : `${status} ${outcome}`.trimEnd(), ms === null ? '' : `${ms} ms`]
    .filter(Boolean)
    .join(', ')
}

export function sayHeard({ name, failures }: Heard): string {
  return `${name} ×${failures}`
}

export function sayTotal(drilled: Drilled[]): string {
  const again = drilled.filter(({ verdict, tries }) => verdict === 'PASS' && tries > 1).length
  const met = drilled.filter(({ verdict }) => verdict === 'PASS').length
  const tried = again > 0 ? `, ${again} not at the first try` : ''
  return `${met} of ${drilled.length} faults met as they should be${tried}`
}
