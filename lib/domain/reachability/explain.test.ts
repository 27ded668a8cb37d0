import { describe, expect, test } from 'vitest';
import { explain } from './explain';
import type { Explanation } from './explanation';
import { reachRows } from './testing/reach-rows';
import { asked, aWorld } from './testing/reach-world';

describe.each(Object.entries(reachRows))('%s', (_group, rows) => {
  test.each(rows)('%s: %s', (_rule, world, question, told, circumstances) => {
    expect(inShort(explain(aWorld(world, circumstances), asked(question)))).toBe(told);
  });
});

/**
 * The best way as `kind address:port name`; where there is none, the most telling obstacle and what it breaks at, after ✗ or, where nobody can
 * tell, after ?.
 */
function inShort({ verdict, ways, blocked, notes }: Explanation): string {
  const [way] = ways;
  if (verdict === 'reachable' && way !== undefined) {
    const at = `${way.address ?? ''}${way.port === undefined ? '' : `:${way.port}`}`;
    const family = way.family === 6 ? 'family 6' : '';
    return [way.kind, at, way.names[0] ?? '', family].filter((part) => part !== '').join(' ');
  }
  const mark = verdict === 'unknown' ? '?' : '✗';
  const [first] = blocked;
  if (first === undefined) return `${mark} ${notes[0]?.code}`;
  return `${mark} ${first.obstacle.code} at ${first.hops[first.breaksAt]?.kind}`;
}
