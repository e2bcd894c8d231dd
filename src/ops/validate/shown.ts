import type { Result, Validation } from './results.ts'

/** For people: what must pass, then advice; what is not well with its request and how to repeat it. */
export function validationTable(validation: Validation): string {
  const { verdict, baseUrl, release, durationMs, flakes, results } = validation
  const width = Math.max(...results.map(({ name }) => name.length))
  const lines = (isAdvisory: boolean) =>
    results.filter((result) => result.isAdvisory === isAdvisory).flatMap((result) => linesOf(result, width))
  const summary = `${verdict}  (${(durationMs / 1000).toFixed(1)} s, ${flakes} ${flakes === 1 ? 'flake' : 'flakes'})`
  return [
    `validate  ${baseUrl}${release ? `  ${release}` : ''}`,
    'must pass',
    ...lines(false),
    'advisory',
    ...lines(true),
    summary,
  ].join('\n')
}

function linesOf(result: Result, width: number): string[] {
  const { name, verdict, evidence, more, flakes, durationMs } = result
  const first = `  ${verdict.padEnd(12)} ${name.padEnd(width)}  ${evidence}`
  const inner = [...more.map((line) => `also: ${line}`), ...flakes.map((line) => `flake: ${line}`)]
  const told = verdict === 'PASS' ? inner : [...inner, ...wayBack(result)]
  return [`${first}  ${durationMs} ms`, ...told.map((line) => `               ${line}`)]
}

function wayBack({ risk, requestId, sentryUrl, curl }: Result): string[] {
  return [
    `risk: ${risk}`,
    requestId ? `request: ${requestId}` : '',
    sentryUrl ? `Sentry: ${sentryUrl}` : '',
    curl ? `again: ${curl}` : '',
  ].filter(Boolean)
}

/** For CI: what was blocked or stayed open is an error there, so that nothing unseen turns green. */
export function validationJunit({ results, durationMs, baseUrl }: Validation): string {
  const bad = results.filter(({ verdict, isAdvisory }) => verdict !== 'PASS' && !isAdvisory)
  const failures = bad.filter(({ verdict }) => verdict === 'FAIL').length
  const skipped = results.filter(({ verdict, isAdvisory }) => verdict !== 'PASS' && isAdvisory).length
  const counts = `tests="${results.length}" failures="${failures}" errors="${bad.length - failures}" skipped="${skipped}"`
  const head = `<testsuite name="${xml(`validate ${baseUrl}`)}" ${counts} time="${durationMs / 1000}">`
  return ['<?xml version="1.0" encoding="UTF-8"?>', head, ...results.map(testcase), '</testsuite>', ''].join(
    '\n',
  )
}

function testcase(result: Result): string {
  const { name, isAdvisory, verdict, evidence, more, durationMs, flakes } = result
  const head = `  <testcase classname="${isAdvisory ? 'advisory' : 'must-pass'}" name="${xml(name)}" time="${durationMs / 1000}">`
  const detail = xml([...more, ...wayBack(result)].join('\n'))
  const flaky = flakes.length > 0 ? `<system-out>${xml(`flaky: ${flakes.join('\n')}`)}</system-out>` : ''
  const tag = isAdvisory ? 'skipped' : verdict === 'FAIL' ? 'failure' : 'error'
  const type = isAdvisory ? '' : ` type="${verdict}"`
  const told = verdict === 'PASS' ? '' : `<${tag} message="${xml(evidence)}"${type}>${detail}</${tag}>`
  return `${head}${told}${flaky}</testcase>`
}

function xml(text: string): string {
  const marks: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    '\n': '&#10;',
  }
  return text.replace(/[&<>"\n]/g, (mark) => marks[mark] ?? mark)
}
