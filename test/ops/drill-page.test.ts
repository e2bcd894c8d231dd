import { expect, it } from 'vitest'
import { drillPage } from '../../src/ops/drill/drill-page.ts'
import { drillStyle } from '../../src/ops/drill/drill-style.ts'
import { drillEnd, drillLine } from '../../src/ops/drill/drill-table.ts'
import type { Drilled } from '../../src/ops/drill/drilled.ts'

const hostile = `"><script>alert('x')</script>&amp;<img src=//evil.example>`
const met: Drilled = {
  chapter: 'OpenAI',
  id: 'OA-12',
  fault: 'status 500',
  verdict: 'PASS',
  operator: { status: 200, outcome: 'priority, without model, composed', reply: 'First\nSecond', ms: 12 },
  sentry: [{ name: 'error openai|5xx|phrase', failures: 3, tags: { upstream_status: '500' }, url: null }],
  why: '',
  problems: [],
  tries: 1,
}
const unmet: Drilled = {
  ...met,
  chapter: 'Clients',
  id: 'HC-04',
  verdict: 'FAIL',
  sentry: [],
  problems: ['answered 500'],
}
const facts = { at: new Date('2026-01-02T03:04:05Z'), release: 'c0ffee', tookMs: 61_000 }

it('escapes every word that comes from elsewhere, because a fault may be anything', () => {
  const everywhere: Drilled = {
    ...met,
    chapter: hostile,
    id: hostile,
    fault: hostile,
    operator: { status: 200, outcome: hostile, reply: `${hostile}\n${hostile}`, ms: 1 },
    sentry: [{ name: hostile, failures: 1, tags: { [hostile]: hostile }, url: hostile }],
    why: hostile,
    problems: [hostile],
  }
  const page = drillPage([everywhere], { ...facts, release: hostile })
  expect(page).not.toMatch(/<script|<img|'x'/)
  expect(page.match(/&lt;script&gt;/g)?.length).toBeGreaterThanOrEqual(11)
  expect(page).not.toMatch(/""/)
})

it('holds nothing from elsewhere and runs nothing, so that it can be mailed and kept', () => {
  const page = drillPage([met, unmet], facts)
  expect(page).toContain("default-src 'none'")
  expect(page).not.toMatch(/<script|\bsrc=|url\(|@import|<link|href="(?!#)/)
})

it('begins with what is not as it should be, and leads there', () => {
  const page = drillPage([met, unmet], facts)
  expect(page).toContain('<a href="#fault-2">HC-04 status 500</a>')
  expect(page.match(/id="fault-2"/g)).toHaveLength(1)
  expect(page).toContain('1 of 2 faults met as they should be')
  expect(page).toContain('for 1 min 1 s')
})

it('says how much is still to come, because a drill may be broken off', () => {
  expect(drillPage([met], { ...facts, of: 269 })).toContain('268 are still to come')
})

it('says in one line what the operator and Sentry got, and at the end what was not so', () => {
  expect(drillLine(met)).toMatch(
    /^PASS +OA-12 +status 500 +200 priority, without model, composed, 12 ms +“First” +error openai\|5xx\|phrase ×3$/,
  )
  expect(drillLine(unmet)).toMatch(/^FAIL +HC-04 .* nothing$/)
  expect(drillEnd([met, { ...met, tries: 2 }, unmet])).toBe(
    'HC-04 status 500: answered 500\n2 of 3 faults met as they should be, 1 not at the first try',
  )
})

it('has colours that can be read in both schemes, by whoever reads it in the night', () => {
  const [light, dark] = [...drillStyle.matchAll(/:root\{(.*?)\}/g)].map(([, text = '']) => coloursIn(text))
  for (const colours of [light, dark])
    for (const name of ['ink', 'faint', 'good', 'bad', 'link'])
      expect(contrast(colours?.[name], colours?.paper), name).toBeGreaterThan(4.5)
})

function coloursIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/--(\w+):#(\w+)/g)].map(([, name, hex = '']) => [
      name,
      hex.length === 3 ? [...hex].map((one) => one + one).join('') : hex,
    ]),
  )
}

function contrast(one = '', other = ''): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
