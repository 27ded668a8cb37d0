import type { Explanation } from '@/lib/domain/reachability/explanation';
import type { ShownWay } from './reach-context';

/** @returns every way of an explanation, the best first, each with the key that the panel knows it by. */
export function waysOf({ ways, blocked }: Explanation): ShownWay[] {
  return [
    ...ways.map((way, at): ShownWay => ({ key: `way ${at}`, kind: 'way', way })),
    ...blocked.map((way, at): ShownWay => ({ key: `blocked ${at}`, kind: 'blocked', way })),
  ];
}

/** @returns the one that was chosen, where it is still there; else the first. */
export function shownWay(explanation: Explanation, chosen: string | undefined): ShownWay | undefined {
  const all = waysOf(explanation);
  return all.find(({ key }) => key === chosen) ?? all[0];
}
