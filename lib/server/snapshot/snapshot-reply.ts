import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { requireSnapshot } from '../http/find-engine';
import { eventId } from '../stream/encode-event';
import type { Watcher } from '../watch/watcher';
import { SharedSnapshot } from './shared-snapshot';

const plain = new WeakMap<Watcher, SharedSnapshot>();
const compressed = new WeakMap<Watcher, SharedSnapshot>();

/**
 * The newest snapshot as a reply, compressed for who accepts that; 304 for who has it, by the tag of its sequence.
 * @throws AppError engine-unreachable where there never was one.
 */
export async function snapshotReply(
  watcher: Watcher,
  request: IncomingMessage,
  reply: ServerResponse,
): Promise<void> {
  const first = await requireSnapshot(watcher);
  const gzip = acceptsGzip(request.headers['accept-encoding']);
  reply.setHeader('vary', 'accept-encoding');
  reply.setHeader('cache-control', 'no-store');
  if (isHeld(request.headers['if-none-match'], tagOf(watcher, first.sequence))) {
    reply.writeHead(304, { etag: tagOf(watcher, first.sequence) }).end();
    return;
  }
  const shared = sharedOf(gzip ? compressed : plain, watcher, gzip);
  const { snapshot, bytes } = await shared.bytes(() => watcher.snapshot() ?? first);
  reply.writeHead(200, {
    'content-type': 'application/json',
    'content-length': bytes.length,
    etag: tagOf(watcher, snapshot.sequence),
    ...(gzip && { 'content-encoding': 'gzip' }),
  });
  reply.end(bytes);
}

function sharedOf(
  all: WeakMap<Watcher, SharedSnapshot>,
  watcher: Watcher,
  compressed: boolean,
): SharedSnapshot {
  const shared = all.get(watcher) ?? new SharedSnapshot({ compressed });
  all.set(watcher, shared);
  return shared;
}

/** Weak, for the bytes of one sequence differ by `takenAt` and by compression. */
function tagOf(watcher: Watcher, sequence: number): string {
  return `W/"${eventId(watcher.epoch, sequence)}"`;
}

function isHeld(held: string | undefined, tag: string): boolean {
  return (held ?? '').split(',').some((one) => one.trim() === tag);
}

function acceptsGzip(accepted: string | string[] | undefined): boolean {
  return String(accepted ?? '')
    .split(',')
    .some((one) => /^\s*(gzip|\*)\s*(;\s*q=(?!0(\.0*)?\s*$)|$)/.test(one));
}
