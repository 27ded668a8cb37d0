import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
/** Before any of its workers starts a server, which would build it too, beside another. */
const buildFirst = 'e2e/build-first.mjs';
/** A busy machine is slow, and a poll that succeeds waits no longer than it has to. */
const patience = { timeout: 20_000, interval: 50 };
const resolve = {
  alias: {
    '@': root.replace(/\/$/, ''),
    // Next replaces it at build time; under Node it would throw.
    'server-only': fileURLToPath(new URL('./node_modules/server-only/empty.js', import.meta.url)),
  },
};

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['lib/**/*.test.ts', 'components/**/*.test.ts'],
          setupFiles: 'lib/domain/testing/property-seed.ts',
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      {
        resolve,
        test: {
          name: 'contract',
          include: ['e2e/contract/**/*.test.ts'],
          env: { PORTOLAN_HELPER_IMAGE: 'busybox:local' },
          environment: 'node',
          globalSetup: buildFirst,
          expect: { poll: patience },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve,
        test: {
          name: 'simulator',
          include: [
            'e2e/contract/engine-*.test.ts',
            'e2e/contract/watcher-*.test.ts',
            'e2e/contract/change-faults.test.ts',
            'e2e/contract/recreate-network.test.ts',
            'e2e/contract/service-networks.test.ts',
            'e2e/contract/http-changes.test.ts',
            'e2e/contract/run-containers.test.ts',
          ],
          env: { PORTOLAN_TEST_ENGINE: 'simulator', PORTOLAN_HELPER_IMAGE: 'busybox:local' },
          environment: 'node',
          globalSetup: buildFirst,
          expect: { poll: patience },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
