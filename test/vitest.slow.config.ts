import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The slow tests: they look at the built PDF files with poppler and qpdf. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.slow.test.ts'],
    exclude: ['node_modules/**'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 1,
    passWithNoTests: true,
  },
})
