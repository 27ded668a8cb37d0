import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { LabEngine } from './lab-engine';
import { allProcesses, namespaceOf, programOf } from './processes';
import { runCommand } from './run-command';

const tracesSchema = z.object({
  id: z.string(),
  kind: z.enum(['namespaces', 'container', 'simulated']),
  folder: z.string(),
  /** Such as `net:[4026532261]`; none for an engine in a container or in memory. */
  namespaces: z.array(z.string()),
});

/** What an engine could leave behind on this machine. */
export type EngineTraces = z.infer<typeof tracesSchema>;

const namespaceKinds = ['net', 'mnt', 'pid'] as const;

/** To be asked while the engine runs: once it is gone, nothing tells which namespaces were its. */
export function tracesOf(engine: Pick<LabEngine, 'id' | 'kind' | 'socket' | 'initPid'>): EngineTraces {
  const kinds = engine.kind === 'namespaces' ? namespaceKinds : [];
  const namespaces = kinds.flatMap((kind) => namespaceOf(engine.initPid, kind) ?? []);
  return { id: engine.id, kind: engine.kind, folder: dirname(engine.socket), namespaces };
}

/** Under `npm test`, notes an engine in the run's ledger, for list-leftovers.ts to look at afterwards. */
export function noteInLedger(traces: EngineTraces): void {
  const ledger = process.env.PORTOLAN_LAB_LEDGER;
  if (ledger !== undefined) appendFileSync(ledger, `${JSON.stringify(traces)}\n`);
}

/** The engines noted in a ledger; none where no engine was started. */
export function readLedger(path: string): EngineTraces[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map(parseTraces);
}

export function parseTraces(line: string): EngineTraces {
  return tracesSchema.parse(JSON.parse(line));
}

/** What is still there of a stopped engine, a phrase each: its folder, processes, mounts, cgroups, namespaces, container. */
export async function leftBehind(traces: EngineTraces): Promise<string[]> {
  const found: string[] = [];
  if (existsSync(traces.folder)) found.push(`folder ${traces.folder}`);
  if (traces.kind === 'simulated') return found;
  if (traces.kind === 'container') {
    const container = await runCommand([
      'docker',
      'ps',
      '--all',
      '--quiet',
      '--filter',
      `name=^/${traces.id}$`,
    ]);
    if (container.trim() !== '') found.push(`container ${traces.id}`);
    return found;
  }
  for (const pid of allProcesses()) {
    // All of them: the kernel gives a namespace that is gone its number again, so one alone may be another engine's by now.
    const isInside = namespaceKinds.every((kind) => traces.namespaces.includes(namespaceOf(pid, kind) ?? ''));
    if (isInside) found.push(`process ${pid} (${programOf(pid)}) in the engine’s namespaces`);
  }
  const mounts = readFileSync('/proc/self/mountinfo', 'utf8').split('\n');
  for (const mount of mounts) {
    const isTheirs = [traces.id, ...traces.namespaces].some((trace) => mount.includes(trace));
    if (isTheirs) found.push(`mount ${mount}`);
  }
  return [...found, ...cgroupsOf(traces.id).map((path) => `cgroup ${path}`)];
}

/** cgroup v2 has one tree, v1 one for each controller. */
function cgroupsOf(id: string): string[] {
  const root = '/sys/fs/cgroup';
  const trees = [root, ...readdirSync(root).map((name) => `${root}/${name}`)];
  return trees.map((tree) => `${tree}/portolan-lab/${id}`).filter((path) => existsSync(path));
}
