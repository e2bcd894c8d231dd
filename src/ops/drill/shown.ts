import type { Drilled } from './run-drill.ts'

export function drillTable(drilled: Drilled[]): string {
  const rows = drilled.map(({ verdict, part, fault, operator, sentry }) => [
    verdict,
    part,
    fault,
    operator,
    sentry,
  ])
  const all = [['', 'part', 'fault', 'the operator got', 'Sentry got'], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? []
  const lines = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return [...lines, ...problemsOf(drilled), summary(drilled)].join('\n')
}

/** One page without anything from elsewhere. */
export function drillPage(drilled: Drilled[], at: Date): string {
  const rows = drilled.map(
    ({
      verdict,
      part,
      fault,
      operator,
      sentry,
      reply,
      problems,
    }) => `<tr class="${verdict}"><td>${verdict}</td><td>${asText(part)}</td><td>${asText(fault)}</td>
<td>${asText(operator)}${reply ? `<details><summary>what she said</summary><pre>${asText(reply)}</pre></details>` : ''}</td>
<td>${asText(sentry)}${problems.map((problem) => `<p>${asText(problem)}</p>`).join('')}</td></tr>`,
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Lucia: fire drill</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>body{font:15px/1.4 system-ui;margin:2rem;max-width:75rem}table{border-collapse:collapse;width:100%}
td,th{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #ddd}pre{white-space:pre-wrap}
.PASS td:first-child{color:#176b2c}.FAIL td:first-child,p{color:#b3261e;font-weight:600}</style>
<h1>Fire drill</h1><p style="color:inherit;font-weight:400">${at.toISOString().slice(0, 16)}: ${asText(summary(drilled))}</p>
<table><thead><tr><th></th><th>part</th><th>fault</th><th>the operator got</th><th>Sentry got</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></html>
`
}

function problemsOf(drilled: Drilled[]): string[] {
  return drilled.flatMap(({ part, fault, problems }) =>
    problems.map((problem) => `${part} ${fault}: ${problem}`),
  )
}

function summary(drilled: Drilled[]): string {
  const good = drilled.filter(({ verdict }) => verdict === 'PASS').length
  return `${good} of ${drilled.length} faults met as they should be`
}

function asText(text: string): string {
  const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)
}
