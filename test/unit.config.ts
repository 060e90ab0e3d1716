import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'src/**/*.test.ts'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Lexicon, glossary and readings are opened once for a worker, not once for a file: half of the time. So a test takes
    // back what it stubs.
    isolate: false,
  },
});
