import type { Health, HealthCheck } from './health-check';

/** Where a port of a container is to be opened on the host. `hostPort` 0 lets the engine choose. */
export type PortBinding = { hostIp: string; hostPort: number };

/** What a container was asked to be. Nothing in it changes. */
export type ContainerConfig = {
  readonly hostname: string;
  readonly domainname: string;
  readonly user: string;
  readonly workingDir: string;
  readonly tty: boolean;
  readonly openStdin: boolean;
  readonly env: readonly string[];
  readonly entrypoint: readonly string[] | null;
  readonly cmd: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly exposedPorts: readonly string[];
  readonly stopSignal: string | undefined;
  /** Seconds. */
  readonly stopTimeout: number;
  readonly macAddress: string | undefined;
  readonly healthCheck: HealthCheck | undefined;
};

export type HostConfig = {
  /** `default`, a network's name or id, `host`, `none`, or `container:<id>`. */
  readonly networkMode: string;
  /** By port, such as `80/tcp`. */
  readonly portBindings: Readonly<Record<string, readonly PortBinding[]>>;
  readonly publishAllPorts: boolean;
  readonly autoRemove: boolean;
  readonly restartPolicy: { readonly name: string; readonly maximumRetryCount: number };
  /** All that was asked for, to be told again by an inspection. */
  readonly asked: Readonly<Record<string, unknown>>;
};

/** Times are nanoseconds since 1970. */
export type ContainerState =
  | { status: 'created'; exitCode: number; error: string }
  | { status: 'running'; paused: boolean; pid: number; startedAt: bigint; health?: Health }
  | {
      status: 'exited';
      exitCode: number;
      error: string;
      startedAt: bigint;
      finishedAt: bigint;
      health?: Health;
    };

/** What was asked of an endpoint. It outlives the endpoint, which is made of it at each start. */
export type EndpointWish = {
  readonly ipam: { readonly ipv4: string; readonly ipv6: string } | null;
  readonly aliases: readonly string[] | null;
  readonly links: readonly string[] | null;
  readonly driverOpts: Readonly<Record<string, string>> | null;
};

/** A container's place on a network, by the network's name. */
export type Attachment = {
  readonly wish: EndpointWish;
  /** Empty until the container was started once on it. */
  readonly networkId: string;
  readonly endpoint: LiveEndpoint | undefined;
  /** True until the container is written down the next time, see checkpoint.ts. */
  readonly isUnlisted?: boolean;
};

export type LiveEndpoint = {
  readonly id: string;
  readonly mac: string;
  readonly ipv4: string;
  readonly prefix4: number;
  readonly gateway4: string;
  readonly ipv6: string;
  readonly prefix6: number;
  readonly gateway6: string;
};

/** A port that is open, or (without `hostPort`) only exposed. */
export type OpenPort = { port: string; hostIp: string; hostPort?: number };

export type Container = {
  readonly id: string;
  name: string;
  readonly image: string;
  readonly imageId: string;
  readonly createdAt: bigint;
  readonly config: ContainerConfig;
  readonly hostConfig: HostConfig;
  state: ContainerState;
  restartCount: number;
  readonly attachments: Map<string, Attachment>;
  ports: readonly OpenPort[];
  /** Files that its programs made. */
  files: ReadonlySet<string>;
  /** All that it wrote. */
  output: string;
  /** Grows with every change that a list or an inspection shows. */
  revision: number;
};

/** True for one that `container:<id>` or `host` gives its network stack: it has none of its own. */
export function sharesStack(container: Container): boolean {
  const mode = container.hostConfig.networkMode;
  return mode === 'host' || mode.startsWith('container:');
}

/** The network that a container is made on, by its name or id; undefined where it rides on another's. */
export function homeNetwork(container: Pick<Container, 'hostConfig'>): string | undefined {
  const mode = container.hostConfig.networkMode;
  if (mode.startsWith('container:')) return undefined;
  return mode === 'default' ? 'bridge' : mode;
}

export function isRunning(container: Container): boolean {
  return container.state.status === 'running';
}
