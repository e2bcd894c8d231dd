/** The same with and without --json. */
export const exitCodes = { PASS: 0, FAIL: 1, USAGE: 2, PARTIAL: 3, BLOCKED: 4 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
