import { emitContainer } from './emit';
import type { Engine } from './engine';
import { EngineRefusal } from './engine-refusal';
import type { Exec } from './exec-record';
import { running } from './pause-container';
import { runCommand } from './programs/run-command';

export type ExecOutput = { stdout: string; stderr: string };

/** @throws EngineRefusal where the container does not run, or is paused. */
export function createExec(
  engine: Engine,
  text: string,
  command: readonly string[],
  hasTerminal: boolean,
): Exec {
  const { container, state } = running(engine, text);
  if (state.paused) {
    throw new EngineRefusal(409, `Container ${container.id} is paused, unpause the container before exec`);
  }
  if (command.length === 0) throw new EngineRefusal(400, 'No exec command specified');
  const exec: Exec = {
    ...{ id: engine.random.hex(64), container, command, hasTerminal, isRunning: false, exitCode: null },
  };
  engine.execs.set(exec.id, exec);
  emitContainer(engine, container, `exec_create: ${command.join(' ')} `, { execID: exec.id });
  return exec;
}

export function findExec(engine: Engine, id: string): Exec {
  const exec = engine.execs.get(id);
  if (exec === undefined) throw new EngineRefusal(404, `No such exec instance: ${id}`);
  return exec;
}

/** @param over called with what it wrote, once it has ended. */
export function startExec(engine: Engine, exec: Exec, over: (output: ExecOutput) => void): void {
  const { container, command, id } = exec;
  emitContainer(engine, container, `exec_start: ${command.join(' ')} `, { execID: id });
  const program = runCommand(engine, container, command);
  exec.isRunning = true;
  const end = (exitCode: number, output: ExecOutput): void => {
    exec.isRunning = false;
    exec.exitCode = exitCode;
    emitContainer(engine, container, 'exec_die', { execID: id, exitCode: String(exitCode) });
    over(output);
  };
  switch (program.kind) {
    case 'missing':
      end(program.message.includes('$PATH') ? 126 : 127, {
        stdout: `OCI runtime exec failed: exec failed: unable to start container process: ${program.message}\r\n`,
        stderr: '',
      });
      return;
    case 'ends':
      engine.timers.after(program.milliseconds ?? 1, () => end(program.exitCode, program));
      return;
    case 'stays':
      if (program.milliseconds !== undefined) {
        engine.timers.after(program.milliseconds, () => end(0, { stdout: '', stderr: '' }));
      }
  }
}
