import { createEngine } from './engine/create-engine';
import type { Engine, HostInterface } from './engine/engine';
import { listenAt } from './http/listen';
import { defaultApiVersion } from './http/profile';
import { engineServer } from './http/serve';
import { makeWorld, type World } from './worlds/make-world';

export type SimulatorOptions = {
  /** A unix socket, or a port of the loopback interface; 0 takes any that is free. */
  listen: { socketPath: string } | { port: number };
  world: World;
  /** The same seed makes the same world. */
  seed: number;
  /** Milliseconds since 1970; the machine's clock without it. */
  now?: () => number;
  /** What the engine calls itself. */
  name?: string;
  /** The newest API that it says it speaks. */
  apiVersion?: string;
  interfaces?: readonly HostInterface[];
};

export type Simulator = {
  /** As DOCKER_HOST takes it, such as `unix:///tmp/x.sock` or `tcp://127.0.0.1:40123`. */
  readonly address: string;
  /** What answers there; changing it tells everyone who listens. */
  readonly engine: Engine;
  /** Cuts every connection and stops listening. */
  close(): Promise<void>;
};

/** Starts an engine in memory that answers Docker's Engine API. @throws Error where it cannot listen. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const engine = createEngine({
    seed: options.seed,
    now: options.now ?? Date.now,
    ...(options.name !== undefined && { name: options.name }),
    ...(options.interfaces && { interfaces: options.interfaces }),
  });
  makeWorld(engine, options.world);
  const server = engineServer(engine, options.apiVersion ?? defaultApiVersion);
  const { address, close } = await listenAt(server, options.listen);
  return { address, engine, close };
}
