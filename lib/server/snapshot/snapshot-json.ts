import { setImmediate } from 'node:timers/promises';
import type { Snapshot } from '@/lib/domain/snapshot';

/** How many things are made into JSON at a stretch: about a millisecond. */
const stretch = 250;

const lists = ['networks', 'containers', 'endpoints', 'services', 'tasks', 'swarmNodes'] as const;

/**
 * A snapshot as JSON, in pieces, between which whatever else the process has to do is done: ten thousand containers would hold up
 * every browser for 50 ms, a hundred thousand for half a second. A snapshot never changes, so the pieces fit together.
 */
export async function* snapshotJson(snapshot: Snapshot): AsyncGenerator<string> {
  const { engine, sequence, takenAt } = snapshot;
  // Without its last brace, for the lists follow.
  yield JSON.stringify({ engine, sequence, takenAt }).slice(0, -1);
  for (const list of lists) {
    yield `,"${list}":[`;
    const items = snapshot[list];
    for (let at = 0; at < items.length; at += stretch) {
      // Without the brackets of each stretch.
      yield `${at === 0 ? '' : ','}${JSON.stringify(items.slice(at, at + stretch)).slice(1, -1)}`;
      await setImmediate();
    }
    yield ']';
  }
  yield '}';
}
