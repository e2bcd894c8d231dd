import { drillStyle } from './drill-style.ts'
import { type Drilled, sayGot, sayHeard, sayTotal } from './drilled.ts'

type Facts = { at: Date; release: string | null; tookMs: number; of?: number }

/** One page without anything from elsewhere; as long as not all is done it says so. */
export function drillPage(drilled: Drilled[], facts: Facts): string {
  const total = sayTotal(drilled)
  const failed = drilled.filter(({ verdict }) => verdict === 'FAIL')
  const chapters = Map.groupBy(drilled, ({ chapter }) => chapter)
  const anchors = new Map(drilled.map((one, index) => [one, `fault-${index + 1}`]))
  const anchorOf = (one: Drilled) => anchors.get(one) ?? ''
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Fire drill: ${asText(total)}</title><style>${drillStyle}</style></head><body>
<header><h1>Fire drill</h1><p class="${failed.length > 0 ? 'FAIL' : 'PASS'}"><b>${asText(total)}</b>${asText(left(drilled, facts))}</p>
${factList(drilled, facts)}
${failed.length > 0 ? `<h2>Not as they should be</h2><ul>${failed.map((one) => `<li><a href="#${anchorOf(one)}">${asText(`${one.id} ${one.fault}`)}</a></li>`).join('\n')}</ul>` : ''}
<nav aria-label="Chapters"><ul>${[...chapters].map(chapterLink).join('\n')}</ul></nav></header>
<main>${[...chapters].map(([chapter, of], index) => section({ chapter, of, index, anchorOf })).join('\n')}</main>
</body></html>
`
}

function left({ length }: Drilled[], { of = length }: Facts): string {
  return of > length ? `; ${of - length} are still to come` : ''
}

function factList(drilled: Drilled[], { at, release, tookMs }: Facts): string {
  const told = drilled.filter(({ sentry }) => sentry.length > 0).length
  const answered = drilled.filter(({ operator }) => operator.status === 200).length
  const refused = drilled.filter(({ operator: { status } }) => status !== null && status !== 200).length
  const facts = [
    ['when', `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC, for ${sayTime(tookMs)}`],
    ['release', release ?? 'unknown'],
    [
      'operators',
      `answered ${answered}, refused or failed ${refused}, without an answer ${drilled.length - answered - refused}`,
    ],
    ['Sentry', `told of ${told}, not of ${drilled.length - told}`],
  ]
  return `<dl>${facts.map(([term = '', fact = '']) => `<div><dt>${term}</dt><dd>${asText(fact)}</dd></div>`).join('')}</dl>`
}

function chapterLink([chapter, of]: [string, Drilled[]], index: number): string {
  const met = of.filter(({ verdict }) => verdict === 'PASS').length
  return `<li><a href="#chapter-${index}">${asText(chapter)}</a> ${met} of ${of.length}</li>`
}

type Section = { chapter: string; of: Drilled[]; index: number; anchorOf: (one: Drilled) => string }

// The roles are said aloud because a narrow screen shows rows as blocks, and a block is no row by itself.
function section({ chapter, of, index, anchorOf }: Section): string {
  return `<section><h2 id="chapter-${index}">${asText(chapter)}</h2>
<table role="table" aria-labelledby="chapter-${index}"><thead role="rowgroup"><tr role="row">${['what breaks', 'the operator got', 'Sentry got'].map((name) => `<th role="columnheader" scope="col">${name}</th>`).join('')}</tr></thead>
<tbody role="rowgroup">${of.map((one) => row(one, anchorOf(one))).join('\n')}</tbody></table></section>`
}

function row({ verdict, id, fault, operator, sentry, why, problems, tries }: Drilled, anchor: string) {
  const verdictText = verdict === 'PASS' && tries > 1 ? `PASS at try ${tries}` : verdict
  return `<tr role="row" class="${verdict}" id="${anchor}"><th role="rowheader" scope="row"><b>${verdictText}</b> ${asText(id)} <span>${asText(fault)}</span></th>
<td role="cell">${asText(sayGot(operator)).replace(/ ms$/, '&nbsp;ms')}${said(operator.reply)}</td>
<td role="cell">${sentry.map(event).join('') || 'nothing'}${why ? `<p>${asText(why)}</p>` : ''}${problems.map((problem) => `<p class="problem">${asText(problem)}</p>`).join('')}</td></tr>`
}

function said(reply: string): string {
  if (!reply) return ''
  const [first = '', ...others] = reply.split('\n')
  if (others.length === 0) return `<blockquote>${asText(first)}</blockquote>`
  return `<details><summary>${asText(first)}</summary><blockquote>${asText(others.join('\n'))}</blockquote></details>`
}

function event(heard: Drilled['sentry'][number]): string {
  const tags = Object.entries(heard.tags).map(([name, value]) => `${name} ${value}`)
  const name = `<code>${asText(sayHeard(heard)).replaceAll('|', '|<wbr>')}</code>`
  const linked = heard.url ? `<a href="${asText(heard.url)}">${name}</a>` : name
  return `<div>${linked}${tags.length > 0 ? `<small>${asText(tags.join(', '))}</small>` : ''}</div>`
}

export function sayTime(ms: number): string {
  const seconds = Math.round(ms / 1_000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

function asText(text: string): string {
  const marks: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark)
}
