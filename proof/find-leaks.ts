import { spellingsOf, unzipped } from './spellings.ts'

export type Sinks = Record<string, string>
/** Something that may be seen only in the places that are named. */
export type Canary = { name: string; value: string; mayBeIn?: string[] }

/** Where a canary is that may not be there, in whatever spelling. */
export function findLeaks(canaries: Canary[], sinks: Sinks): string[] {
  const texts = Object.entries(sinks).map(([sink, text]) => [sink, unzipped(text)] as const)
  return canaries.flatMap(({ name, value, mayBeIn = [] }) => {
    const spellings = value === '' ? [] : spellingsOf(value)
    return texts
      .filter(
        ([sink, text]) => !mayBeIn.includes(sink) && spellings.some((spelling) => text.includes(spelling)),
      )
      .map(([sink]) => `${name} in ${sink}`)
  })
}
