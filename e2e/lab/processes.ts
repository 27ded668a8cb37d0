import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Reads a file of /proc; undefined where the process is gone or is not ours to look at. */
function readProc(path: string): string | undefined {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return undefined;
  }
}

/** Whether a process runs; one that is dead and only waits to be reaped does not. */
export function isAlive(pid: number): boolean {
  const state = readProc(`${pid}/stat`)?.split(') ').at(-1)?.charAt(0);
  return state !== undefined && state !== 'Z' && state !== 'X';
}

/** The pids of all processes, as seen from here; none on a machine without /proc. */
export function allProcesses(): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

export function childrenOf(pid: number): number[] {
  const children = readProc(`${pid}/task/${pid}/children`)?.trim();
  return children ? children.split(' ').map(Number) : [];
}

/** The program's short name, at most 15 characters. */
export function programOf(pid: number): string | undefined {
  return readProc(`${pid}/comm`)?.trim();
}

/** Such as `net:[4026531840]`: the same text means the same namespace. */
export function namespaceOf(pid: number, kind: 'net' | 'mnt' | 'pid'): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/ns/${kind}`);
  } catch {
    return undefined;
  }
}

/** Whether the process was started with this variable in its environment. */
export function hasEnvironment(pid: number, name: string, value: string): boolean {
  return readProc(`${pid}/environ`)?.split('\0').includes(`${name}=${value}`) ?? false;
}
