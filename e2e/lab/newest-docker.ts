import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './run-command';

/** A Docker unpacked beside the system's: `path` goes before PATH. The system's runc and libc are kept. */
export type UnpackedDocker = { version: string; path: string };

const cache = fileURLToPath(new URL('../../.engines', import.meta.url));
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
const packages = ['docker.io', 'containerd'] as const;

/**
 * The newest Docker in Debian (suite sid), unpacked into .engines/ once and not installed.
 * @throws Error in one sentence where it cannot be had: this is not Debian, or its mirror does not answer.
 */
export async function newestDocker(): Promise<UnpackedDocker> {
  const tree = join(cache, 'docker-newest');
  if (!existsSync(join(tree, 'version'))) await unpack(tree);
  return {
    version: readFileSync(join(tree, 'version'), 'utf8').trim(),
    path: [join(tree, 'usr/sbin'), join(tree, 'usr/bin')].join(':'),
  };
}

async function unpack(tree: string): Promise<void> {
  if (!existsSync(keyring))
    throw new Error('the newest Docker is taken from Debian, and this machine is not Debian');
  const work = join(cache, `unpacking-${process.pid}`);
  mkdirSync(join(work, 'lists/partial'), { recursive: true });
  mkdirSync(join(work, 'archives/partial'), { recursive: true });
  try {
    await download(work);
    const unpacked = join(work, 'tree');
    mkdirSync(unpacked);
    for (const name of packages) {
      const file = (await runCommand(['find', work, '-name', `${name}_*.deb`])).trim();
      await runCommand(['dpkg', '-x', file, unpacked]);
    }
    // Debian's own runc needs a newer libc than the system may have; dockerd and containerd do not.
    const version = await runCommand([join(unpacked, 'usr/sbin/dockerd'), '--version']);
    writeFileSync(join(unpacked, 'version'), version.replace(/^Docker version ([^,+]+).*\n$/, '$1\n'));
    rmSync(tree, { recursive: true, force: true });
    renameSync(unpacked, tree);
  } catch (error) {
    throw new Error('the newest Docker could not be fetched from this machine’s Debian mirror', {
      cause: error,
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Fetches the packages with lists of their own, so the system's package lists stay as they are. */
async function download(work: string): Promise<void> {
  const targets = await runCommand(['apt-get', 'indextargets', '--format', '$(REPO_URI)']);
  const mirror = targets.split('\n').find((uri) => /\/debian\/*$/.test(uri));
  if (mirror === undefined) throw new Error('apt has no Debian mirror set up');
  writeFileSync(join(work, 'sources.list'), `deb [signed-by=${keyring}] ${mirror} sid main\n`);
  const apt = [
    'apt-get',
    ...['-o', `Dir::Etc::sourcelist=${work}/sources.list`, '-o', 'Dir::Etc::sourceparts=-'],
    ...['-o', `Dir::State::Lists=${work}/lists`, '-o', `Dir::Cache=${work}`],
    ...['-o', 'Dir::State::status=/dev/null', '-o', 'APT::Sandbox::User=root'],
    ...['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20', '-q'],
  ];
  await runCommand([...apt, 'update']);
  await runCommand([...apt, 'download', ...packages], { cwd: work });
}
