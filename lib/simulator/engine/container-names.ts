import type { Engine } from './engine';

const moods = ['brave', 'calm', 'eager', 'gentle', 'keen', 'quiet', 'serene', 'swift', 'tidal', 'wise'];
const people = [
  'aryabhata',
  'bartik',
  'curie',
  'hopper',
  'johnson',
  'lamarr',
  'mercator',
  'noether',
  'ptolemy',
];

/** A name in Docker's manner that no container has. */
export function inventName(engine: Engine): string {
  for (let attempt = 0; ; attempt += 1) {
    const plain = `${engine.random.pick(moods)}_${engine.random.pick(people)}`;
    const name = attempt < 5 ? plain : `${plain}${engine.random.below(10_000)}`;
    if (engine.containers.named(name) === undefined) return name;
  }
}
