import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The command line is tried as a built program: each of those tests starts a process or several.
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
