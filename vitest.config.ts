import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['storyreel-source', 'node', 'import', 'default'] } },
  resolve: { conditions: ['storyreel-source', 'node', 'import', 'default'] },
  test: {
    include: ['packages/*/src/**/*.test.ts'],
    testTimeout: 120_000,
    maxWorkers: 2,
  },
});
