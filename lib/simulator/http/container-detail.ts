import type { Container, ContainerConfig, HostConfig, OpenPort } from '../engine/container';
import { formatNanos, noTime } from '../engine/engine-clock';
import { stateWord } from './container-status';
import { defaultHostConfig } from './default-host-config';
import { endpointsJson } from './endpoint-json';

/** Reply of `GET /containers/{id}/json`. */
export function containerDetail(container: Container): object {
  const { config } = container;
  const [path = '', ...args] = [...(config.entrypoint ?? []), ...config.cmd];
  return {
    Id: container.id,
    Created: formatNanos(container.createdAt),
    Path: path,
    Args: args,
    State: stateJson(container),
    Image: container.imageId,
    ...{ ResolvConfPath: '', HostnamePath: '', HostsPath: '', LogPath: '' },
    Name: `/${container.name}`,
    RestartCount: container.restartCount,
    Driver: 'overlay2',
    Platform: 'linux',
    ...{ MountLabel: '', ProcessLabel: '', AppArmorProfile: '', ExecIDs: null },
    HostConfig: hostConfigJson(container.hostConfig),
    GraphDriver: { Data: {}, Name: 'overlay2' },
    Mounts: [],
    Config: configJson(container, config),
    NetworkSettings: networkSettings(container),
  };
}

function stateJson(container: Container): object {
  const { state } = container;
  const isUp = state.status === 'running';
  return {
    Status: stateWord(container),
    Running: isUp,
    Paused: isUp && state.paused,
    ...{ Restarting: false, OOMKilled: false, Dead: false },
    Pid: isUp ? state.pid : 0,
    ExitCode: isUp ? 0 : state.exitCode,
    Error: isUp ? '' : state.error,
    StartedAt: state.status === 'created' ? noTime : formatNanos(state.startedAt),
    FinishedAt: state.status === 'exited' ? formatNanos(state.finishedAt) : noTime,
    ...(state.status !== 'created' &&
      state.health && {
        Health: { Status: state.health.status, FailingStreak: state.health.failingStreak, Log: [] },
      }),
  };
}

/** What clients leave empty, for the engine to decide. */
const filledIn: ReadonlySet<string> = new Set([
  ...['CgroupnsMode', 'IpcMode', 'LogConfig', 'MemorySwappiness', 'PidsLimit', 'ShmSize'],
]);

function hostConfigJson({ networkMode, portBindings, restartPolicy, autoRemove, asked }: HostConfig): object {
  const ports = Object.entries(portBindings).map(([port, bindings]) => [
    port,
    bindings.map(({ hostIp, hostPort }) => ({
      HostIp: hostIp,
      HostPort: hostPort === 0 ? '' : String(hostPort),
    })),
  ]);
  return {
    ...defaultHostConfig,
    ...Object.fromEntries(
      Object.entries(asked).filter(([key, value]) => value !== null && !filledIn.has(key)),
    ),
    NetworkMode: networkMode,
    PortBindings: asked.PortBindings === undefined && ports.length === 0 ? null : Object.fromEntries(ports),
    RestartPolicy: { Name: restartPolicy.name, MaximumRetryCount: restartPolicy.maximumRetryCount },
    AutoRemove: autoRemove,
  };
}

function configJson(container: Container, config: ContainerConfig): object {
  const exposed = config.exposedPorts.map((port) => [port, {}]);
  const check = config.healthCheck;
  return {
    Hostname: config.hostname,
    Domainname: config.domainname,
    User: config.user,
    ...{ AttachStdin: false, AttachStdout: false, AttachStderr: false },
    ...(exposed.length > 0 && { ExposedPorts: Object.fromEntries(exposed) }),
    Tty: config.tty,
    OpenStdin: config.openStdin,
    StdinOnce: false,
    Env: config.env,
    Cmd: config.cmd,
    ...(check && {
      Healthcheck: {
        Test: check.test,
        Interval: check.interval * 1e6,
        Timeout: check.timeout * 1e6,
        StartPeriod: check.startPeriod * 1e6,
        Retries: check.retries,
      },
    }),
    Image: container.image,
    Volumes: null,
    WorkingDir: config.workingDir,
    Entrypoint: config.entrypoint,
    ...(config.macAddress !== undefined && { MacAddress: config.macAddress }),
    OnBuild: null,
    Labels: config.labels,
    ...(config.stopSignal !== undefined && { StopSignal: config.stopSignal }),
  };
}

function networkSettings(container: Container): object {
  const onBridge = container.attachments.get('bridge')?.endpoint;
  return {
    ...{ Bridge: '', SandboxID: '', HairpinMode: false, LinkLocalIPv6Address: '', LinkLocalIPv6PrefixLen: 0 },
    Ports: portMap(container.ports),
    ...{ SandboxKey: '', SecondaryIPAddresses: null, SecondaryIPv6Addresses: null },
    EndpointID: onBridge?.id ?? '',
    Gateway: onBridge?.gateway4 ?? '',
    GlobalIPv6Address: '',
    GlobalIPv6PrefixLen: 0,
    IPAddress: onBridge?.ipv4 ?? '',
    IPPrefixLen: onBridge?.prefix4 ?? 0,
    IPv6Gateway: '',
    MacAddress: onBridge?.mac ?? '',
    Networks: endpointsJson(container.attachments, true),
  };
}

function portMap(ports: readonly OpenPort[]): object {
  const map = new Map<string, { HostIp: string; HostPort: string }[] | null>();
  for (const { port, hostIp, hostPort } of ports) {
    if (hostPort === undefined) map.set(port, null);
    else map.set(port, [...(map.get(port) ?? []), { HostIp: hostIp, HostPort: String(hostPort) }]);
  }
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}
