import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A unix socket's path may have 107 bytes on Linux and 103 on macOS; the longest name below the folder is `/docker.sock`. */
const longestParent = 60;
const parent = tmpdir().length > longestParent ? '/tmp' : tmpdir();

/** Engines in namespaces are not among them: their supervisor removes theirs. */
const ownName = /^portolan-(?:dind|proxy|relay|server|fake|simulated)-(\d+)-\d+$/;

/**
 * Makes a fresh folder for something that lives no longer than this process, and is named for its pid. Folders whose process was
 * killed before it could remove them are removed on the way.
 * @param kind such as `lab`; the folder is `portolan-<kind>-<pid>-<n>` in the system's temporary folder.
 */
export function makeRunDirectory(
  kind: 'lab' | 'dind' | 'proxy' | 'relay' | 'server' | 'fake' | 'simulated',
): {
  id: string;
  path: string;
} {
  for (const path of abandonedRunDirectories()) rmSync(path, { recursive: true, force: true });
  for (let n = 1; ; n += 1) {
    const id = `portolan-${kind}-${process.pid}-${n}`;
    const path = join(parent, id);
    try {
      mkdirSync(path, { mode: 0o700 });
      return { id, path };
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
  }
}

/** The folders whose process is gone. */
export function abandonedRunDirectories(): string[] {
  return readdirSync(parent)
    .filter((name) => {
      const pid = ownName.exec(name)?.[1];
      return pid !== undefined && isGone(Number(pid));
    })
    .map((name) => join(parent, name));
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return hasCode(error, 'ESRCH');
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
