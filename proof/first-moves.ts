/** What to do first, by what broke and how: the three moves that tell most or help most. */
export function firstMoves(area: string, kind: string): string[] {
  return (byArea[area]?.[kind] ?? byKind[kind] ?? byArea[area]?.any ?? byKind.any ?? []).map((move) =>
    move.replaceAll('{vendor}', vendors[area] ?? area),
  )
}

const vendors: Record<string, string> = {
  openai: 'OpenAI',
  supabase: 'Supabase',
  redis: 'Upstash',
  clerk: 'Clerk',
  cf_access: 'Cloudflare Access',
}
const status = 'Look at the status page of {vendor}.'
const since = 'See since which release it is so: a deploy beside the first event is the first suspect.'
const doctor = 'Run `npm run doctor`: it asks each vendor once and says what it got.'

const byKind: Record<string, string[]> = {
  connect: [status, doctor, 'Compare the URL in the host’s settings with the vendor’s dashboard.'],
  dns: [
    'Compare the host name in the settings with the vendor’s dashboard: a typing slip looks like this.',
    doctor,
    status,
  ],
  tls: [
    doctor,
    'See whether a proxy or a URL of another scheme was set.',
    'Look at the certificate: `openssl s_client -connect <host>:443`.',
  ],
  timeout: [
    status,
    'See the duration in the breadcrumbs: one slow call, or all of them.',
    'Nothing to restart: the breaker ends the wait and looks again by itself.',
  ],
  reset: [
    status,
    'See whether it stops by itself: a restart on their side looks like this for a minute.',
    doctor,
  ],
  truncated: [status, 'See whether all answers break off or the long ones only.', doctor],
  '5xx': [status, 'See `upstream_status` on the event.', 'Nothing to restart: answers go on without it.'],
  rate_limit: [
    'See `retry_after` and who asks: `failures` in the log names the rate.',
    'Ask {vendor} for a higher limit, or lower LUCIA_RATE_PER_MINUTE.',
    'Wait: the ban is kept, and ends by itself.',
  ],
  quota: [
    'Raise the budget or the plan of {vendor} now: waiting does not help.',
    'See in their usage page what used it up.',
    doctor,
  ],
  auth: [
    'Somebody rotated or revoked the key: compare the dashboard of {vendor} with the host’s settings.',
    'Set the new key and restart.',
    doctor,
  ],
  permission: [
    'Compare the rights of the key with the table in architecture.md.',
    'See what changed at {vendor} since the first event.',
    doctor,
  ],
  config: [
    'See `vendor_code` on the event: it names what is not there.',
    'Compare the setting with what {vendor} offers today.',
    since,
  ],
  schema: [
    'See whether a migration is missing: `supabase migration list`.',
    'Apply it, or roll the engine back: `npm run rollback`.',
    since,
  ],
  bad_response: [
    'See `upstream_status`: an answer that is no answer mostly comes from another address.',
    'Compare the URL in the settings with the dashboard of {vendor}.',
    status,
  ],
  no_content: [
    'See how often: one refusal is no incident.',
    'If it is every answer, see what changed at the model: `LUCIA_MODEL_FOCUS_OPS_REPLY`.',
    'Nothing to restart: Lucia answers in her own words.',
  ],
  context_length: [
    'See which model is set: prompts are bounded, so that it is the model that changed.',
    'Set the one before.',
    since,
  ],
  too_large: [
    'See whether the address is right: no proper answer is that large.',
    'Look at the vendor’s own log for the request.',
    since,
  ],
  redirect: [
    'Compare the URL in the settings with the dashboard: vendors do not redirect.',
    doctor,
    'If it is right, somebody is between: treat it as an attack.',
  ],
  unavailable: [
    status,
    'See in the dashboard whether the project is paused or restarting.',
    'Nothing to restart: the last reading serves for 15 minutes.',
  ],
  pool: [
    'See the connections in the dashboard: who holds them?',
    'End what is stuck, or raise the pool.',
    'Do not restart the engine: it asks once and waits.',
  ],
  conflict: [
    'See whether it stops by itself: it was asked again once already.',
    'See in the database’s log which statement it meets.',
    since,
  ],
  multiplicity: ['See which statement finds more rows than one.', 'Look for doubled records.', since],
  constraint: [
    'See `vendor_code`: it names the rule.',
    'Look for a migration that came before its engine.',
    since,
  ],
  rule: [
    'See `vendor_code`, then the function or policy in the database.',
    'Roll the migration back that changed it.',
    since,
  ],
  readonly: [
    status,
    'See whether the database is moving to another region.',
    'Nothing to restart: turns wait and are written when it is back.',
  ],
  bulkhead: [
    'See what is slow: places run out because calls do not end.',
    'See the event of that vendor’s timeout.',
    'See whether one client asks for all.',
  ],
  recovered: [
    'Nothing to do: it is over.',
    'See `incident` for how long it took and how many calls failed.',
    'Resolve the issue of the outage.',
  ],
  stale_keys: [
    doctor,
    'Compare the team domain in the settings with the dashboard.',
    'You have 24 hours: until then the known keys serve.',
  ],
  any: [
    since,
    'Find the request in the log by its `requestId`.',
    'Roll back if the release is the cause: `npm run rollback`.',
  ],
}

