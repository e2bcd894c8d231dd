import { hash } from 'node:crypto'
import type { RequestHandler } from 'express'

let failures = 0

/** About as much work as there is between two calls to vendors. */
export const fine: RequestHandler = (_request, response) => {
  response.json({ answer: work() })
}

export const fail: RequestHandler = () => {
  work()
  failures += 1
  throw new Error(`failure ${failures}`)
}

function work(): string {
  let text = 'lucia'
  for (let round = 0; round < 20; round += 1) text = hash('sha256', text)
  return text
}
