import { z } from 'zod';
import { snapshotChangeSchema } from '@/lib/domain/change';
import { engineSchema } from '@/lib/domain/engine';
import { trafficSchema } from '@/lib/domain/traffic/traffic';

/**
 * The messages of `GET /api/engines/{engine}/stream`. Each SSE `event:` is the key here, its `data:` the JSON below.
 * `id:` is set on `hello` and `change`: `<epoch>-<sequence>`, where the epoch names one life of the server.
 * `reset` means: the change you asked to resume from is no longer held; fetch the snapshot again.
 */
export const streamSchemas = {
  hello: z.object({ sequence: z.number().int(), epoch: z.string() }),
  change: snapshotChangeSchema,
  engine: engineSchema,
  reset: z.object({ sequence: z.number().int(), epoch: z.string() }),
  /** `takenAt` says how fresh the picture is: when the engine last confirmed it. */
  ping: z.object({ at: z.string(), takenAt: z.string() }),
  /** Only where asked for by `?traffic=`: a round of readings of those containers, the first at once, then about one a second. */
  traffic: trafficSchema,
} as const;

/** Any message of the stream. */
export const streamMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), data: streamSchemas.hello }),
  z.object({ type: z.literal('change'), data: streamSchemas.change }),
  z.object({ type: z.literal('engine'), data: streamSchemas.engine }),
  z.object({ type: z.literal('reset'), data: streamSchemas.reset }),
  z.object({ type: z.literal('ping'), data: streamSchemas.ping }),
  z.object({ type: z.literal('traffic'), data: streamSchemas.traffic }),
]);
export type StreamMessage = z.infer<typeof streamMessageSchema>;
