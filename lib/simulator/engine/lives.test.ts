import { describe, expect, it } from 'vitest';
import { aContainer, aNetwork, aRunningContainer } from '../testing/make';
import { testEngine } from '../testing/test-engine';
import { connect, disconnect } from './connect';
import { pauseContainer, unpauseContainer } from './pause-container';
import { removeContainer } from './remove-container';
import { renameContainer } from './rename-container';
import { restartEngine } from './restart-engine';
import { startContainer } from './start-container';
import { killContainer, restartContainer, stopContainer } from './stop-container';

describe('tells in Docker’s order', () => {
  it('a start: the networks are joined before it', () => {
    const { engine, heard } = testEngine();
    aRunningContainer(engine, 'quay');
    expect(heard()).toEqual(['container create', 'network connect', 'container start']);
  });

  it('a stop: the networks are left before it', async () => {
    const { engine, heard } = testEngine();
    aRunningContainer(engine, 'quay', {}, { stopSignal: 'KILL' });
    heard();
    expect(await stopContainer(engine, 'quay')).toBe(true);
    expect(heard()).toEqual(['container kill', 'container die', 'network disconnect', 'container stop']);
    expect(await stopContainer(engine, 'quay')).toBe(false);
  });

  it('a restart', async () => {
    const { engine, heard } = testEngine();
    aRunningContainer(engine, 'quay', {}, { stopSignal: 'KILL' });
    heard();
    await restartContainer(engine, 'quay');
    expect(heard()).toEqual([
      ...['container kill', 'container die', 'network disconnect', 'container stop'],
      ...['network connect', 'container start', 'container restart'],
    ]);
  });

  it('nothing of networks where a container rides on another', () => {
    const { engine, heard } = testEngine();
    aRunningContainer(engine, 'quay');
    heard();
    aRunningContainer(engine, 'rider', { networkMode: 'container:quay' });
    expect(heard()).toEqual(['container create', 'container start']);
  });

  it('host and none as networks', () => {
    const { engine, heard } = testEngine();
    aRunningContainer(engine, 'onhost', { networkMode: 'host' });
    aRunningContainer(engine, 'onnone', { networkMode: 'none' });
    expect(heard().filter((word) => word === 'network connect')).toHaveLength(2);
  });
});

it('a program that ignores SIGTERM is killed after its time', async () => {
  const { engine, heard, pass } = testEngine();
  aRunningContainer(engine, 'quay');
  heard();
  const stopping = stopContainer(engine, 'quay');
  expect(heard()).toEqual(['container kill']);
  await pass(10_000);
  await stopping;
  expect(heard()).toEqual(['container kill', 'container die', 'network disconnect', 'container stop']);
  expect(engine.containers.find('quay').state).toMatchObject({ status: 'exited', exitCode: 137 });
});

it('a program that ends ends the container, and one that is to be removed is', async () => {
  const { engine, heard, pass } = testEngine();
  aRunningContainer(engine, 'job', { autoRemove: true }, { cmd: ['sh', '-c', 'exit 3'] });
  heard();
  await pass(100);
  expect(heard()).toEqual(['container die', 'network disconnect', 'container destroy']);
  expect(engine.containers.size).toBe(0);
});

it('a restart policy brings back what ended by itself, and not what was stopped', async () => {
  const { engine, pass } = testEngine();
  const always = { restartPolicy: { name: 'always', maximumRetryCount: 0 } };
  const loop = aRunningContainer(engine, 'loop', always, { cmd: ['sleep', '1'] });
  await pass(1_100);
  expect([loop.state.status, loop.restartCount]).toEqual(['running', 1]);
  killContainer(engine, 'loop', 'KILL');
  await pass(5_000);
  expect(loop.state.status).toBe('exited');
});

it('health is asked for, and told when it changes', async () => {
  const { engine, heard, pass } = testEngine();
  const check = {
    test: ['CMD-SHELL', 'test -e /tmp/well'],
    interval: 1000,
    timeout: 1000,
    startPeriod: 0,
    retries: 2,
  };
  const patient = aRunningContainer(engine, 'patient', {}, { healthCheck: check });
  const told = () => heard().filter((word) => word.includes('health_status'));
  await pass(2_000);
  expect(told()).toEqual(['container health_status: unhealthy']);
  patient.files = new Set(['/tmp/well']);
  await pass(2_000);
  expect(told()).toEqual(['container health_status: healthy']);
});

it('ports stay open on one network, move to another when that is left, and are refused to a second container', () => {
  const { engine } = testEngine();
  const ports = { portBindings: { '80/tcp': [{ hostIp: '', hostPort: 8080 }] } };
  const web = aRunningContainer(engine, 'web', ports);
  aContainer(engine, 'rival', ports);
  expect(() => startContainer(engine, 'rival')).toThrow(
    /Bind for 0.0.0.0:8080 failed: port is already allocated$/,
  );
  aNetwork(engine, 'sea');
  aNetwork(engine, 'cellar', { internal: true });
  connect(engine, 'cellar', 'web');
  disconnect(engine, 'bridge', 'web', false);
  expect(web.ports).toEqual([]);
  connect(engine, 'sea', 'web');
  expect(web.ports.map(({ hostIp, hostPort }) => [hostIp, hostPort])).toEqual([
    ['0.0.0.0', 8080],
    ['::', 8080],
  ]);
});

it.each([
  [
    'pausing what is paused',
    409,
    (engine: Parameters<typeof pauseContainer>[0]) => pauseContainer(engine, 'ice'),
  ],
  ['starting what is paused', 409, (engine) => startContainer(engine, 'ice')],
  ['resuming what runs', 500, (engine) => unpauseContainer(engine, 'quay')],
  ['removing what runs', 409, (engine) => removeContainer(engine, 'quay', false)],
  ['killing what does not run', 409, (engine) => killContainer(engine, 'still', 'KILL')],
  ['what is no signal', 400, (engine) => killContainer(engine, 'quay', 'NOPE')],
  ['a name in use', 409, (engine) => renameContainer(engine, 'quay', 'ice')],
  [
    'riding on what does not run',
    409,
    (engine) => aRunningContainer(engine, 'rider', { networkMode: 'container:still' }),
  ],
] satisfies [string, number, (engine: Parameters<typeof pauseContainer>[0]) => unknown][])(
  'refuses %s',
  (_, status, change) => {
    const { engine } = testEngine();
    aRunningContainer(engine, 'quay');
    aRunningContainer(engine, 'ice');
    pauseContainer(engine, 'ice');
    aContainer(engine, 'still');
    expect(() => change(engine)).toThrow(expect.objectContaining({ status }));
  },
);

it('an engine that starts again has forgotten its events, and holds its containers stopped', () => {
  const { engine } = testEngine();
  const quay = aRunningContainer(engine, 'quay');
  restartEngine(engine);
  expect(engine.events.between(0n, undefined)).toEqual([]);
  expect(quay.state.status).toBe('exited');
  expect(engine.networks.find('bridge').endpoints.size).toBe(0);
});
