import type { Engine } from '@/lib/domain/engine';

/**
 * Which engine a page shows that was not told: the first real one, unless nothing was ever heard of it and there is a demo.
 * @param wanted the id in the URL; one that there is no engine of counts as none.
 * @param shown the id shown so far, which stays: an engine that turns up does not take the page from who is at work on another.
 */
export function chooseEngine(
  engines: readonly Engine[],
  wanted: string | null,
  shown: string | undefined,
): Engine | undefined {
  const byId = (id: string | null | undefined) => engines.find((engine) => engine.id === id);
  const real = engines.find(({ kind }) => kind !== 'demo');
  const demo = engines.find(({ kind }) => kind === 'demo');
  const first = real !== undefined && (real.lastSeenAt !== '' || demo === undefined) ? real : demo;
  return byId(wanted) ?? byId(shown) ?? first;
}
