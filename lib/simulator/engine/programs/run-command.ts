import type { Container } from '../container';
import type { Engine } from '../engine';
import { applets } from './applets';
import { ended, type Program } from './program';
import { runShell } from './shell';
import { sweep } from './sweep';

/**
 * Runs a command in a container. Of busybox's programs those are known that tests and probes use; a world's images run whatever
 * they are told to, until they are ended.
 */
export function runCommand(engine: Engine, container: Container, command: readonly string[]): Program {
  const [path = '', ...args] = command;
  const name = path.replace(/^\/bin\//, '');
  const swept = name === 'sh' ? sweep(engine, container, args) : undefined;
  if (swept !== undefined) return swept;
  if (name === 'sh') return runShell(args, (words) => runCommand(engine, container, words), container);
  const applet = applets.get(name);
  if (applet !== undefined) return applet({ engine, container, args });
  return { kind: 'missing', message: missingText(path) };
}

/** What a container itself runs. */
export function mainProgram(engine: Engine, container: Container): Program {
  const { entrypoint, cmd } = container.config;
  const command = [...(entrypoint ?? []), ...cmd];
  if (command.length === 0) return ended(0);
  if (engine.images.find(container.imageId).isBusybox) return runCommand(engine, container, command);
  return { kind: 'stays', ignoresTerm: false };
}

function missingText(path: string): string {
  return path.includes('/')
    ? `exec: "${path}": stat ${path}: no such file or directory: unknown`
    : `exec: "${path}": executable file not found in $PATH: unknown`;
}
