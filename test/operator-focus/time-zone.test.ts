import { describe, expect, test } from 'vitest'
import { daysAgo, operatorDay, partOfDay, sayWhen } from '../../src/operator-focus/time-zone.ts'

const hourMs = 3_600_000
const losAngeles = 'America/Los_Angeles'

describe("a day is the operator's own, because a due date means their midnight", () => {
  test.each([
    ['an ordinary day has 24 hours', '2026-11-03T20:00:00Z', losAngeles, '2026-11-03T08:00:00.000Z', 24],
    [
      'the day that clocks go forward has 23',
      '2026-03-08T20:00:00Z',
      losAngeles,
      '2026-03-08T08:00:00.000Z',
      23,
    ],
    [
      'the day that clocks go back has 25',
      '2026-11-01T20:00:00Z',
      losAngeles,
      '2026-11-01T07:00:00.000Z',
      25,
    ],
    [
      'just after midnight it is the new day',
      '2026-11-03T08:00:00Z',
      losAngeles,
      '2026-11-03T08:00:00.000Z',
      24,
    ],
    [
      'just before midnight it is the old one',
      '2026-11-03T07:59:59Z',
      losAngeles,
      '2026-11-02T08:00:00.000Z',
      24,
    ],
    ['half an hour of offset counts', '2026-11-03T20:00:00Z', 'Asia/Kolkata', '2026-11-03T18:30:00.000Z', 24],
    [
      'a midnight that does not exist starts the day at one',
      '2026-04-24T12:00:00Z',
      'Africa/Cairo',
      '2026-04-23T22:00:00.000Z',
      23,
    ],
    [
      'a clock change of half an hour counts',
      '2026-10-04T02:00:00Z',
      'Australia/Lord_Howe',
      '2026-10-03T13:30:00.000Z',
      23.5,
    ],
    ['UTC is no special case', '2026-11-03T20:00:00Z', 'UTC', '2026-11-03T00:00:00.000Z', 24],
  ])('%s', (_, now, timeZone, start, hours) => {
    const day = operatorDay({ now: new Date(now), timeZone })
    expect(new Date(day.start).toISOString()).toBe(start)
    expect((day.end - day.start) / hourMs).toBe(hours)
    expect(day.endOfTomorrow).toBeGreaterThan(day.end)
  })
})

describe('a time is said as a person says it', () => {
  const day = operatorDay({ now: new Date('2026-11-03T20:00:00Z'), timeZone: losAngeles })
  test.each([
    ['2026-11-03T23:00:00Z', 'today at 15:00'],
    ['2026-11-03T08:00:00Z', 'today at 00:00'],
    ['2026-11-04T07:59:00Z', 'today at 23:59'],
    ['2026-11-04T17:05:00Z', 'tomorrow at 09:05'],
    ['2026-11-02T18:00:00Z', 'yesterday at 10:00'],
    ['2026-11-06T17:00:00Z', 'on Friday at 09:00'],
    ['2026-11-10T17:00:00Z', 'on 10 November'],
    ['2026-10-20T17:00:00Z', 'on 20 October'],
    ['2027-01-02T17:00:00Z', 'on 2 January 2027'],
  ])('%s is %s', (at, said) => {
    expect(sayWhen(Date.parse(at), day)).toBe(said)
  })

  test('days are counted by the calendar, because 23 hours over a clock change is still one day', () => {
    const after = operatorDay({ now: new Date('2026-03-08T19:00:00Z'), timeZone: losAngeles })
    expect(daysAgo(Date.parse('2026-03-07T20:00:00Z'), after)).toBe(1)
    expect(daysAgo(Date.parse('2026-03-09T06:00:00Z'), after)).toBe(0)
  })

  test.each([
    ['2026-11-03T16:00:00Z', 'morning'],
    ['2026-11-03T22:00:00Z', 'afternoon'],
    ['2026-11-04T04:00:00Z', 'evening'],
  ])('%s is in the %s', (now, part) => {
    expect(partOfDay({ now: new Date(now), timeZone: losAngeles })).toBe(part)
  })
})
