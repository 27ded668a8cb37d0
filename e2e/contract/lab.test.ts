import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leftBehind, parseTraces, tracesOf } from '../lab/engine-traces';
import type { LabEngine } from '../lab/lab-engine';
import { newestDocker } from '../lab/newest-docker';
import { startEngine } from '../lab/start-engine';
import { waitUntil } from '../lab/wait-until';

describe('a throwaway engine', () => {
  let engine: LabEngine;
  beforeAll(async () => {
    engine = await startEngine({ name: 'harbour', hostInterfaces: 'many' });
  });
  afterAll(() => engine.stop());

  test('has the name, the image and only the networks that a fresh engine has', async () => {
    expect((await engine.docker('info', '--format', '{{.Name}}')).trim()).toBe('harbour');
    expect((await engine.docker('images', '--format', '{{.Repository}}:{{.Tag}}')).trim()).toBe(
      'busybox:local',
    );
    const networks = await engine.docker('network', 'ls', '--format', '{{.Name}}');
    expect(networks.trim().split('\n').sort()).toEqual(['bridge', 'host', 'none']);
  });

  test('runs containers that resolve each other by name', async () => {
    await engine.docker('network', 'create', 'sea');
    await engine.docker('run', '-d', '--name', 'quay', '--network', 'sea', 'busybox:local', 'sleep', '600');
    const ping = await engine.docker(
      'run',
      '--rm',
      '--network',
      'sea',
      'busybox:local',
      'ping',
      '-c1',
      'quay',
    );
    expect(ping).toContain('1 packets received');
    await engine.docker('rm', '-f', 'quay');
  });

  test('has host interfaces of its own, with a router to be the parent of a macvlan network', async () => {
    const links = await engine.inNamespace(['ip', '-brief', 'link']);
    expect(links).toMatch(/^lan1@/m);
    expect(links).toMatch(/^down0@\S+\s+DOWN/m);
    const lan = ['--subnet', '10.250.0.0/24', '--gateway', '10.250.0.1', '-o', 'parent=eth0', 'lan'];
    await engine.docker('network', 'create', '-d', 'macvlan', ...lan);
    const ping = await engine.docker(
      'run',
      '--rm',
      '--network',
      'lan',
      'busybox:local',
      'ping',
      '-c1',
      '10.250.0.1',
    );
    expect(ping).toContain('1 packets received');
  });

  test('tells what docker said when a command fails', async () => {
    await expect(engine.docker('network', 'rm', 'nowhere')).rejects.toThrow(/No such network|not found/);
  });

  test('killed and started again, still has its networks and containers', async () => {
    await engine.docker('network', 'create', 'kept');
    await engine.docker('run', '-d', '--name', 'buoy', '--network', 'kept', 'busybox:local', 'sleep', '600');
    await engine.kill();
    await expect(engine.docker('ps')).rejects.toThrow(/daemon/);
    await engine.restart();
    expect(await engine.docker('network', 'ls', '--format', '{{.Name}}')).toMatch(/^kept$/m);
    expect(await engine.docker('ps', '--all', '--format', '{{.Names}}')).toMatch(/^buoy$/m);
    await engine.docker('start', 'buoy');
  });

  test('paused, it answers nothing until it is resumed', async () => {
    await engine.pause();
    const answer = engine.docker('version');
    const first = await Promise.race([
      answer,
      new Promise((resolve) => setTimeout(() => resolve('silence'), 400)),
    ]);
    expect(first).toBe('silence');
    await engine.resume();
    expect(await answer).toContain('Server');
  });
});

test('stopping leaves no process, mount, cgroup, namespace or file', async () => {
  const engine = await startEngine();
  const traces = tracesOf(engine);
  await engine.docker('network', 'create', 'sea');
  await engine.docker('run', '-d', '--network', 'sea', 'busybox:local', 'sleep', '600');
  expect(await leftBehind(traces)).not.toEqual([]);
  await engine.stop();
  expect(await leftBehind(traces)).toEqual([]);
});

test('stopping does not wait for a container that is paused', async () => {
  const engine = await startEngine();
  const traces = tracesOf(engine);
  await engine.docker('run', '-d', '--name', 'ice', 'busybox:local', 'sleep', '600');
  await engine.docker('pause', 'ice');
  await engine.stop();
  expect(await leftBehind(traces)).toEqual([]);
}, 20_000);

test('an engine vanishes when the process that started it is killed', async () => {
  const script = fileURLToPath(new URL('../lab/hold-engine.ts', import.meta.url));
  const holder = spawn(process.execPath, ['--import', 'tsx', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(holder.stdout.setEncoding('utf8'), 'data');
  const traces = parseTraces(String(line));
  expect(await leftBehind(traces)).not.toEqual([]);
  holder.kill('SIGKILL');
  let left: string[] = [];
  await waitUntil(
    async () => {
      left = await leftBehind(traces);
      return left.length === 0;
    },
    { timeout: 10_000, describe: () => `everything to go; left: ${left.join(', ')}` },
  );
});

describe('the newest Docker', () => {
  test('runs beside the system’s', async ({ skip }) => {
    const newest = await newestDocker().catch((error: unknown) => String(error));
    if (typeof newest === 'string') return skip(newest);
    const engine = await startEngine({ version: 'newest' });
    try {
      const version = await engine.docker('version', '--format', '{{.Server.Version}}');
      expect(version.trim()).toContain(newest.version);
      expect(Number.parseInt(version, 10)).toBeGreaterThanOrEqual(28);
      await engine.docker('run', '--rm', 'busybox:local', 'true');
    } finally {
      await engine.stop();
    }
  });
});
