import { measureLayout } from '../layout';
import type { Row } from '../report';

/** What a layout costs and what it moves. */
export function layoutGoals(): Row[] {
  measureLayout(100, 1_000, 10); // for the code to be compiled
  const at = measureLayout(1_000, 10_000, 15);
  return [
    {
      what: 'layout at 1,000/10,000 with nothing remembered',
      goal: '≤ 16 ms',
      measured: `${at.afresh.toFixed(1)} ms (after a change of one container ${at.again.toFixed(1)} ms)`,
      holds: at.afresh <= 16,
    },
    {
      what: 'what else moves when a network and a container come, and after a reload',
      goal: 'nothing',
      measured: `${at.moved} moved; ${at.sameAfterReload ? 'the same' : 'another chart'} after a reload`,
      holds: at.moved === 0 && at.sameAfterReload,
    },
  ];
}
