import 'server-only';
import { findToolsArgv, noTools, parseTools, type Tools } from '@/lib/domain/probe/tools';
import type { ExecOutcome } from '../engine/engine-client';
import type { Watcher } from '../watch/watcher';

/** A way to run programs in somebody's network namespace. */
export type Inside = {
  means: 'own-tools' | 'helper' | 'host';
  tools: Tools;
  /**
   * @param ms how long it is waited for.
   * @param keepBytes how much of its output is kept, where that is more than a little.
   * @throws AppError where the engine refuses; what `signal` aborted with.
   */
  run(argv: readonly string[], ms: number, keepBytes?: number): Promise<ExecOutcome>;
};

/** A shell that does nothing but ask what there is; a busy engine may take a second for it. Milliseconds. */
const findMs = 10_000;

/**
 * What a container's own image can try.
 * @throws AppError engine-refused where the container does not run or is paused.
 */
export async function ownTools(watcher: Watcher, containerId: string, signal: AbortSignal): Promise<Inside> {
  const client = watcher.client();
  const run: Inside['run'] = (argv, ms, keepBytes) =>
    client.exec(containerId, { argv, ms, signal, ...(keepBytes !== undefined && { keepBytes }) });
  const tools = knownTools.get(containerId) ?? (await findTools(run));
  remember(containerId, tools);
  return { means: 'own-tools', tools, run };
}

/** @returns none where there is not even a shell to ask. */
export async function findTools(run: Inside['run']): Promise<Tools> {
  const { exitCode, stdout, stderr } = await run(findToolsArgv, findMs);
  return exitCode === 126 || exitCode === 127 ? noTools : parseTools(`${stdout}${stderr}`);
}

/** A container's programs seldom change while it lives; its id is never used again. */
const knownTools = new Map<string, Tools>();
const mostKnown = 1000;

function remember(containerId: string, tools: Tools): void {
  knownTools.delete(containerId);
  knownTools.set(containerId, tools);
  const oldest = knownTools.keys().next();
  if (knownTools.size > mostKnown && oldest.done !== true) knownTools.delete(oldest.value);
}
