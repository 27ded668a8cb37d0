import { expect, it } from 'vitest';
import { judge, type Tried } from './judge';
import type { ProbeStep } from './proof';

function tried(kind: ProbeStep['kind'], verdict: ProbeStep['verdict'], whose: 'own' | 'host' = 'own'): Tried {
  const step = { kind, verdict, target: '', command: '', output: '', milliseconds: 1 };
  return { step, target: { address: '10.0.0.2', whose } };
}

it('takes a refusal by whoever was asked for as reached', () => {
  expect(judge([tried('ping', 'timed-out'), tried('connect', 'refused')], 80)).toEqual({
    verdict: 'reachable',
    port: 'refused',
  });
});

it('does not take the host’s own refusal for an answer of the one behind it', () => {
  expect(judge([tried('connect', 'timed-out'), tried('connect', 'refused', 'host')], 80)).toEqual({
    verdict: 'unreachable',
    port: 'timed-out',
  });
});

it('takes a connection by way of the host for one', () => {
  expect(judge([tried('connect', 'timed-out'), tried('connect', 'answered', 'host')], 80)).toEqual({
    verdict: 'reachable',
    port: 'answered',
  });
});

it('tells a port that is silent apart from its address, which answers', () => {
  expect(judge([tried('ping', 'answered'), tried('connect', 'timed-out')], 80)).toEqual({
    verdict: 'reachable',
    port: 'timed-out',
  });
});

it('takes a lookup for no proof, and nothing tried for nothing known', () => {
  const lookup = { ...tried('lookup', 'answered'), target: undefined };
  expect(judge([lookup], undefined)).toEqual({ verdict: 'could-not-try' });
});
