import type { ContainerDetail } from '../detail';
import type { Engine } from '../engine';
import type { HostInterfaces } from '../host-interface';
import type { Snapshot } from '../snapshot';
import type { Listening } from '../sockets/listening';

/** What the engine declares, as far as it was read: all that an explanation is made from. */
export type Declared = {
  snapshot: Pick<Snapshot, 'networks' | 'containers' | 'endpoints' | 'services' | 'tasks'>;
  /** Not available, nothing is said of the host's addresses, routes and interfaces. */
  host: HostInterfaces;
  engine: Pick<Engine, 'version' | 'apiVersion'>;
  /** Containers that were inspected, by id. Of others no alias is known and no port that was asked for and is not published. */
  details?: ReadonlyMap<string, ContainerDetail>;
  /** What listens in containers' stacks, by the container's id; of others it is not known. The host's is in `host`. */
  listening?: ReadonlyMap<string, readonly Listening[]>;
};
