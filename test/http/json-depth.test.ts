import { expect, test } from 'vitest'
import { requireShallowJson } from '../../src/http/json-depth.ts'

const nested = (depth: number, open = '[', close = ']') => open.repeat(depth) + close.repeat(depth)
const check = (json: string) => () => requireShallowJson(Buffer.from(json))

test.each([
  ['20 levels', nested(20)],
  ['brackets in a text, which nest nothing', JSON.stringify({ message: nested(500, '[{', '}]') })],
  ['an escaped quote before brackets', JSON.stringify({ message: `"${nested(500)}` })],
  ['a backslash that ends a text', `{"a":"\\\\","b":${nested(10)}}`],
  ['many siblings', `[${'[],'.repeat(5_000)}[]]`],
  ['nothing', ''],
])('lets %s through', (_name, json) => {
  expect(check(json)).not.toThrow()
})

test.each([
  ['21 levels', nested(21)],
  ['50,000 open brackets', '['.repeat(50_000)],
  ['15,000 objects', '{"a":'.repeat(15_000)],
  ['arrays and objects by turns', '[{"a":'.repeat(11)],
  ['depth after a text', `["${'['.repeat(5)}",${nested(20)}]`],
])('IN-04 refuses %s before anything parses it', (_name, json) => {
  expect(check(json)).toThrow(expect.objectContaining({ code: 'json.too_deep' }))
})
