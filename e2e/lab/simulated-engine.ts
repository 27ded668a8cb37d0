import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startSimulator } from '@/lib/simulator/start-simulator';
import { withoutDockerSettings } from './docker-environment';
import { noteInLedger, tracesOf } from './engine-traces';
import type { EngineOptions, LabEngine } from './lab-engine';
import { runCommand } from './run-command';
import { makeRunDirectory } from './run-directory';

const hosts = {
  one: [{ name: 'eth0', subnet: '10.250.0.0/24' }],
  many: [
    { name: 'eth0', subnet: '10.250.0.0/24' },
    { name: 'lan1', subnet: '192.168.77.0/24' },
    { name: 'down0', subnet: '' },
  ],
} as const;

/** Starts an engine in memory, in this process. The docker CLI that talks to it is the real one. */
export async function startSimulatedEngine(options: EngineOptions): Promise<LabEngine> {
  const name = options.name ?? 'lab';
  const { id, path: folder } = makeRunDirectory('simulated');
  const socket = join(folder, 'docker.sock');
  const dockerHost = `unix://${socket}`;
  const dockerConfig = join(folder, 'docker-config');
  mkdirSync(dockerConfig);
  const simulator = await startSimulator({
    listen: { socketPath: socket },
    world: { name: 'empty' },
    seed: 1,
    name,
    interfaces: hosts[options.hostInterfaces ?? 'one'],
  });
  noteInLedger(tracesOf({ id, kind: 'simulated', socket, initPid: 0 }));
  return {
    ...{ name, id, kind: 'simulated', socket, dockerHost, initPid: 0, hostPrefix: undefined },
    docker: (...args) =>
      runCommand(['docker', '--host', dockerHost, ...args], {
        env: { ...withoutDockerSettings(process.env), DOCKER_CONFIG: dockerConfig },
      }),
    inNamespace: async ([program]) => {
      throw new Error(`${program}: a simulated engine has no namespaces to run a command in`);
    },
    kill: simulator.kill,
    restart: simulator.restart,
    pause: async () => simulator.pause(),
    resume: async () => simulator.resume(),
    stop: async () => {
      await simulator.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
