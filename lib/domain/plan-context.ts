import type { ContainerDetail, NetworkDetail } from './detail';
import type { HostInterfaces } from './host-interface';
import type { LocalImage } from './image';
import type { Snapshot } from './snapshot';

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
};
