import { fixed, irregular } from './lexicon/writing.ts'

/** The base forms that a word may be an inflection of, itself first. Guesses: the caller keeps those it knows. */
export function baseForms(word: string): string[] {
  const forms = [word]
  const base = irregular.get(word)
  if (base) forms.push(base)
  if (word.length > 3 && !fixed.has(word)) for (const form of stripped(word)) forms.push(form)
  return forms
}

function stripped(word: string): string[] {
  if (word.endsWith('ies') || word.endsWith('ied')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)]
  if (word.endsWith('ing')) return withVariants(word.slice(0, -3))
  if (word.endsWith('ed')) return withVariants(word.slice(0, -2))
  if (word.endsWith('es')) return [word.slice(0, -2), word.slice(0, -1)]
  if (word.endsWith('s') && !word.endsWith('ss')) return [word.slice(0, -1)]
  return []
}

function withVariants(stem: string): string[] {
  const forms = [stem, `${stem}e`]
  if (stem.at(-1) === stem.at(-2)) forms.push(stem.slice(0, -1))
  if (stem.endsWith('y')) forms.push(`${stem.slice(0, -1)}ie`)
  return forms
}
