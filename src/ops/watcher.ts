/** The cron monitor that verify-loop checks in to: silence for a day is an alert that the watcher is dead. */
export const watcher = {
  slug: 'lucia-verify-loop',
  schedule: {
    schedule: { type: 'interval', value: 1, unit: 'day' },
    checkin_margin: 120,
    max_runtime: 30,
    failure_issue_threshold: 1,
    recovery_threshold: 1,
    timezone: 'UTC',
  },
}

export const silentAfterMs = 26 * 3_600_000
