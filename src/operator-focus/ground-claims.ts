import type { Sources } from './ground-sources.ts'
import type { Statement } from './ground-statements.ts'
import type { GroundFault } from './grounds.ts'

/** A wording that turns the records round: plays down what is urgent, says a thing is done, puts another item first. */
export function findContradiction(
  text: string,
  statements: Statement[],
  sources: Sources,
): GroundFault | null {
  const said = sources.neutral(text).toLowerCase()
  const draft = sources.shared.text.toLowerCase()
  const isNew = (claim: RegExp) => claim.test(said) && !claim.test(draft)
  const wrong =
    playingDown.some(isNew) ||
    statements.some((statement) => pretends(statement, draft)) ||
    alarming.some((words) => isForeignAlarm(said.match(words), sources)) ||
    !startsWithFirst(statements, sources) ||
    statements.some((statement) => claimsForeignState(statement, sources))
  return wrong ? 'contradiction' : null
}

const not = String.raw`(?:\bnot|n't|\bno|\bnever|\bnothing|\bnone|\bwithout|\bhardly|\bneither|\bnor|\bno longer|\bfar from|\bnada|\bzero|\b0)`
const grave =
  'urgent|critical|overdue|late|at risk|risk|due|important|pressing|serious|severe|danger|dangerous|priority|hurry|rush|problem|emergency|concern|worry|attention|action|matter|matters|urgente|urgencia'

// biome-ignore format: a table
const playingDown = [
  new RegExp(`${not}(?: \\w+){0,4} (?:${grave})s?\\b`),
  /\b(?:can|could|may|will|should) (?:safely |easily |all |both |probably )*(?:wait|be ignored|be skipped|be left)\b|\bcan be (?:ignored|skipped|left|postponed|delayed)\b/,
  /\b(?:ignore|disregard|skip|postpone|forget|dismiss|defer|delay)\b/,
  /\b(?:low|lowest|least|minor|trivial|small)(?:-| )?(?:priority|urgency|urgent|important|issue|matter|risk)?\b/,
  /\b(?:don't|do not|needn't|no need|no reason|not necessary)\b(?! forget)/,
  /\b(?:all|everything|it|things|that) (?:is|are|'s|looks?|seems?)(?: all)? (?:clear|good|fine|quiet|well|calm|ok|okay|safe|under control|normal|routine)\b|\bunder control\b|\ball (?:clear|good|quiet)\b|\bfalse alarm\b/,
  /\b(?:relax|harmless|unimportant|insignificant|optional|take your time|whenever you like|no big deal|todo bien|tranquil[oa])\b/,
  /\bsafe(?:ly)?\b(?! before)/,
]
const done =
  'paid|settled|resolved|fixed|repaired|completed|finished|closed|cancell?ed|refunded|confirmed|approved|sorted|handled|dealt with|taken care of|cleared|solved|received|delivered|waived|forgiven|dispatched|notified|informed|contacted|emailed|texted|phoned|booked|scheduled|arranged|evicted|transferred|charged|sent'
// biome-ignore format: a table
const pretending = [
  new RegExp(
    `(?<!to )\\b(?:is|are|was|were|been|has|have|had|got|gets|already|now|just|'s|'ve|i|we|they|he|she|who)(?: (?!to |not |yet )\\w+){0,2} (?:${done})\\b`,
  ),
  /\b(?:i|we)(?:'ll| will|'m going to| am going to| can (?!help|show)| just| already|'ve already)\b/,
]
// biome-ignore format: a table
const alarming = [
  /\b(?:password|passcode|api key|secret|token|gift cards?|wire|iban|account number|routing number|bitcoin|crypto|bank details|credit card)\b/g,
  /\b(?:evict|eviction|sue|lawsuit|lawyer|police|fire|flood|flooding|explosion|gas|dead|died|death|killed|injured|stolen|theft|fraud|fraudulent|arrested|bankrupt|leaking|broken)\b/g,
  /\b(?:system prompt|my instructions|as an ai|language model|i cannot|i can't|i'm unable|i am unable)\b/g,
]

const states: [RegExp, RegExp][] = [
  [/\b(?:overdue|late|past due|lapsed|behind|missed|delinquent)\b/, /overdue/],
  [/(?<!safety )\b(?:risk|risks|risky|endangered)\b/, /at risk/],
  [/\bcritical\b/, /critical/],
  [/\b(?:arriv\w+|checks? in|checking in)\b/, /arriv|check/],
  [/\bconfirm\w*\b/, /confirm/],
  [/\bsafety|danger\w*|hazard\w*\b/, /safety|danger|hazard/],
  [/\b(?:unreadable|cannot be read|can't be read|unclear)\b/, /unreadable|not recognised|could not be read/],
  [/\bin progress|under way|underway|being worked on\b/, /in progress/],
]

// "Already confirmed" is a pretence, unless the record says it.
function pretends({ text, owners }: Statement, draft: string): boolean {
  const said = text.toLowerCase()
  const isBacked = (claim: RegExp) =>
    claim.test(draft) ||
    (owners.length > 0 && owners.every((source) => claim.test(source.text.toLowerCase())))
  return pretending.some((claim) => claim.test(said) && !isBacked(claim))
}

function claimsForeignState({ text, owners, mentioned }: Statement, { shared, question }: Sources): boolean {
  const said = text.toLowerCase()
  const around = [shared.text, mentioned ? '' : question.text].join(' ').toLowerCase()
  return states.some(([claim, record]) => {
    const backed = owners.length > 0 && owners.every((source) => record.test(source.text.toLowerCase()))
    return claim.test(said) && !backed && !record.test(around)
  })
}

function isForeignAlarm(said: RegExpMatchArray | null, { items, question }: Sources): boolean {
  const known = [question, ...items].map(({ text }) => text.toLowerCase())
  return (said ?? []).some((word) => !known.some((text) => text.includes(word)))
}

// The first item named is the first in rank, and no other is called first.
function startsWithFirst(statements: Statement[], { items }: Sources): boolean {
  const first = items[0]
  const named = statements.find(({ mentioned }) => mentioned)
  if (!first || !named) return true
  const isFirst = ({ owners: said }: Pick<Statement, 'owners'>) =>
    said.some(({ title }) => title === first.title)
  const callsFirst = ({ text, owners }: Statement) => foremost.test(text) && !isFirst({ owners })
  return isFirst(named) && !statements.some(callsFirst)
}

const foremost =
  /\b(?:(?<!safety )first|start with|begin with|top priority|most (?:urgent|important|pressing|critical)|above all|before anything)\b/i
