import { checkpoint } from './checkpoint';
import { type Container, type ContainerState, homeNetwork, isRunning } from './container';
import { emitContainer, emitNetwork } from './emit';
import { endRun } from './end-container';
import type { Engine } from './engine';
import { EngineRefusal } from './engine-refusal';
import { watchHealth } from './health';
import { joinNetwork, leaveNetwork } from './join-network';
import { predefinedNetworks } from './network';
import { exposedOnly } from './open-ports';
import type { Program } from './programs/program';
import { mainProgram } from './programs/run-command';
import type { Run } from './run';
import { takeFromNode } from './swarm-use';
import { refuseWish, withShortId } from './wish-rules';

/** How long a program that does nothing takes. */
const BRIEFLY_MS = 5;

/**
 * Joins a container's networks and runs its program.
 * @returns false where it runs already. @throws EngineRefusal in Docker's words; it is then on no network.
 */
export function startContainer(engine: Engine, text: string): boolean {
  const container = engine.containers.find(text);
  if (container.state.status === 'running') {
    if (!container.state.paused) return false;
    throw new EngineRefusal(409, 'cannot start a paused container, try unpause instead');
  }
  try {
    container.ports = exposedOnly(container);
    joinAll(engine, container);
  } catch (error) {
    throw failed(engine, container, error, 128);
  }
  const program = mainProgram(engine, container);
  if (program.kind === 'missing') {
    const text = `failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: ${program.message}`;
    throw failed(engine, container, new EngineRefusal(400, text), 127);
  }
  begin(engine, container, program);
  return true;
}

/** The network that it was made on comes first, then the others. */
function joinAll(engine: Engine, container: Container): void {
  const mode = container.hostConfig.networkMode;
  if (mode.startsWith('container:')) {
    const other = engine.containers.find(mode.slice('container:'.length));
    if (isRunning(other)) return;
    throw new EngineRefusal(409, `cannot join network of a non running container: ${other.id}`);
  }
  const home = homeNetwork(container);
  const names = [...container.attachments.keys()];
  for (const name of names.sort((a, b) => Number(b === home) - Number(a === home))) {
    const attachment = container.attachments.get(name);
    if (attachment === undefined) continue;
    // Docker remembers the networks of one that ran by their ids, but for those that it makes itself.
    const isOwn = predefinedNetworks.has(name) || attachment.networkId === '';
    const network = engine.networks.find(isOwn ? name : attachment.networkId);
    refuseWish(engine, container, network, attachment.wish);
    joinNetwork(engine, container, network, withShortId(container, network, attachment.wish));
  }
}

/** Takes back what a failed start did. Docker tells of leaving every network, joined or not, once it has joined one. */
function failed(engine: Engine, container: Container, error: unknown, exitCode: number): unknown {
  if (!(error instanceof EngineRefusal)) return error;
  const hadSandbox = [...container.attachments.values()].some(
    ({ networkId, endpoint }) => endpoint ?? networkId,
  );
  for (const name of container.attachments.keys()) {
    const network = engine.networks.lookUp(name);
    if (network === undefined) continue;
    leaveNetwork(engine, container, network);
    if (hadSandbox) emitNetwork(engine, network, 'disconnect', container);
    takeFromNode(engine, network);
  }
  container.ports = [];
  container.state =
    container.state.status === 'exited'
      ? { ...container.state, exitCode, error: error.message }
      : { status: 'created', exitCode, error: error.message };
  checkpoint(container);
  return error;
}

function begin(engine: Engine, container: Container, program: Exclude<Program, { kind: 'missing' }>): void {
  container.state = runningState(engine, container);
  checkpoint(container);
  const run: Run = {
    timers: new Set(),
    ignoresTerm: program.kind === 'stays' && program.ignoresTerm,
    stopping: false,
    comeBack: () => comeBack(engine, container),
  };
  // What runs until it is ended, and answers signals, needs no record of its own: a hundred thousand such are started at once.
  const isPlain =
    program.kind === 'stays' &&
    program.milliseconds === undefined &&
    !program.ignoresTerm &&
    container.config.healthCheck === undefined &&
    ['', 'no'].includes(container.hostConfig.restartPolicy.name);
  if (!isPlain) engine.runs.set(container, run);
  emitContainer(engine, container, 'start');
  if (program.kind === 'ends') {
    run.timers.add(
      engine.timers.after(program.milliseconds ?? BRIEFLY_MS, () => {
        container.output += program.stdout + program.stderr;
        endRun(engine, container, program.exitCode);
      }),
    );
  } else if (program.milliseconds !== undefined) {
    run.timers.add(engine.timers.after(program.milliseconds, () => endRun(engine, container, 0)));
  }
  if (container.config.healthCheck !== undefined)
    watchHealth(engine, container, container.config.healthCheck, run);
}

function comeBack(engine: Engine, container: Container): void {
  try {
    startContainer(engine, container.id);
  } catch (error) {
    if (!(error instanceof EngineRefusal)) throw error;
  }
}

function runningState(engine: Engine, container: Container): ContainerState {
  return {
    status: 'running',
    paused: false,
    pid: 300 + engine.random.below(60_000),
    startedAt: engine.clock.nanos(),
    ...(container.config.healthCheck && { health: { status: 'starting' as const, failingStreak: 0 } }),
  };
}
