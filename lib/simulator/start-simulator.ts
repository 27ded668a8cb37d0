import { createEngine } from './engine/create-engine';
import type { Engine, HostInterface } from './engine/engine';
import { restartEngine } from './engine/restart-engine';
import { type ListenAt, type Listening, listen } from './http/listen';
import { defaultApiVersion } from './http/profile';
import { engineServer } from './http/serve';
import { makeWorld, type World } from './worlds/make-world';

export type SimulatorOptions = {
  /** A unix socket, or a port of the loopback interface; 0 takes any that is free. */
  listen: ListenAt;
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
  /** Freezes it: connections open, nothing answers. */
  pause(): void;
  resume(): void;
  /** Ends it at once, as a crash would: connections are cut, and nothing listens. What it holds stays. */
  kill(): Promise<void>;
  /** Starts it again with what it holds, ending it first where it runs. What ran is stopped, as after a start of dockerd. */
  restart(): Promise<void>;
  /** Ends it for good. */
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
  const sleep = frozenUntilTold();
  const open = (at: ListenAt): Promise<Listening> =>
    listen(engineServer(engine, options.apiVersion ?? defaultApiVersion, sleep.untilAwake), at);
  let listening = await open(options.listen);
  const { address } = listening;
  const end = async (): Promise<void> => {
    await listening.close();
    sleep.wake();
  };
  return {
    address,
    engine,
    pause: sleep.freeze,
    resume: sleep.wake,
    kill: end,
    restart: async () => {
      await end();
      restartEngine(engine);
      listening = await open(placeOf(address));
    },
    close: end,
  };
}

/** The port that was taken first is kept. */
function placeOf(address: string): ListenAt {
  const path = /^unix:\/\/(.+)$/.exec(address)?.[1];
  return path === undefined ? { port: Number(new URL(address).port) } : { socketPath: path };
}

function frozenUntilTold(): { freeze: () => void; wake: () => void; untilAwake: () => Promise<void> } {
  let asleep = Promise.resolve();
  let wake = (): void => undefined;
  return {
    freeze: () => {
      asleep = new Promise((resolve) => {
        wake = resolve;
      });
    },
    wake: () => wake(),
    untilAwake: () => asleep,
  };
}
