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
    statements.some((statement) => negates(statement, sources)) ||
    statements.some((statement) => pretends(statement, draft)) ||
    alarming.some((words) => isForeignAlarm(said.match(words), sources)) ||
    !startsWithFirst(statements, sources) ||
    statements.some((statement) => claimsForeignState(statement, sources))
  return wrong ? 'contradiction' : null
}

const negation =
  /\b(?:no|not|never|nothing|nobody|none|neither|nor|without|hardly|barely|nada|ninguno|ninguna)\b|n't\b/

// biome-ignore format: a table
const playingDown = [
  /\b(?:can|could|may|will|should) (?:[a-z]+ly |all |both )*(?:wait|be ignored|be skipped|be left|be postponed|be delayed)\b/,
  /\b(?:ignore|disregard|skip|postpone|forget|dismiss|defer|delay|cancel\w*|leave|neglect|drop)\b/,
  /\b(?:low|lower|lowest|least|less|minor|trivial|small|last|later|eventually|someday|whenever|optional|routine|usual)\b/,
  /\b(?:calm|smooth\w*|fine|quiet|relax\w*|harmless|unimportant|insignificant|unnecessary|free|okay|all clear|all good|all well|false alarm|under control|take your time|big deal|todo bien|tranquil[oa])\b/,
  /\b(?:probably|perhaps|maybe|might|honestly|apparently|supposedly|used to)\b|\b(?:was|were)\b(?! due| marked)/,
  /\b(?:is|are|looks?|seems?|'s|now|perfectly|quite|already|feels?) (?:safe(?:ly)?|ok|good|well|clear|normal)\b/,
  /\bso (?:is|are|does|do|has|have)\b|\b(?:likewise|ditto|equally|same)\b/,
]
const done =
  'paid|settled|resolved|fixed|repaired|completed|finished|closed|refunded|confirmed|approved|sorted|handled|dealt with|taken care of|cleared|solved|received|delivered|waived|forgiven|dispatched|notified|informed|contacted|emailed|texted|phoned|booked|scheduled|arranged|evicted|transferred|charged|sent|cleaned'
// biome-ignore format: a table
const pretending = [
  new RegExp(`(?<!\\b(?:to be|be|being|needs?|get|gets|getting|until|once|when|after|before|waiting for) (?:[\\w']+ ){0,2})\\b(?:${done})\\b`),
  /\b(?:i|we)(?:'ve| have)? (?:already|just|called|asked|told|paid|sent|moved|changed)\b|\bon (?:the|its|their|his|her) way\b/,
  /(?:\b(?:will|shall|going to)|'ll) (?!arrive|be arriving|need|help|want|be due)/,
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

// A faithful wording needs no "not" that its record does not have; and a bare "too" says of one item what another is.
function negates({ text, owners, mentioned, facts }: Statement, { shared }: Sources): boolean {
  const said = text.toLowerCase()
  if (mentioned && facts.length === 0 && /\b(?:too|as well|also)[.!]?$/.test(said.trim())) return true
  return (
    negation.test(said) && !negation.test(shared.text) && !owners.some(({ item }) => negation.test(item.why))
  )
}

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
