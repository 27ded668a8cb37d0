import 'server-only';
import type { Writable } from 'node:stream';
import type { StreamMessage } from '@/lib/contract/stream';
import type { SnapshotChange } from '@/lib/domain/change';
import type { Watcher } from '../watch/watcher';
import { ChangeRing } from './change-ring';
import { encodeEvent, eventId, parseEventId } from './encode-event';
import { StreamClient, waitingBound } from './stream-client';

/** What can be resumed over. A new picture is cheaper than changes beyond this size, and they must fit into what a client may let wait. */
const resumable = { changes: 1000, bytes: waitingBound / 2 };
/** A change of more things than this, as after an engine was away, is not even made into bytes: whoever listens reads afresh. */
const mostThings = 1000;
/** How often, in milliseconds, every client hears that the stream lives. */
const pingEvery = 15_000;

/** One engine's stream to all its browsers: each message is made into bytes once, however many listen. */
export class Hub {
  readonly #watcher: Watcher;
  readonly #clients = new Set<StreamClient>();
  readonly #ring = new ChangeRing(resumable);
  readonly #unsubscribe: () => void;
  #ping: ReturnType<typeof setInterval> | undefined;

  constructor(watcher: Watcher) {
    this.#watcher = watcher;
    this.#unsubscribe = watcher.subscribe((message) => this.#tell(message));
  }

  get clientCount(): number {
    return this.#clients.size;
  }

  /**
   * Opens one client's stream: `hello`, then `reset` or the changes it missed, then how the engine is, then everything as it happens.
   * @param outlet the client's end; destroyed where the client reads too slowly.
   * @param lastEventId the id of the last message that the client has seen, if it comes back.
   */
  connect(outlet: Writable, lastEventId: string | undefined): void {
    const client = new StreamClient(outlet, () => this.#leave(client));
    this.#clients.add(client);
    this.#ping ??= setInterval(() => this.#broadcast(this.#pingBytes()), pingEvery);
    const missed = lastEventId === undefined ? [] : this.#missedSince(lastEventId);
    // A client that comes back is told where it stands itself: should it leave before it has read on, it resumes from there.
    const from = this.#current() - (missed?.length ?? 0);
    const position = { sequence: from, epoch: this.#watcher.epoch };
    client.send(encodeEvent({ type: 'hello', data: position }, eventId(position.epoch, from)));
    if (missed === undefined) client.send(encodeEvent({ type: 'reset', data: position }));
    for (const bytes of missed ?? []) client.send(bytes);
    client.send(encodeEvent({ type: 'engine', data: this.#watcher.engine() }));
  }

  close(): void {
    this.#unsubscribe();
    for (const client of [...this.#clients]) client.close();
  }

  #missedSince(lastEventId: string): Uint8Array[] | undefined {
    const last = parseEventId(lastEventId);
    if (last?.epoch !== this.#watcher.epoch) return undefined;
    return this.#ring.since(last.sequence, this.#current());
  }

  /** The first full read moves the sequence on without a change, so the snapshot knows best. */
  #current(): number {
    return this.#watcher.snapshot()?.sequence ?? 0;
  }

  #tell(message: Extract<StreamMessage, { type: 'change' | 'engine' }>): void {
    if (message.type === 'engine') {
      this.#broadcast(encodeEvent(message));
      return;
    }
    const { sequence } = message.data;
    const epoch = this.#watcher.epoch;
    const bytes =
      thingsIn(message.data) > mostThings ? undefined : encodeEvent(message, eventId(epoch, sequence));
    if (bytes === undefined || bytes.length > resumable.bytes) {
      // What is not held leaves a gap in the ring, over which nobody resumes.
      this.#broadcast(encodeEvent({ type: 'reset', data: { sequence, epoch } }));
      return;
    }
    this.#ring.push(sequence, bytes);
    this.#broadcast(bytes);
  }

  #pingBytes(): Uint8Array {
    const takenAt = this.#watcher.snapshot()?.takenAt ?? '';
    return encodeEvent({ type: 'ping', data: { at: new Date().toISOString(), takenAt } });
  }

  #broadcast(bytes: Uint8Array): void {
    // One that is let go meanwhile leaves the set at once, which a loop over a set allows.
    for (const client of this.#clients) client.send(bytes);
  }

  #leave(client: StreamClient): void {
    this.#clients.delete(client);
    if (this.#clients.size > 0) return;
    clearInterval(this.#ping);
    this.#ping = undefined;
  }
}

function thingsIn({ networks, containers, endpoints, services, tasks, swarmNodes }: SnapshotChange): number {
  return [networks, containers, endpoints, services, tasks, swarmNodes].reduce(
    (sum, list) => sum + (list === undefined ? 0 : list.upserted.length + list.removed.length),
    0,
  );
}
