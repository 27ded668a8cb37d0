import { isRunning } from '../engine/container';
import type { Engine } from '../engine/engine';
import { formatNanos } from '../engine/engine-clock';
import { profile } from './profile';
import { type Route, route } from './route';
import { swarmInfo } from './swarm-json';

const ping = route('GET', '/_ping', ({ response }) => {
  response.setHeader('Cache-Control', 'no-cache, no-store, must-revalidate');
  response.setHeader('Pragma', 'no-cache');
  return { status: 200, text: 'OK' };
});

export const systemRoutes: readonly Route[] = [
  ping,
  { ...ping, method: 'HEAD' },
  route('GET', '/version', ({ apiVersion }) => ({ status: 200, json: versionJson(apiVersion) })),
  route('GET', '/volumes', () => ({ status: 200, json: { Volumes: [], Warnings: null } })),
  route('GET', '/info', ({ engine }) => ({ status: 200, json: infoJson(engine) })),
];

function versionJson(apiVersion: string): object {
  const { version, minApiVersion, gitCommit, goVersion, kernel } = profile;
  const engine = {
    ...{ ApiVersion: apiVersion, Arch: 'amd64', BuildTime: '2026-01-01T00:00:00.000000000+00:00' },
    ...{ Experimental: 'false', GitCommit: gitCommit, GoVersion: goVersion, KernelVersion: kernel },
    ...{ MinAPIVersion: minApiVersion, Os: 'linux' },
  };
  return {
    Platform: { Name: profile.os },
    Components: [{ Name: 'Engine', Version: version, Details: engine }],
    ...{ Version: version, ApiVersion: apiVersion, MinAPIVersion: minApiVersion },
    ...{ GitCommit: gitCommit, GoVersion: goVersion, Os: 'linux', Arch: 'amd64', KernelVersion: kernel },
    BuildTime: engine.BuildTime,
  };
}

function infoJson(engine: Engine): object {
  const containers = engine.containers.all();
  const running = containers.filter(isRunning);
  const paused = running.filter(({ state }) => state.status === 'running' && state.paused);
  return {
    ID: 'SIMU:LATE:DENG:INEO:FPOR:TOLA:NXXX:XXXX:XXXX:XXXX:XXXX:XXXX',
    Containers: containers.length,
    ContainersRunning: running.length - paused.length,
    ContainersPaused: paused.length,
    ContainersStopped: containers.length - running.length,
    Images: engine.images.all().length,
    Driver: 'overlay2',
    DriverStatus: [],
    Plugins: {
      Volume: ['local'],
      Network: ['bridge', 'host', 'ipvlan', 'macvlan', 'null', 'overlay'],
      Authorization: null,
      Log: ['json-file'],
    },
    ...{ MemoryLimit: true, SwapLimit: true, CpuCfsPeriod: true, CpuCfsQuota: true, PidsLimit: true },
    ...{ IPv4Forwarding: true, BridgeNfIptables: true, BridgeNfIp6tables: true, Debug: false },
    NEventsListener: engine.events.listenerCount,
    SystemTime: formatNanos(engine.clock.nanos()),
    ...{ LoggingDriver: 'json-file', CgroupDriver: 'cgroupfs', CgroupVersion: '2' },
    ...{
      KernelVersion: profile.kernel,
      OperatingSystem: profile.os,
      OSType: 'linux',
      Architecture: 'x86_64',
    },
    IndexServerAddress: 'https://index.docker.io/v1/',
    RegistryConfig: null,
    ...{ NCPU: 4, MemTotal: 16_777_216_000, GenericResources: null, DockerRootDir: '/var/lib/docker' },
    ...{ HttpProxy: '', HttpsProxy: '', NoProxy: '' },
    Name: engine.name,
    Labels: [],
    ExperimentalBuild: false,
    ServerVersion: profile.version,
    Runtimes: { runc: { path: 'runc' } },
    DefaultRuntime: 'runc',
    Swarm: swarmInfo(engine),
    ...{ LiveRestoreEnabled: false, Isolation: '', InitBinary: 'docker-init' },
    ContainerdCommit: { ID: '', Expected: '' },
    RuncCommit: { ID: '', Expected: '' },
    InitCommit: { ID: '', Expected: '' },
    SecurityOptions: [],
    Warnings: null,
  };
}
