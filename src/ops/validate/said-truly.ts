import type { FocusAnswer } from '../../operator-focus/contract.ts'
import { factsOf } from '../../operator-focus/ground-facts.ts'
import { sayMoney } from '../../operator-focus/money.ts'
import type { FocusReply } from '../focus-client.ts'
import { findAnswer, firstProblem, type Problem } from '../validation/expectation.ts'
import type { Exchange } from './hosted-probe.ts'

// A reading takes seconds; clocks of one host differ less.
const freshMs = 60_000

/** Whether an answer says only what its own records or the question bear, and how old they are. */
export function judgeTruth({ reply, message }: Exchange): Problem {
  const answer = reply.status === 200 ? findAnswer(lastEvent(reply)) : null
  if (!answer) return null
  return firstProblem(
    isOldInSilence(answer, reply) && 'an old reading is not said to be old',
    findInvention(answer, message ?? ''),
  )
}

function lastEvent({ type, text }: FocusReply): string {
  return type === 'text/event-stream' ? (/^event: done\ndata: (.*)$/m.exec(text)?.[1] ?? '') : text
}

function isOldInSilence({ asOf, degraded }: FocusAnswer, { headers }: FocusReply): boolean {
  const answeredAt = Date.parse(headers.get('date') ?? '')
  return answeredAt - Date.parse(asOf) > freshMs && !degraded.includes('records')
}

function findInvention({ reply, items, nextStep }: FocusAnswer, message: string): Problem {
  const told = items.flatMap(({ title, why }) => [title, why])
  const words = [...told, nextStep?.action ?? '', message].join('. ')
  const sums = items.map(({ amount, currency }) =>
    amount === undefined ? '' : sayMoney(amount, currency ?? null),
  )
  const known = new Set(factsOf([words, ...sums].join('. ')).map(({ key }) => key))
  const money = factsOf(reply).filter(({ key }) => key.startsWith('money:'))
  const quoted = [...reply.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title)
  return firstProblem(
    money.some(({ key }) => !known.has(key)) && 'the reply names an amount that no record of it has',
    items.length > 0 &&
      quoted.some((title) => !words.includes(title)) &&
      'the reply names a record that is not there',
    [...reply.matchAll(/\bhttps?:\/\/\S+|[\w.+-]+@[\w-]+\.\w{2,}/g)].some(
      ([link]) => !words.includes(link),
    ) && 'the reply holds an address that no record of it has',
  )
}
