import type { Engine } from './engine';
import type { Random } from './random';

/** One word of a pull, as Docker tells it. Bytes. */
export type PullWord = { status: string; id?: string; current?: number; total?: number };

/** How long a pull takes from one word to the next. Milliseconds. */
const STEP_MS = 60;
const STEPS_PER_LAYER = 6;

/**
 * Pulls an image word by word, layer after layer. There is no registry to ask: whatever is wanted is there.
 * @param done called once the image is held.
 * @returns calls it off; nothing is held then.
 */
export function pullImage(
  engine: Engine,
  image: { name: string; tag: string },
  tell: (word: PullWord) => void,
  done: () => void,
): () => void {
  const words = wordsOf(engine.random, image);
  let cancel = (): void => undefined;
  const next = (at: number): void => {
    const word = words[at];
    if (word === undefined) {
      engine.images.add(`${image.name}:${image.tag}`);
      done();
      return;
    }
    tell(word);
    cancel = engine.timers.after(STEP_MS, () => next(at + 1));
  };
  next(0);
  return () => cancel();
}

function wordsOf(random: Random, { name, tag }: { name: string; tag: string }): PullWord[] {
  const layers = Array.from({ length: 2 + random.below(3) }, () => ({
    id: random.hex(12),
    total: 500_000 + random.below(40_000_000),
  }));
  return [
    { status: `Pulling from ${name.includes('/') ? name : `library/${name}`}`, id: tag },
    ...layers.map(({ id }) => ({ status: 'Pulling fs layer', id })),
    ...layers.flatMap(({ id, total }) => [
      ...Array.from({ length: STEPS_PER_LAYER }, (_, step) => ({
        status: 'Downloading',
        id,
        current: Math.round((total * (step + 1)) / STEPS_PER_LAYER),
        total,
      })),
      { status: 'Verifying Checksum', id },
      { status: 'Download complete', id },
    ]),
    ...layers.flatMap(({ id, total }) => [
      { status: 'Extracting', id, current: total, total },
      { status: 'Pull complete', id },
    ]),
    { status: `Digest: sha256:${random.hex(64)}` },
    { status: `Status: Downloaded newer image for ${name}:${tag}` },
  ];
}
