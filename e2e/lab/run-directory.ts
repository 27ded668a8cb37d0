import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A unix socket's path may have 107 bytes on Linux and 103 on macOS; the longest name below the folder is `/docker.sock`. */
const longestFolder = 80;

/**
 * Makes a fresh folder for something that lives as long as this process, named for its pid so that leftovers can be told
 * from what another run still uses.
 * @param kind such as `lab`; the folder is `portolan-<kind>-<pid>-<n>` in the system's temporary folder.
 */
export function makeRunDirectory(kind: string): { id: string; path: string } {
  for (let n = 1; ; n += 1) {
    const id = `portolan-${kind}-${process.pid}-${n}`;
    const preferred = join(tmpdir(), id);
    const path = preferred.length > longestFolder ? join('/tmp', id) : preferred;
    try {
      mkdirSync(path, { mode: 0o700 });
      return { id, path };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}
