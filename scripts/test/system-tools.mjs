import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ program: string, debianPackage: string, for: string }} Tool */

/**
 * Makes sure of what the tests need beside npm packages: a browser, and what throwaway engines are started with. As root on Debian,
 * what is missing is installed; elsewhere nothing is changed.
 * @param {string} root the project's folder
 * @throws Error saying exactly what is missing
 */
export async function ensureTools(root) {
  const forEngines = JSON.parse(readFileSync(join(root, 'e2e/lab/system-tools.json'), 'utf8'));
  const browser = process.env.PORTOLAN_CHROMIUM ?? '/usr/bin/chromium';
  const forBrowser = { program: browser, debianPackage: 'chromium', for: 'the tests in a browser' };
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    installMissing([...forEngines, forBrowser].filter((tool) => !isInstalled(tool)));
  }
  const missing = [
    ...enginesLack(root),
    ...(isInstalled(forBrowser)
      ? []
      : [
          `Missing: ${browser} (${forBrowser.for}): install Chromium there, or set PORTOLAN_CHROMIUM to where it is.`,
        ]),
  ];
  if (missing.length > 0) throw new Error(`The tests cannot run on this machine.\n${missing.join('\n')}`);
}

/** @param {Tool} tool */
function isInstalled({ program }) {
  const folders = program.startsWith('/') ? [''] : [...process.env.PATH.split(':'), '/usr/sbin', '/sbin'];
  return folders.some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** @param {Tool[]} missing */
function installMissing(missing) {
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map((tool) => tool.debianPackage))];
  console.log(`Installing Debian's packages ${packages.join(', ')}, which the tests need.`);
  withoutStartingServices(() => {
    for (const args of [['update'], ['install', '--yes', '--no-install-recommends', ...packages]]) {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      const { status } = spawnSync('apt-get', ['--quiet', ...args], {
        stdio: ['ignore', 'inherit', 'inherit'],
        env,
      });
      if (status !== 0)
        throw new Error(
          `apt-get ${args.join(' ')} ended with ${status}: install ${packages.join(' ')} yourself.`,
        );
    }
  });
}

/** Debian starts what it installs, dockerd too; the tests start their own. @param {() => void} work */
function withoutStartingServices(work) {
  const policy = '/usr/sbin/policy-rc.d';
  if (existsSync(policy)) return work();
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    work();
  } finally {
    rmSync(policy);
  }
}

/** @param {string} root @returns {string[]} what keeps throwaway engines from being started, a sentence each */
function enginesLack(root) {
  const script = ['--import', 'tsx', 'e2e/lab/say-what-lacks.ts'];
  const { status, stdout, stderr } = spawnSync(process.execPath, script, { cwd: root, encoding: 'utf8' });
  if (status !== 0) return [stderr.trim()];
  return stdout.split('\n').filter(Boolean);
}
