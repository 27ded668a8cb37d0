import type { NetworkSpec } from './network-spec';
import type { Reason } from './reason';
import { managesSwarm, type SpecContext } from './spec-context';

const single: ReadonlySet<string> = new Set(['host', 'null', 'none']);
/** Drivers that are part of every Docker for Linux, which an engine that does not tell its drivers is taken to have. */
const everywhere: ReadonlySet<string> = new Set(['bridge', 'macvlan', 'ipvlan', 'overlay']);

/**
 * Whether the engine has the driver, and what the driver needs. An engine looks for an unknown driver for 15 seconds before it
 * refuses, so it is asked only for those that it lists.
 */
export function validateDriver(spec: NetworkSpec, context: SpecContext): Reason[] {
  const { driver } = spec;
  const field = 'driver';
  if (spec.configOnly) return [];
  if (single.has(driver)) return [{ code: 'driver-single', field, driver }];
  const known = context.drivers ?? [...everywhere];
  if (!known.includes(driver)) {
    const others = known.filter((one) => !single.has(one));
    return [{ code: 'driver-missing', field, driver, known: others }];
  }
  if (driver === 'overlay') return swarmNeeded(context, field);
  return spec.scope === 'swarm' ? swarmNeeded(context, 'scope') : [];
}

/** Only a manager makes the networks of a Swarm. */
function swarmNeeded({ swarm }: SpecContext, field: string): Reason[] {
  if (managesSwarm(swarm)) return [];
  const state =
    swarm.state === 'inactive'
      ? ('none' as const)
      : swarm.state === 'active'
        ? ('worker' as const)
        : ('not-ready' as const);
  return [{ code: 'swarm-needed', field, state }];
}
