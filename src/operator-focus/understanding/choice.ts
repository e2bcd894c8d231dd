import type { Lane } from '../contract.ts'

export type Choice = { lane: Lane; strength: 'strong' | 'weak' }

/** From this score on, the words speak clearly. */
export const clear = 4
/** From this score on, something was touched on. */
export const hint = 2

export function strong(lane: Lane): Choice {
  return { lane, strength: 'strong' }
}

export function weak(lane: Lane): Choice {
  return { lane, strength: 'weak' }
}
