/** What to start. */
export type EngineOptions = {
  /** The engine's host name, which is the name it gives itself. Default `lab`. */
  name?: string;
  /** `system`: the dockerd installed here. `newest`: the newest Docker that Debian has, unpacked into .engines/ (see newest-docker.ts). `simulator`: no Docker at all, but lib/simulator. */
  version?: 'system' | 'newest' | 'simulator';
  /** `one`: eth0 (10.250.0.2/24, default route by 10.250.0.1). `many`: also lan1 (192.168.77.2/24) and down0, which is down. */
  hostInterfaces?: 'one' | 'many';
  /** More flags for dockerd, such as `--live-restore`. */
  flags?: readonly string[];
};

/** A throwaway Docker engine with `busybox:local` imported. It vanishes with the process that started it. */
export type LabEngine = {
  readonly name: string;
  /** Unique on this machine, such as `portolan-lab-<pid>-<n>`. */
  readonly id: string;
  /**
   * `namespaces`: in namespaces of its own, opened as root.
   * `container`: in a privileged docker:dind container of the user's engine.
   * `simulated`: in this process's memory; it has no kernel, see needs-kernel.ts.
   */
  readonly kind: 'namespaces' | 'container' | 'simulated';
  /** Path of a unix socket that speaks the engine's API. */
  readonly socket: string;
  /** The same as DOCKER_HOST. */
  readonly dockerHost: string;
  /** pid 1 of the engine's namespaces, as seen by the engine's machine. */
  readonly initPid: number;
  /** Put before a command, runs it on the engine's own host (its network, its /sys). Absent where that is another machine. */
  readonly hostPrefix: readonly string[] | undefined;
  /**
   * Runs the docker CLI against this engine.
   * @returns its stdout. @throws Error with its stderr.
   */
  docker(...args: string[]): Promise<string>;
  /**
   * Runs a command in the engine's namespaces, with its network interfaces and its pids.
   * @returns its stdout. @throws Error with its stderr.
   */
  inNamespace(command: readonly string[]): Promise<string>;
  /** Ends dockerd at once, as a crash would; its data and its network interfaces stay. */
  kill(): Promise<void>;
  /** Starts dockerd again with the same data, ending it first if it runs; returns once it answers. */
  restart(): Promise<void>;
  /** Freezes dockerd: connections open, nothing answers. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Takes away the engine with all its processes, mounts, cgroups, network namespaces and files. */
  stop(): Promise<void>;
};
