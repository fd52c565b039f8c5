import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['storyreel-source', 'node'] } },
  resolve: { conditions: ['storyreel-source', 'node'] },
  test: {
    include: ['packages/*/src/**/*.test.ts'],
    setupFiles: ['scripts/test-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
