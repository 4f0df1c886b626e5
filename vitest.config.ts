import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  resolve: {
    alias: {
      '@': root.slice(0, -1),
      'contentlayer/generated': `${root}.contentlayer/generated`,
      // As inside Next: the marker is empty on the server.
      'server-only': `${root}node_modules/server-only/empty.js`,
    },
  },
  test: {
    include: ['{app,components,content,domain,kinds,lib,prisma,scripts,tests}/**/*.test.{ts,tsx}'],
    globalSetup: 'tests/setup/postgres.ts',
    setupFiles: ['tests/setup/console.ts', 'tests/setup/database.ts'],
    pool: 'forks',
    // Each worker has a database of its own on one server.
    maxWorkers: Math.min(availableParallelism(), 8),
    env: { NODE_ENV: 'test', LOG_LEVEL: 'silent' },
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
