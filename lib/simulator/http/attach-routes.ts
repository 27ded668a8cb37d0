import type { Writable } from 'node:stream';
import { emitContainer } from '../engine/emit';
import { EngineRefusal } from '../engine/engine-refusal';
import { createExec, findExec, startExec } from '../engine/exec';
import { addWaiter } from '../engine/waiters';
import { execCreateBody, execStartBody } from './bodies';
import { hijack } from './hijack';
import { rawStream } from './raw-stream';
import { type Call, type Reply, type Route, route, streamed } from './route';

export const attachRoutes: readonly Route[] = [
  route('POST', '/containers/:id/attach', attach),
  route('POST', '/containers/:id/exec', async ({ engine, param, body }) => {
    const { Cmd, Tty } = execCreateBody.parse(await body());
    return { status: 201, json: { Id: createExec(engine, param('id'), Cmd ?? [], Tty).id } };
  }),
  route('POST', '/exec/:id/start', runExec),
  route('POST', '/exec/:id/resize', () => ({ status: 200, empty: true })),
  route('GET', '/exec/:id/json', ({ engine, param }) => {
    const exec = findExec(engine, param('id'));
    const [entrypoint, ...args] = exec.command;
    return {
      status: 200,
      json: {
        ...{ ID: exec.id, Running: exec.isRunning, ExitCode: exec.exitCode, ContainerID: exec.container.id },
        ...{ ProcessConfig: { tty: exec.hasTerminal, entrypoint, arguments: args, privileged: false } },
        ...{ OpenStdin: false, OpenStderr: true, OpenStdout: true, CanRemove: false, DetachKeys: '', Pid: 0 },
      },
    };
  }),
];

/** What the container writes, from now to its end. A world's programs write nothing. */
function attach(call: Call): Reply {
  const { engine, param } = call;
  const container = engine.containers.find(param('id'));
  if (container.state.status === 'running' && container.state.paused) {
    throw new EngineRefusal(409, `Container ${container.id} is paused. Unpause the container before attach`);
  }
  const stream = hijack(call);
  const seen = container.output.length;
  emitContainer(engine, container, 'attach');
  const end = (): void => {
    stream.end(rawStream(container.output.slice(seen), 'stdout', container.config.tty));
  };
  if (container.state.status === 'exited') end();
  else closeWith(stream, addWaiter(engine, container, { until: 'ended', tell: end }));
  return streamed;
}

async function runExec(call: Call): Promise<Reply> {
  const { engine, param, body } = call;
  const exec = findExec(engine, param('id'));
  const { Detach = false } = execStartBody.parse(await body()) ?? {};
  if (Detach) {
    startExec(engine, exec, () => undefined);
    return { status: 200, empty: true };
  }
  const stream = hijack(call);
  startExec(engine, exec, ({ stdout, stderr }) => {
    stream.write(rawStream(stdout, 'stdout', exec.hasTerminal));
    stream.end(rawStream(stderr, 'stderr', exec.hasTerminal));
  });
  return streamed;
}

function closeWith(stream: Writable, cancel: () => void): void {
  stream.once('close', cancel);
}
