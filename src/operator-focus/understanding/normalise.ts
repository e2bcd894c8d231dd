import { contractions, emojiWords } from './lexicon/writing.ts'

/** One form for the many ways to write the same: lower case, no accents, straight apostrophes, emoji as words. */
export function normalise(text: string): string {
  return spaceOut(fold(text.normalize('NFKC').toLowerCase().replace(quotes, "'")))
    .replace(shortened, '$1')
    .replace(invisible, '')
    .replace(emoji, (sign) => ` ${emojiWords.get(sign) ?? ''} `)
    .replace(spelledOut, (letters) => letters.replace(/[\s.-]/g, ''))
}

/** The words that a written word stands for: "can't" and "cant" are both "can not". */
export function expandWord(word: string): string[] {
  const bare = word.replaceAll("'", '')
  const known = contractions.get(bare)
  if (known) return known
  if (bare.endsWith('nt') && word.endsWith("n't")) return [bare.slice(0, -2), 'not']
  const apostrophe = word.indexOf("'")
  return apostrophe > 0 ? expandEnding(word, apostrophe) : [bare]
}

/** Drops accents, so that "adiós" and "adios" are one word. */
export function fold(text: string): string {
  return isAscii.test(text) ? text : text.normalize('NFD').replace(/\p{Mn}/gu, '')
}

const endings = new Map([
  ['m', 'am'],
  ['re', 'are'],
  ['ve', 'have'],
  ['ll', 'will'],
  ['d', 'would'],
])
// "Mrs. Patel" is no end of a sentence
const shortened = /\b(mr|mrs|ms|dr|st|prof|apt|rm|sr|sra|srta|vs)\./g
const isAscii = /^[\x20-\x7e]*$/
const quotes = /[\u2018\u2019\u201b\u2032\u00b4\u0060]/g
const invisible = /[\p{Cf}\p{Cc}]/gu
const emoji = /\p{Extended_Pictographic}/gu
// "h e l p": at least four single letters in a row
const spelledOut = /(?<![\p{L}\p{N}'])\p{L}(?:[ .-]\p{L}){3,}(?![\p{L}\p{N}'])/gu

function expandEnding(word: string, apostrophe: number): string[] {
  const ending = endings.get(word.slice(apostrophe + 1))
  const head = word.slice(0, apostrophe)
  if (ending) return [head, ending]
  return word.slice(apostrophe + 1).length <= 1
    ? [head]
    : [head, word.slice(apostrophe + 1).replaceAll("'", '')]
}

function spaceOut(text: string): string {
  return text.replace(/[\n\r\u2028\u2029]+/g, ' . ').replace(/[\t\u00a0]/g, ' ')
}
