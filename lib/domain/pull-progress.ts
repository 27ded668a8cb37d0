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

/**
 * All layers together. `total` is absent while a layer's is not known: the registry tells it only once the layer is on its way.
 * `share` is how far it has come, 0 to 1: a layer counts as much as another, and unpacking it for a third.
 */
export function pullTotals({ layers }: PullProgress): {
  current: number;
  total: number | undefined;
  share: number;
  done: number;
  count: number;
} {
  const sum = (of: (layer: PullLayer) => number) => layers.reduce((so, layer) => so + of(layer), 0);
  const isKnown = layers.every((layer) => layer.total !== undefined || layer.state === 'done');
  return {
    current: sum((layer) => layer.current),
    total: isKnown ? sum((layer) => layer.total ?? layer.current) : undefined,
    share: layers.length === 0 ? 0 : sum(shareOf) / layers.length,
    done: layers.filter((layer) => layer.state === 'done').length,
    count: layers.length,
  };
}

const downloadsShare = 2 / 3;

function shareOf({ state, current, total }: PullLayer): number {
  if (state === 'done') return 1;
  if (state === 'extracting' || state === 'downloaded') return downloadsShare;
  return total === undefined || total === 0 ? 0 : (downloadsShare * current) / total;
}
