import { describe } from 'vitest';

/**
 * As vitest's `describe`, for what only an engine with a kernel under it can show: its interfaces, and packets.
 * @param why said beside the name where it is skipped, on the simulator.
 */
export function describeOnKernel(name: string, why: string, tests: () => void): void {
  const isSimulated = process.env.PORTOLAN_TEST_ENGINE === 'simulator';
  const title = isSimulated ? `${name} (not on the simulator: ${why})` : name;
  describe.skipIf(isSimulated)(title, () => tests());
}
