import 'server-only';
import type { Container } from '@/lib/domain/container';
import type { Snapshot } from '@/lib/domain/snapshot';
import { containersById } from '@/lib/domain/snapshot-index';
import { type Flow, flowsOf, type OwnSockets } from '@/lib/domain/sockets/flows';
import { socketsOf } from '@/lib/domain/sockets/sockets-of';
import { isAppError } from '../app-error';
import { hostAddresses } from '../sockets/host-addresses';
import { readTable } from '../sockets/read-sockets';
import type { Watcher } from '../watch/watcher';

/** How old what was read may be, milliseconds: by the kernel's files it costs next to nothing, by a program the engine has to run it. */
const freshFor = { host: 1_500, 'own-tools': 10_000, helper: 10_000, none: 10_000 } as const;
/** So many containers in which a program is run in one round. */
const mostPrograms = 4;

type Kept = { readAt: number; means: keyof typeof freshFor; own?: OwnSockets };

/** Who speaks with whom, read again and again for the same containers. */
export class FlowReader {
  readonly #kept = new Map<string, Kept>();

  /** @returns the flows of these containers, as far as their sockets could be read. */
  async read(watcher: Watcher, snapshot: Snapshot, ids: readonly string[]): Promise<Flow[]> {
    for (const id of this.#kept.keys()) if (!ids.includes(id)) this.#kept.delete(id);
    const byId = containersById(snapshot.containers);
    let programs = 0;
    // Whoever was read longest ago comes first, so that all have their turn.
    const readAt = (id: string) => this.#kept.get(id)?.readAt ?? 0;
    for (const id of ids.toSorted((a, b) => readAt(a) - readAt(b))) {
      const container = byId.get(id);
      const kept = this.#kept.get(id);
      if (container === undefined) continue;
      if (kept !== undefined && Date.now() - kept.readAt < freshFor[kept.means]) continue;
      if (kept?.means !== 'host' && programs >= mostPrograms) continue;
      const now = await readOne(watcher, snapshot, container);
      if (now.means !== 'host') programs += 1;
      this.#kept.set(id, now);
    }
    const read = [...this.#kept.values()].flatMap(({ own }) => own ?? []);
    return flowsOf(snapshot, read, await hostAddresses(watcher));
  }
}

async function readOne(watcher: Watcher, snapshot: Snapshot, container: Container): Promise<Kept> {
  const readAt = Date.now();
  try {
    const table = await readTable(watcher, snapshot, container, 'own-tools');
    if (!table.ok) return { readAt, means: 'none' };
    return { readAt, means: table.means, own: { container, sockets: socketsOf(table.sockets) } };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { readAt, means: 'none' };
  }
}
