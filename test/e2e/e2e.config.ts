import { defineConfig } from 'vitest/config';

/** In a real browser, one file after another: two cores, and Firefox alone takes one. `BROWSER` names it. */
export default defineConfig({
  test: { include: ['test/e2e/*.test.ts'], fileParallelism: false, testTimeout: 40_000, hookTimeout: 60_000 },
});
