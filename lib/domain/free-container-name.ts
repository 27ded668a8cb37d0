import type { Container } from './container';
import { imageBaseName } from './image';

/** A name for a container of this image that nobody has: `nginx`, `nginx-2`, `nginx-3`. */
export function freeContainerName(image: string, containers: readonly Pick<Container, 'name'>[]): string {
  const taken = new Set(containers.map((container) => container.name));
  const base = imageBaseName(image).replace(/[^a-zA-Z0-9_.-]/g, '-');
  // One letter is too short for the engine.
  const stem = base.length > 1 ? base : `${base}-1`;
  for (let number = 2, name = stem; ; number++) {
    if (!taken.has(name)) return name;
    name = `${stem}-${number}`;
  }
}
