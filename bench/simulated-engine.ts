import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { RawEngine } from './raw-engine';

/** An engine in memory, in a process of its own so that it shares no thread with who measures. */
export type SimulatedEngine = {
  readonly dockerHost: string;
  readonly hostPrefix: undefined;
  readonly raw: RawEngine;
  /** The ids of the containers that run, and are not paused. */
  readonly running: readonly string[];
  /** Pauses one of the running containers, or lets it go on: one event. */
  happen(index: number): Promise<unknown>;
  stop(): Promise<void>;
};

const script = fileURLToPath(new URL('simulate.ts', import.meta.url));
const listJson = z.array(z.object({ Id: z.string(), State: z.string() }));

export async function startSimulatedEngine(size: {
  networks: number;
  containers: number;
}): Promise<SimulatedEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-bench-'));
  const socket = join(folder, 'engine.sock');
  const sizes = ['--networks', String(size.networks), '--containers', String(size.containers)];
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...sizes, '--socket', socket], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      if (text.includes('DOCKER_HOST=')) resolve();
    });
    child.once('close', () => reject(new Error('The simulator ended before it listened.')));
  });
  const raw = new RawEngine(socket);
  const listed = listJson.parse(JSON.parse(await raw.call('GET', '/v1.41/containers/json')));
  const running = listed.flatMap(({ Id, State }) => (State === 'running' ? [Id] : []));
  return {
    dockerHost: `unix://${socket}`,
    hostPrefix: undefined,
    raw,
    running,
    happen: (index) => {
      const id = running[Math.floor(index / 2) % running.length];
      return raw.call('POST', `/v1.41/containers/${id}/${index % 2 === 0 ? 'pause' : 'unpause'}`);
    },
    stop: async () => {
      raw.close();
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
