import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['./test/support/quiet.ts'],
    pool: 'forks',
    // Most tests wait for a process or a clock: one core must not stand idle meanwhile.
    maxWorkers: '100%',
    // A machine that others use too may starve a test once; one that fails twice in a row is wrong.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
