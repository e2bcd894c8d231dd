import type { Lexicon } from '../meaning.ts'

/** Words that narrow, exclude or date what is asked, whichever lane it is in. */
export const marks: Lexicon = [
  [
    'overdue',
    1,
    `
    overdue; over due; past due; late; behind; arrears; missed (deadline|payment|payments); delayed; not
    (paid|payed); unpaid; atrasado; atrasados; atrasada; vencido; vencidos; vencidas; moroso; should have
    been; expired; lapsed
    `,
  ],
  [
    'dueToday',
    1,
    `
    today; todays; tonight; by (tonight|end of day|close|noon|this evening|this afternoon); this
    (morning|afternoon|evening); due now; hoy; esta (noche|tarde); heute; aujourd hui; oggi; hoje; before
    (noon|lunch|i leave|closing)
    `,
  ],
  [
    'atRisk',
    1,
    `
    risk; risks; risky; at risk; at stake; in danger; threaten; may lose; might lose; could lose;
    chargeback; chargebacks; riesgo; declined; bounced; failed; failing; likely to (miss|default|fail)
    `,
  ],
  [
    'needsConfirmation',
    1,
    `
    confirm; confirmed; confirmation; confirmations; confirming; unconfirmed; confirmar; confirmacion; sign
    off; approval; approve
    `,
  ],
  [
    'urgent',
    1,
    `
    urgent; urgently; critical; asap; emergency; most important; right now; immediately; severe; serious;
    pressing; top priority; high priority; straight away; right away; urgente; urgentes; dringend; now;
    worst; first
    `,
  ],
  [
    'past',
    1,
    `
    last (week|month|year|night|summer|winter|spring|autumn|weekend|quarter|time|season|tuesday|monday|
    wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|
    october|november|december); yesterday; (day|days|week|weeks|month|months|year|years) ago; previous
    (incident|year|month|week); years back; back in; in (2019|2020|2021|2022|2023|2024|2025); used to; when
    i was; earlier this (week|month|year); the other day; already (resolved|fixed|dealt|handled|over|
    extinguished|gone|repaired); ayer; la semana pasada; el mes pasado; under control (now)?
    `,
  ],
]

/** Kinds that the operator does not want to hear about. The longer phrase silences the bare word. */
export const exclusions: Lexicon = (['payments', 'concierge', 'maintenance'] as const).map((kind) => [
  `not:${kind}`,
  1,
  exclusionOf(kind),
])

function exclusionOf(kind: 'payments' | 'concierge' | 'maintenance'): string {
  const [name, plural] = {
    payments: ['<pay>', 'payments|money|finances|billing|invoices|rents'],
    concierge: ['<con>', 'concierge|guests|bookings|reservations|guest'],
    maintenance: ['<main>', 'maintenance|repairs|fixes|leaks|breakdowns|broken'],
  }[kind]
  return `
    (nothing|not anything|no word|not a word|no need|do not|not|never mind|nevermind|enough|nada)
    (about|with|on|to do with|regarding|in|of|de|bother with|care about|worry about|need to know about|talk
    about|tell me about|want to hear about|want to know about|want|need|show|show me|give
    me|mention|include|list|interested in) (the|any|my|all|los|las)? ${name} (and|or|nor|ni|y)?; not
    (the|about|about the|any|my|those|these) ${name}; not (${plural}); no (more)? (${plural}) (please|stuff|
    today|now|no|just|only|or|and|talk|things|$); no (more)? (${plural}) $; nothing (${plural});
    (skip|ignore|forget|forget about|exclude|excluding|except|except for|without|minus|besides|aside
    from|apart from|other than|leave out|leaving out|drop|hide|omit|park|leave|instead of|rather than|
    excepto|menos|sin|salvo|olvida|sauf|ohne|not interested in|filter out)
    (the|any|all|my|about|los|las|les)? ${name}; (everything|all|anything|everything else|todo)
    (but|except|besides|apart from|other than|menos|excepto) (the|about)? ${name}; ${name} .. (can
    wait|aside|later|out of it|excluded|is fine|are fine|not now|do not matter|are not important|another
    time|already (done|handled)); (nor|neither|or) (the)? (${plural}) (please|just|only); not ${name}
    (but|just|only|rather)
  `
}
