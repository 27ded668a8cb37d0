import 'server-only';
import type { ContainerSpec } from '@/lib/domain/container-spec';
import type { ContainerDetail, EndpointConfig, NetworkDetail } from '@/lib/domain/detail';
import type { Engine } from '@/lib/domain/engine';
import type { EngineEvent } from '@/lib/domain/event';
import type { ContainerFacts, SwarmFacts } from '@/lib/domain/facts';
import type { LocalImage } from '@/lib/domain/image';
import type { Network } from '@/lib/domain/network';
import type { NetworkSpec } from '@/lib/domain/network-spec';
import type { StateChange } from '@/lib/domain/plan';
import type { PullWord } from '@/lib/domain/pull-progress';
import type { SettledContainer } from '@/lib/domain/settle-container';
import type { Task } from '@/lib/domain/swarm';
import type { ContainerStats } from './docker-json/stats-json';

/** What `GET /version` tells. `apiVersion` is the one that this client then speaks: the newest that both know. */
export type EngineVersion = {
  version: string;
  apiVersion: string;
  kind: 'docker' | 'podman';
  /** The engine's own clock when it answered, milliseconds since 1970, to the second. */
  clock?: number;
};

/** The part of `GET /info` that Portolan needs. */
export type EngineInfo = { name: string; swarm: Engine['swarm']; networkDrivers?: string[] };

/** A command to run inside of a container, beside its own program. */
export type ExecCommand = {
  /** A program and its words; no shell reads them. */
  argv: readonly string[];
  /** How long it is waited for, milliseconds. An engine can not end it: whoever asks sees to it that it ends by itself. */
  ms: number;
  /** Stops waiting for it. */
  signal?: AbortSignal;
  /** Instead of the container's own. */
  user?: string;
  /** How much of each stream is kept, bytes; 64 KiB without it. */
  keepBytes?: number;
};

/** What came of it. */
export type ExecOutcome = {
  /** 126 or 127 where the container has no such program. Absent where it was not waited for to its end. */
  exitCode?: number;
  stdout: string;
  stderr: string;
  /** Not all of what it wrote was kept. */
  isCut: boolean;
  /** It took longer than it was waited for. */
  isLate: boolean;
  /** From the question to its end, the engine's own work included. */
  milliseconds: number;
};

/** A throwaway container of Portolan's own, that stands in the network namespace of another container or of the host. */
export type HelperSpec = {
  name: string;
  image: string;
  /** `container:<id>` or `host`. */
  networkMode: string;
  labels: Readonly<Record<string, string>>;
  /** After so many seconds it ends by itself, and the engine removes it. */
  seconds: number;
};

/** A helper as the engine lists it, with its labels. */
export type HelperFacts = { id: string; state: string; labels: Readonly<Record<string, string>> };

/**
 * All that Portolan asks of a container engine. Every call is raced against its own timer and its reply is parsed; what fails
 * throws an AppError whose code says how (engine-unreachable, engine-timeout, engine-refused, engine-garbled, not-found).
 * In read-only mode every call that changes something throws `read-only` before anything is sent.
 */
