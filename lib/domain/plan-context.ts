import type { ContainerDetail, NetworkDetail } from './detail';
import type { Engine } from './engine';
import type { HostInterfaces } from './host-interface';
import type { LocalImage } from './image';
import type { Snapshot } from './snapshot';
import type { SpecContext } from './spec-context';

/** What a plan is thought through against. Whoever plans reads it just before. */
export type PlanContext = {
  snapshot: Snapshot;
  /** The API version spoken with the engine, such as `1.41`. */
  apiVersion: string;
  engineVersion: string;
  /**
   * The container that the change is about, inspected now. Where it is given it outweighs the snapshot. A move and a disconnect
   * are refused without it, for what was not read can not be restored.
   */
  container?: ContainerDetail | undefined;
  /** The containers that a change of a whole network is about, inspected now, by id. */
  members?: ReadonlyMap<string, ContainerDetail> | undefined;
  /** The networks that the change is about, inspected now, by id: they tell the hidden holders of addresses. */
  networks?: ReadonlyMap<string, NetworkDetail> | undefined;
  /** The images that the engine holds; only running a container asks for them. */
  images?: readonly LocalImage[] | undefined;
  /** The interfaces of the engine's host, and what listens on it; only what is made or started asks for them. */
  interfaces?: HostInterfaces | undefined;
  /** The engine's place in a Swarm and its network drivers, asked now; only what makes networks or Swarms asks for them. */
  info?: { swarm: Engine['swarm']; networkDrivers?: readonly string[] | undefined } | undefined;
};

/** What a network to be made is checked against. Without an inspection of the engine, nodes tell that it manages a Swarm. */
export function specContextOf(context: PlanContext): SpecContext {
  const { snapshot, info } = context;
  return {
    networks: snapshot.networks,
    host: context.interfaces ?? { available: false, reason: 'not-read' },
    engineVersion: context.engineVersion,
    apiVersion: context.apiVersion,
    swarm: swarmOf(context),
    drivers: info?.networkDrivers,
  };
}

/** The engine's place in a Swarm as it is known best. */
export function swarmOf({ info, snapshot }: PlanContext): Engine['swarm'] {
  if (info !== undefined) return info.swarm;
  return snapshot.swarmNodes.length > 0 ? { state: 'active', role: 'manager' } : { state: 'inactive' };
}
