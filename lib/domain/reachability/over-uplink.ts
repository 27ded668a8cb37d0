import type { Candidate, Pair } from './candidate';
import type { Hop } from './hop';
import { pathOf } from './place';
import { noRemedy } from './remedies';
import { hostHasNoRoute, uplinkOf } from './uplink';

/** Between the host itself, or one on its network, and the world. */
export function overUplink(pair: Pair): Candidate[] {
  const { from, to, question, declared } = pair;
  const uplink = uplinkOf(declared);
  const host: Hop = { kind: 'host', ...(uplink !== undefined && { interface: uplink.name }) };
  const way: Candidate = { kind: 'uplink', family: 4, names: [], hops: pathOf(from, [host], to) };
  if (hostHasNoRoute(declared))
    return [{ ...way, broken: { at: host, obstacle: { code: 'host-no-route' }, remedy: noRemedy } }];
  if (from.stack.kind === 'host') return [way];
  const address = uplink?.address[4];
  const { port } = question;
  return [
    {
      ...way,
      notes: [{ code: 'host-firewall' }],
      ...(address !== undefined && { address }),
      ...(port !== undefined && { arrives: { port, ...(address !== undefined && { address }) } }),
    },
  ];
}