const byArea: Record<string, Record<string, string[]>> = {
  app: {
    any: [
      'Read the stack: its lines are the lines of the release’s commit.',
      since,
      'Roll back if the release is the cause: `npm run rollback`.',
    ],
  },
  process: {
    overload: [
      'See who asks that much.',
      'Add an instance, or lower LUCIA_RATE_PER_MINUTE.',
      'See whether a vendor is slow at the same time.',
    ],
    emfile: [
      'Count the connections of the process: who keeps so many open?',
      'Raise the limit: `LimitNOFILE` of the service, `--ulimit nofile` of the container.',
      'Start another instance: what could not be read meanwhile was answered without it.',
    ],
    event_loop_block: [
      'See `blocked_ms` and what was asked at that second.',
      'See the host’s processor: a starved machine looks the same.',
      since,
    ],
    oom: ['See `rss_mb` and `heap_mb` on the event.', since, 'Roll back, or give the instance more memory.'],
    killed: [
      'See the host’s events: did it restart, move or kill the instance?',
      'See `last_seen_at` and `rss_mb` on the event.',
      since,
    ],
    any: [
      'Read the stack: the process ended there, and the host has started another.',
      since,
      'Roll back if it goes on: `npm run rollback`.',
    ],
  },
  startup: {
    config: [
      'Read the names on the event or in the deploy log: each bad variable has a line.',
      'Set them, deploy again.',
      'Nothing to roll back: the instance before goes on.',
    ],
    eaddrinuse: ['See what else listens there.', 'See whether PORT is set by hand.', 'Deploy again.'],
    any: ['Read the stack and the deploy log.', 'Nothing to roll back: the instance before goes on.', since],
  },
  auth: {
    clock_skew: [
      'Compare the clock of the host with another: `date -u`.',
      'Restart on another machine.',
      'See whether all tokens or those of one issuer come from the future.',
    ],
    any: [
      'See `refusals` on the event: which reason?',
      'See whether one operator or all are concerned.',
      'If all: has a key been rotated, or a template of tokens been changed?',
    ],
  },
  access: {
    any: [
      'Somebody knows the host’s own address: see its log for who.',
      'Switch that address off in the host’s settings.',
      'Nothing came through: without an assertion no work is done.',
    ],
  },
  session: {
    any: [
      'See how many sessions: one, or all since a release?',
      since,
      'Nothing to repair: what cannot be read is skipped and not overwritten.',
    ],
  },
  data: {
    any: [
      'See `column` and `count` on the event.',
      'Look at those records in the database.',
      'See which program writes them.',
    ],
  },
  model: {
    any: [
      'See `reason` on the event: what did it say that the records do not?',
      'If it is often, set another model.',
      'Nothing was shown: Lucia answered in her own words.',
    ],
  },
  telemetry: {
    any: [
      'See the log: it says what fails.',
      'See whether the folder of LUCIA_TELEMETRY_DIR can be written.',
      'Count on the log meanwhile: `failures` is said once a minute.',
    ],
  },
}
