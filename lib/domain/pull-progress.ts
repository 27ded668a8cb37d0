import { z } from 'zod';

/** One layer of an image on its way. `total` is absent where the registry has not told it. Bytes. */
const pullLayerSchema = z.object({
  id: z.string(),
  state: z.enum(['waiting', 'downloading', 'downloaded', 'extracting', 'done']),
  current: z.number(),
  total: z.number().optional(),
});
export type PullLayer = z.infer<typeof pullLayerSchema>;

/** How far a pull has come. `status` is the engine's own last word that was about no layer. */
export const pullProgressSchema = z.object({ layers: z.array(pullLayerSchema), status: z.string() });
export type PullProgress = z.infer<typeof pullProgressSchema>;

/** One line of `POST /images/create`'s reply, as far as it is about progress. */
export type PullWord = { status: string; id?: string | undefined; current?: number; total?: number };

export const noProgress: PullProgress = { layers: [], status: '' };

const states: ReadonlyMap<string, PullLayer['state']> = new Map([
  ['Pulling fs layer', 'waiting'],
  ['Waiting', 'waiting'],
  ['Retrying', 'waiting'],
  ['Downloading', 'downloading'],
  ['Verifying Checksum', 'downloaded'],
  ['Download complete', 'downloaded'],
  ['Extracting', 'extracting'],
  ['Pull complete', 'done'],
  ['Already exists', 'done'],
]);

/** @returns the progress after one more word of the engine's. What is about no layer, such as `Pulling from`, is the status. */
export function withPullWord(progress: PullProgress, word: PullWord): PullProgress {
  const state = states.get(word.status.replace(/ in \d+ seconds?$/, ''));
  if (state === undefined || word.id === undefined) return { ...progress, status: word.status };
  const before = progress.layers.find((layer) => layer.id === word.id);
  const total = (state === 'downloading' ? word.total : undefined) ?? before?.total;
  const layer: PullLayer = {
    id: word.id,
    state,
    current: bytesOf(state, word, before, total),
    ...(total !== undefined && { total }),
  };
  const layers =
    before === undefined
      ? [...progress.layers, layer]
      : progress.layers.map((one) => (one === before ? layer : one));
  return { ...progress, layers };
}

/** Extracting counts its own bytes; what was downloaded stays downloaded. */
function bytesOf(
  state: PullLayer['state'],
  word: PullWord,
  before: PullLayer | undefined,
  total: number | undefined,
): number {
  if (state === 'downloading') return Math.max(word.current ?? 0, before?.current ?? 0);
  if (state === 'waiting') return before?.current ?? 0;
  return total ?? before?.current ?? 0;
}

/** All layers together: bytes so far and to come, where known, and how many are wholly there. */
export function pullTotals({ layers }: PullProgress): {
  current: number;
  total: number;
  done: number;
  count: number;
} {
  return {
    current: layers.reduce((sum, layer) => sum + layer.current, 0),
    total: layers.reduce((sum, layer) => sum + (layer.total ?? layer.current), 0),
    done: layers.filter((layer) => layer.state === 'done').length,
    count: layers.length,
  };
}
