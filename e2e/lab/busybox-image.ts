import { copyFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './run-command';

/** The one image that lab engines have: busybox with a shell as its command. */
export const busyboxImage = 'busybox:local';

/** For `sh -c`: stays up, and ends at once when it is stopped. */
export const staysUp = 'trap "exit 0" TERM; while :; do sleep 3600 & wait $!; done';

/** How `docker import` makes the image of a root file system. */
export const importFlags = ['-c', 'CMD ["sh"]', '-c', 'ENV PATH=/bin'] as const;

const statically = '/bin/busybox';

/**
 * Packs a root file system around this machine's static busybox.
 * @param folder where to build it.
 * @returns the path of the tar file.
 */
export async function packBusybox(folder: string): Promise<string> {
  const root = join(folder, 'busybox');
  for (const name of ['bin', 'etc', 'tmp', 'root', 'proc', 'sys', 'dev']) {
    mkdirSync(join(root, name), { recursive: true });
  }
  copyFileSync(statically, join(root, 'bin/busybox'));
  const applets = (await runCommand([statically, '--list'])).trim().split('\n');
  for (const applet of applets) {
    if (applet !== 'busybox') symlinkSync('busybox', join(root, 'bin', applet));
  }
  writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0:root:/root:/bin/sh\n');
  writeFileSync(join(root, 'etc/group'), 'root:x:0:\n');
  const tar = join(folder, 'busybox.tar');
  await runCommand(['tar', '-C', root, '-cf', tar, '.']);
  rmSync(root, { recursive: true });
  return tar;
}