export interface EngineClient {
  /** Asks for the version and pins it for every later call. */
  readVersion(): Promise<EngineVersion>;
  readInfo(): Promise<EngineInfo>;
  /** @param ids full ids; all networks without it. A network that is gone is absent from the answer. */
  listNetworks(ids?: readonly string[]): Promise<Network[]>;
  /** @param ids full ids; all containers, stopped ones too, without it. */
  listContainers(ids?: readonly string[]): Promise<ContainerFacts[]>;
  /** Services, running tasks and nodes. Only on a Swarm manager. */
  readSwarm(): Promise<SwarmFacts>;
  /** The running tasks alone, of which no event tells. Only on a Swarm manager. */
  readTasks(): Promise<Task[]>;
  inspectNetwork(id: string): Promise<NetworkDetail>;
  inspectContainer(id: string): Promise<ContainerDetail>;
  /** What it has counted of a container's interfaces. Docker below 25 answers only with its next tick, within a second. */
  readStats(containerId: string): Promise<ContainerStats>;
  /**
   * Resolves when the engine has done what it is doing to a container, which it tells by answering for that container. Resolves
   * also when it does not answer in time or at all: whoever reads the lists next learns of it.
   * @param ms the longest to wait.
   * @returns what it answered, where that is all that a list would tell of the change.
   */
  untilSettled(container: string, ms: number): Promise<SettledContainer | undefined>;
  createNetwork(spec: NetworkSpec): Promise<{ id: string; warning?: string }>;
  removeNetwork(id: string): Promise<void>;
  /** Makes a Swarm of this engine alone. @param advertiseAddress an address or an interface's name. */
  /** Has Swarm replace a service's tasks by ones on these networks. @param networkIds all of them, the mesh's own aside. */
  changeServiceNetworks(serviceId: string, networkIds: readonly string[]): Promise<void>;
  /** How far Swarm is with the last update of a service: `stopped` where it gave up or went back by itself. */
  readServiceUpdate(serviceId: string): Promise<'updating' | 'stopped' | 'over'>;
  initSwarm(advertiseAddress: string): Promise<void>;
  /** Leaves by force: the last manager takes the Swarm with it. */
  leaveSwarm(): Promise<void>;
  connect(networkId: string, containerId: string, config: EndpointConfig): Promise<void>;
  disconnect(networkId: string, containerId: string, options: { force: boolean }): Promise<void>;
  /** The images that the engine holds. */
  listImages(): Promise<LocalImage[]>;
  /**
   * Pulls an image; without a tag that is `latest`. Resolves when it is there.
   * @param options.signal gives the pull up, and the engine with it.
   * @param options.onWord called with each word of the engine's progress.
   * @throws AppError engine-refused or not-found with the registry's words, also where the engine says so only at the end.
   */
  pullImage(
    reference: string,
    options: { signal: AbortSignal; onWord: (word: PullWord) => void },
  ): Promise<void>;
  /** Makes a container and does not start it. */
  createContainer(spec: ContainerSpec): Promise<{ id: string; warnings: string[] }>;
  /**
   * Resolves once it is done, or where it was so already.
   * @param graceSeconds how long the container is given to end in order where that is not the engine's 10 s; it is waited for as well.
   */
  changeState(containerId: string, change: StateChange, graceSeconds?: number): Promise<void>;
  removeContainer(containerId: string, how: { force: boolean; volumes: boolean }): Promise<void>;
  /**
   * Runs a command inside of a running container and waits for its end.
   * @throws AppError not-found, or engine-refused where the container does not run or is paused; what `signal` aborted with.
   */
  exec(containerId: string, command: ExecCommand): Promise<ExecOutcome>;
  /** Makes a helper and does not start it. @throws AppError not-found where the engine lacks the image: it pulls none. */
  createHelper(spec: HelperSpec): Promise<{ id: string }>;
  /** All helpers, whoever made them, stopped ones too. No other list has them. */
  listHelpers(): Promise<HelperFacts[]>;
  /**
   * Reads the event stream until it ends or `signal` aborts, always draining it.
   * @param since Unix seconds with nanoseconds, such as `1700000000.000000001`.
   * @param onOpen called once the engine has answered with its headers.
   * @param onGarbled called with the start of each line that is no event; reading goes on after it.
   * @throws AppError engine-unreachable when the stream breaks; resolves only on abort.
   */
  readEvents(options: {
    since?: string;
    signal: AbortSignal;
    onOpen: () => void;
    onEvent: (event: EngineEvent) => void;
    onGarbled?: (line: string) => void;
  }): Promise<void>;
  /** How many HTTP requests were sent, the event stream among them; for the bench and for tests. */
  readonly callCount: number;
  close(): void;
}
