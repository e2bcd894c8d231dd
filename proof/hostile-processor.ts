import { getGlobalScope } from '@sentry/node'

// Preloaded into an engine: events that no scrubber expects.
getGlobalScope().addEventProcessor((event) => ({ ...event, transaction: 42 as never }))
