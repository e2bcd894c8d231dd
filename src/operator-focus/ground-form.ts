import type { Sources } from './ground-sources.ts'
import { plainText } from './ground-words.ts'
import type { GroundFault } from './grounds.ts'

/** What is wrong with a wording before its meaning is looked at. */
export function findFormFault(text: string, sources: Sources): GroundFault | null {
  if (!/\p{L}/u.test(text)) return 'empty'
  if (text.length > mostCharacters || !endsWell(text)) return 'length'
  if (recites(text, sources.instructions)) return 'prompt'
  const own = sources.neutral(text)
  if (link.test(own) || isPhone(own, sources)) return 'link'
  if (key.test(own)) return 'id'
  if (markup.test(text) || markup.test(own)) return 'markup'
  if (/[^\P{N}0-9]|\u20E3|🔟|💯/u.test(own)) return 'number'
  return hasForeignLetters(own, sources) ? 'name' : null
}

const mostCharacters = 1200
const shingle = 40
const link =
  /:\/\/|\bwww\.|@|\bhxxp|\b(?:javascript|data|mailto|tel):|\b[\w-]+\.[a-z]{2,}\b|\bdot (?:com|net|org|io)\b/i
// What begins as keys do, or is longer than any word.
const key = /\b(?:[srp]k|sb|sntry\w|cfast|whsec|gh\w|xox\w)[-_][\w-]{6,}|[\w+/=-]{28,}/i
const markup = /[<>`{}[\]\\|*~^_]|^\s*(?:[-+•#>]|\d{1,2}[.)])\s|&#?\w+;|[\p{Cf}\p{Co}\p{Cs}]|[^\P{Cc}\n]/mu

function endsWell(text: string): boolean {
  return /(?<!\.)[.!?]["'”’)]?$/u.test(text.trim())
}

// Letters and digits alone are compared, so that spacing, case and punctuation hide nothing.
function recites(text: string, instructions: string): boolean {
  const told = shinglesOf(instructions)
  const said = letters(text)
  for (let at = 0; at + shingle <= said.length; at += 1) {
    if (told.has(said.slice(at, at + shingle))) return true
  }
  return false
}

let shingles: { of: string; all: Set<string> } | undefined
// The instructions are the same from one answer to the next.
function shinglesOf(instructions: string): Set<string> {
  if (shingles?.of === instructions) return shingles.all
  const secret = letters(instructions)
  const starts = Array.from({ length: Math.max(0, secret.length - shingle + 1) }, (_, at) => at)
  shingles = { of: instructions, all: new Set(starts.map((at) => secret.slice(at, at + shingle))) }
  return shingles.all
}

function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function isPhone(text: string, { items }: Sources): boolean {
  const found = text.match(/(?<![\p{L}\d-])\+?\d[\d\s().-]{6,}\d(?![\p{L}\d-])/gu) ?? []
  return found.some(
    (phone) => phone.replace(/\D/g, '').length >= 7 && !items.some((source) => source.text.includes(phone)),
  )
}

// A letter that only looks Latin, or a word of another script, must stand in the records as it is.
function hasForeignLetters(text: string, { items, shared, question }: Sources): boolean {
  const foreign = text.match(/[\p{L}\p{M}]*(?:[^\P{L}A-Za-zÀ-ɏ]|\p{M})[\p{L}\p{M}]*/gu) ?? []
  return foreign.some(
    (word) => ![...items, shared, question].some((source) => plainText(source.text).includes(word)),
  )
}
