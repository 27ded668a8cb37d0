import { engineAnswers } from './lab/engine-answers';
import type { LabEngine } from './lab/lab-engine';

/** Ids of what an engine holds. */
export type EngineContents = { containers: ReadonlySet<string>; networks: ReadonlySet<string> };

export async function contentsOf(engine: LabEngine): Promise<EngineContents> {
  const [containers, networks] = await Promise.all([
    engine.docker('ps', '--all', '--quiet', '--no-trunc'),
    engine.docker('network', 'ls', '--quiet', '--no-trunc', '--filter', 'type=custom'),
  ]);
  return { containers: idsIn(containers), networks: idsIn(networks) };
}

/**
 * Makes an engine hold what it held before a test, whatever state the test left it in. By what was there before and not by a
 * label: what the page makes bears none.
 */
export async function restoreContents(engine: LabEngine, before: EngineContents): Promise<void> {
  if (!(await engineAnswers(engine.socket))) await engine.restart();
  const swarm = await engine.docker('info', '--format', '{{.Swarm.LocalNodeState}}');
  if (swarm.trim() !== 'inactive') await engine.docker('swarm', 'leave', '--force');
  const now = await contentsOf(engine);
  const containers = [...now.containers].filter((id) => !before.containers.has(id));
  if (containers.length > 0) await engine.docker('rm', '--force', '--volumes', ...containers);
  const networks = [...now.networks].filter((id) => !before.networks.has(id));
  if (networks.length > 0) await engine.docker('network', 'rm', ...networks);
}

function idsIn(output: string): ReadonlySet<string> {
  return new Set(output.split('\n').filter(Boolean));
}
