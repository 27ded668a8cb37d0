import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { activityPageSchema } from '@/lib/contract/activity';
import { type ChangeReply, changeReplySchema, wirePlanSchema } from '@/lib/contract/plan';
import { problemSchema } from '@/lib/contract/problem';
import { pullMessageSchema } from '@/lib/contract/pull';
import { engineSchema } from '@/lib/domain/engine';
import { localImageSchema } from '@/lib/domain/image';
import { pullTotals } from '@/lib/domain/pull-progress';
import { shellWords } from '@/lib/domain/shell-words';
import { snapshotSchema } from '@/lib/domain/snapshot';
import { type FaultProxy, startFaultProxy } from '../fault-proxy';
import type { LabEngine } from '../lab/lab-engine';
import { startEngine } from '../lab/start-engine';
import { type RunningServer, startServer } from '../start-server';
import { connectRows, connectTable } from './connect-rows';
import { runRows } from './run-rows';

/** Containers run, stopped and removed over HTTP, on the product as it is started and a real engine. */
let engine: LabEngine;
let proxy: FaultProxy;
let server: RunningServer;
let base: string;
let kind: string;

beforeAll(async () => {
  engine = await startEngine({ name: 'run' });
  proxy = await startFaultProxy(engine.socket);
  server = await startServer(engine, { DOCKER_HOST: proxy.dockerHost });
  const [first] = z.array(engineSchema).parse(await (await server.api('/api/engines')).json());
  base = `/api/engines/${first?.id}`;
  kind = process.env.PORTOLAN_TEST_ENGINE ?? 'system';
  await engine.docker('network', 'create', '--subnet', '172.30.1.0/24', '--gateway', '172.30.1.1', 'front');
  await engine.docker('network', 'create', 'picked');
  const both = ['--ipv6', '--subnet', '172.30.6.0/24', '--subnet', 'fd00:30::/64'];
  await engine.docker('network', 'create', ...both, 'six');
  await engine.docker('network', 'create', '--internal', '--subnet', '172.30.3.0/24', 'inner');
});
afterAll(async () => {
  await server.stop();
  await proxy.close();
  await engine.stop();
});
afterEach(async () => {
  proxy.mend();
  proxy.resetCounts();
  const ids = (await engine.docker('ps', '-aq')).trim();
  if (ids !== '') await engine.docker('rm', '-f', ...ids.split('\n'));
});

const send = (path: string, body?: unknown, method = 'POST') => server.ask(method, `${base}${path}`, body);
const image = 'busybox:local';
const sleeper = { image, command: ['sleep', '3600'] };
const run = (more: object, query = '') => send(`/containers${query}`, { ...sleeper, ...more });
const act = (id: string, verb: string, query = '') => send(`/containers/${id}/${verb}${query}`);
const undo = (activityId: string) => server.ask('POST', `/api/activity/${activityId}/undo`);
const done = ({ status, json }: { status: number; json: unknown }): ChangeReply => {
  expect(json).toMatchObject({ result: 'done' });
  expect(status).toBe(200);
  return changeReplySchema.parse(json);
};
const reasonsOf = ({ json }: { json: unknown }) => problemSchema.parse(json).reasons ?? [];
const codesOf = (reply: { json: unknown }) => reasonsOf(reply).map((reason) => reason.code);
const warningsOf = ({ json }: { json: unknown }) => {
  const plan = wirePlanSchema.parse(json);
  return plan.ok ? plan.warnings.map((warning) => warning.code) : [];
};
const snapshot = async () => snapshotSchema.parse(await (await server.api(`${base}/snapshot`)).json());
const stateOf = async (name: string) =>
  (await engine.docker('inspect', '--format', '{{.State.Status}}', name)).trim();
const idOf = async (name: string) => (await engine.docker('inspect', '--format', '{{.Id}}', name)).trim();
const changingCalls = () => proxy.calls().filter((call) => call.method !== 'GET');
const namesLeft = async () => (await engine.docker('ps', '-a', '--format', '{{.Names}}')).trim();

const inspection = z.tuple([
  z.looseObject({
    Id: z.string(),
    Path: z.string(),
    Args: z.array(z.string()),
    Config: z.record(z.string(), z.unknown()),
    HostConfig: z.record(z.string(), z.unknown()),
    NetworkSettings: z.looseObject({
      Ports: z.unknown(),
      Networks: z.record(z.string(), z.record(z.string(), z.unknown())),
    }),
  }),
]);

/** The command sends empty lists where Portolan sends nothing; the engine keeps what it was sent. */
function tidy(settings: Record<string, unknown>): Record<string, unknown> {
  const isNothing = (value: unknown) =>
    value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0);
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => !isNothing(value)));
}

/** All that a container was asked to be, and none of what the engine made up for it. */
async function askedOf(name: string, chosenMac?: string) {
  const [one] = inspection.parse(JSON.parse(await engine.docker('inspect', name)));
  const { Hostname: _, Env, ...config } = one.Config;
  const networks = Object.entries(one.NetworkSettings.Networks).map(([network, endpoint]) => {
    const aliases = z.array(z.string()).nullish().parse(endpoint.Aliases) ?? [];
    const { IPAMConfig, Links, DriverOpts, GwPriority, MacAddress } = endpoint;
    return {
      network,
      ...tidy({ IPAMConfig, Links, DriverOpts, GwPriority }),
      aliases: aliases.filter((alias) => !one.Id.startsWith(alias)),
      // Another is one that the engine has made up.
      isMacKept: chosenMac === undefined || MacAddress === chosenMac,
    };
  });
  // In no order that the engine would keep.
  const env = z.array(z.string()).parse(Env).toSorted();
  return { path: one.Path, args: one.Args, env, config: tidy(config), host: tidy(one.HostConfig), networks };
}

describe('a container is run as the docker command that is shown runs it', () => {
  for (const row of runRows) {
    test(row.field, async ({ skip }) => {
      skip(row.since !== undefined && kind !== 'newest', row.since);
      const planned = wirePlanSchema.parse((await run({ name: 'whole', ...row.spec }, '?dryRun=1')).json);
      if (!planned.ok) throw new Error(JSON.stringify(planned.reasons));
      const [command = ''] = planned.commands;
      expect(command).toContain(row.flag);
      done(await run({ name: 'whole', ...row.spec }));
      const made = await askedOf('whole', row.spec.mac);
      await engine.docker('rm', '-f', 'whole');
      await engine.docker(...(shellWords(command) ?? []).slice(1));
      expect(made).toEqual(await askedOf('whole', row.spec.mac));
      expect(made.networks.every((one) => one.isMacKept)).toBe(true);
    });
  }
});

describe('a run', () => {
  test('is seen in the next snapshot, at its address, with its port', async () => {
    const reply = done(
      await run({
        name: 'web',
        network: 'front',
        ipv4: '172.30.1.50',
        publish: [{ hostPort: 8080, containerPort: 80 }],
      }),
    );
    const { containers, endpoints } = await snapshot();
    expect(containers.find((one) => one.id === reply.subjectId)).toMatchObject({
      name: 'web',
      state: 'running',
      publishedPorts: expect.arrayContaining([
        expect.objectContaining({ hostPort: 8080, containerPort: 80 }),
      ]),
    });
    expect(endpoints.find((one) => one.containerId === reply.subjectId)).toMatchObject({
      ipv4: '172.30.1.50',
      status: 'up',
    });
  });

  test('without a name gets the image’s, and a number where others have it', async () => {
    done(await run({}));
    done(await run({}));
    expect((await namesLeft()).split('\n').sort()).toEqual(['busybox', 'busybox-2']);
  });

  test('of the same name at the same time is made once', async () => {
    const replies = await Promise.all([run({ name: 'once' }), run({ name: 'once' })]);
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409]);
    expect(await namesLeft()).toBe('once');
  });

  test('on host and on none is where it was asked to be', async () => {
    done(await run({ name: 'on-host', network: 'host' }));
    done(await run({ name: 'on-none', network: 'none' }));
    const { containers } = await snapshot();
    expect(containers.map(({ name, networkMode }) => [name, networkMode]).sort()).toEqual([
      ['on-host', 'host'],
      ['on-none', 'none'],
    ]);
    expect(warningsOf(await run({ network: 'host' }, '?dryRun=1'))).toEqual(['host-network']);
  });

  test('writes no value of a variable down', async () => {
    done(await run({ name: 'hushed', env: { PASSWORD: 'hunter2' } }));
    const log = await (await server.api('/api/activity?limit=1')).text();
    expect(log).toContain('PASSWORD');
    expect(log).not.toContain('hunter2');
    expect(await engine.docker('inspect', '--format', '{{.Config.Env}}', 'hushed')).toContain('hunter2');
  });

  test('whose program is over at once says so', async () => {
    // On a machine that is busy the end may come after the reply.
    const told = async () => {
      await engine.docker('rm', '-f', 'hasty').catch(() => '');
      return done(await run({ name: 'hasty', command: ['true'] })).detail;
    };
    await expect
      .poll(told, { timeout: 30_000 })
      .toBe('Ran hasty on bridge. It has ended already: docker logs hasty may tell why.');
  });

  test('is taken back by its removal', async () => {
    const { activityId } = done(await run({ name: 'brief', network: 'front' }));
    done(await undo(activityId));
    expect(await namesLeft()).toBe('');
  });

  test('that would not start is removed again, and the engine’s words are told', async () => {
    const reply = await run({ name: 'wrong', command: ['/no/such/program'] });
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(problemSchema.parse(reply.json)).toMatchObject({
      code: expect.stringMatching(/engine-refused|not-found/),
      engineMessage: expect.stringContaining('/no/such/program'),
      change: { result: 'rolledBack' },
    });
    expect(await namesLeft()).toBe('');
  });

  test('at an address of a subnet that the engine picked leaves nothing, and says why', async () => {
    const { networks } = await snapshot();
    const subnet = networks.find((one) => one.name === 'picked')?.subnets[0]?.subnet ?? '';
    const reply = await run({ network: 'picked', ipv4: subnet.replace(/\.0\.0\/.*|\.0\/.*/, '.0.9') });
    expect(problemSchema.parse(reply.json)).toMatchObject({
      detail: expect.stringContaining('picked by the engine'),
      change: { result: 'rolledBack' },
    });
    expect(await namesLeft()).toBe('');
  });

  test('whose start the engine refuses leaves nothing, and what is of another of that name stays', async () => {
    proxy.break({
      method: 'POST',
      path: /\/start$/,
      times: 1,
      fault: { kind: 'refuse', status: 500, message: 'not today' },
    });
    const reply = await run({ name: 'unlucky' });
    expect(problemSchema.parse(reply.json)).toMatchObject({ change: { result: 'rolledBack' } });
    expect(await namesLeft()).toBe('');
  });

  test('whose answers are lost is found by what is true', async () => {
    for (const path of [/\/containers\/create/, /\/start$/]) {
      proxy.break({ method: 'POST', path, times: 1, fault: { kind: 'cut', at: 'reply' } });
    }
    done(await run({ name: 'lost' }));
    expect(await stateOf('lost')).toBe('running');
    expect(await namesLeft()).toBe('lost');
  });
});

describe('a run is refused before the engine is asked', () => {
  const refused = async (more: object, ...codes: string[]) => {
    const reply = await run(more);
    expect([409, 422]).toContain(reply.status);
    expect(codesOf(reply)).toEqual(codes);
    for (const reason of reasonsOf(reply)) expect(reason.message).not.toBe('');
  };
  afterEach(() => expect(changingCalls()).toEqual([]));

  test('for what is wrong with it alone', async () => {
    await refused({ image: '' }, 'image-empty');
    await refused({ image: 'Not An Image' }, 'image-invalid');
    await refused({ name: 'a b' }, 'container-name-invalid');
    await refused({ restartPolicy: 'sometimes' }, 'restart-policy-invalid');
    await refused({ publish: [{ hostPort: 70000, containerPort: 80 }] }, 'port-invalid');
    const twice = { hostPort: 8080, containerPort: 80 };
    await refused({ publish: [twice, { ...twice, containerPort: 81 }] }, 'port-twice');
    await refused({ network: 'front', mac: '01:02:03:04:05:06' }, 'mac-invalid');
  });

  test('for an image that the engine does not hold, with the way to get it', async () => {
    const reply = await run({ image: 'nowhere/nothing:1' });
    expect(reasonsOf(reply)).toMatchObject([
      { code: 'image-missing', field: 'image', remedy: expect.stringContaining('docker pull') },
    ]);
  });

  test('for addresses, aliases and ports that the network can not give', async () => {
    await refused({ network: 'nosuch' }, 'run-target-unknown');
    await refused({ network: 'front', ipv4: '10.9.9.9' }, 'address-outside-subnets');
    await refused({ network: 'front', ipv4: '172.30.1.1' }, 'address-is-gateway');
    await refused({ ipv4: '172.17.0.99' }, 'address-on-default-bridge');
    await refused({ aliases: ['shop'] }, 'alias-on-default-bridge');
    const publish = [{ hostPort: 8080, containerPort: 80 }];
    await refused({ network: 'host', publish }, 'ports-on-stackless');
    await refused(
      { network: 'none', publish, ipv4: '10.0.0.1' },
      'endpoint-on-stackless',
      'ports-on-stackless',
    );
  });
});

describe('a clash with what is there', () => {
  test('is told before: name, address, MAC and port', async () => {
    const publish = [{ hostPort: 8081, containerPort: 80 }];
    const mac = '02:42:ac:1e:01:63';
    done(await run({ name: 'first', network: 'front', ipv4: '172.30.1.60', mac, publish }));
    const before = changingCalls().length;
    const reply = await run({ name: 'first', network: 'front', ipv4: '172.30.1.60', mac, publish });
    expect(reply.status).toBe(409);
    expect(reasonsOf(reply)).toMatchObject([
      { code: 'container-name-in-use', field: 'name' },
      { code: 'address-taken', field: 'ipv4', message: expect.stringContaining('first') },
      { code: 'mac-taken', field: 'mac', message: expect.stringContaining('first') },
      { code: 'port-taken', field: 'publish.0', message: expect.stringContaining('first') },
    ]);
    expect(changingCalls().length).toBe(before);
  });

  test('with a program of the host is told before', async ({ skip }) => {
    skip(kind === 'simulator', 'the simulator has no host');
    const program = `require('net').createServer().listen(8099, '127.0.0.1'); setTimeout(() => process.exit(), 4000);`;
    const listener = engine.inNamespace([process.execPath, '-e', program]);
    listener.catch(() => undefined);
    const plan = async () => {
      const { json } = await run({ publish: [{ hostPort: 8099, containerPort: 80 }] }, '?dryRun=1');
      const read = wirePlanSchema.parse(json);
      return read.ok ? [] : read.reasons.map((reason) => reason.code);
    };
    await expect.poll(plan).toEqual(['port-taken-on-host']);
    await listener.catch(() => undefined);
    await expect.poll(plan, { timeout: 10_000 }).toEqual([]);
  });

  test('is none on another address of the host', async () => {
    done(await run({ name: 'loop', publish: [{ hostIp: '127.0.0.1', hostPort: 8082, containerPort: 80 }] }));
    done(await run({ name: 'loop2', publish: [{ hostIp: '127.0.0.2', hostPort: 8082, containerPort: 80 }] }));
  });

  test('on an internal network is warned of: nothing is published there', async () => {
    const reply = await run(
      { network: 'inner', publish: [{ hostPort: 8083, containerPort: 80 }] },
      '?dryRun=1',
    );
    expect(warningsOf(reply)).toContain('ports-not-published');
  });
});

describe('the life of a container', () => {
  const made = async (...args: string[]) => {
    await engine.docker(
      'run',
      '-d',
      '--name',
      'life',
      '--stop-signal',
      'KILL',
      ...args,
      image,
      'sleep',
      '3600',
    );
    await expect.poll(async () => (await snapshot()).containers.map((one) => one.name)).toContain('life');
    return idOf('life');
  };

  test('goes from stop to start to pause to unpause to restart, each seen at once', async () => {
    const id = await made('--network', 'front');
    const seen = async () => (await snapshot()).containers.find((one) => one.id === id)?.state;
    for (const [verb, state] of [
      ['stop', 'exited'],
      ['start', 'running'],
      ['pause', 'paused'],
      ['unpause', 'running'],
      ['restart', 'running'],
      ['pause', 'paused'],
      ['stop', 'exited'],
      ['restart', 'running'],
    ] as const) {
      const reply = done(await act(id, verb));
      expect(reply.subjectId).toBe(id);
      expect(await stateOf('life')).toBe(state);
      expect(await seen()).toBe(state);
      expect(reply.undoable).toBe(verb !== 'restart');
    }
  });

  test('is taken back: stop by start, pause by unpause', async () => {
    const id = await made();
    const stopped = done(await act(id, 'stop'));
    done(await undo(stopped.activityId));
    expect(await stateOf('life')).toBe('running');
    const paused = done(await act(id, 'pause'));
    done(await undo(paused.activityId));
    expect(await stateOf('life')).toBe('running');
  });

  test('asked for what is so already is a conflict, and nothing is sent', async () => {
    const id = await made();
    proxy.resetCounts();
    expect(codesOf(await act(id, 'start'))).toEqual(['already-so']);
    expect(codesOf(await act(id, 'unpause'))).toEqual(['not-paused']);
    expect(changingCalls()).toEqual([]);
    await engine.docker('pause', 'life');
    await expect.poll(async () => codesOf(await act(id, 'start'))).toEqual(['is-paused']);
    expect(codesOf(await act(id, 'restart'))).toEqual(['is-paused']);
    await engine.docker('unpause', 'life');
  });

  test('is told with what goes with it', async () => {
    const id = await made('--restart', 'always', '-p', '8085:80');
    await engine.docker(
      'run',
      '-d',
      '--name',
      'rider',
      '--network',
      'container:life',
      image,
      'sleep',
      '3600',
    );
    await expect
      .poll(async () => warningsOf(await act(id, 'stop', '?dryRun=1')))
      .toEqual(['stop-frees-ports', 'riders-cut-off', 'stop-frees-addresses', 'restart-policy-returns']);
  });

  test('ends for good where it was run with --rm, and says so', async () => {
    const id = await made('--rm');
    const plan = await act(id, 'stop', '?dryRun=1');
    expect(warningsOf(plan)).toEqual(['removes-itself']);
    expect(done(await act(id, 'stop')).undoable).toBe(false);
    await expect.poll(namesLeft).toBe('');
  });

  test('is removed only by force while it runs, and not taken back', async () => {
    const id = await made('-v', '/data');
    expect(codesOf(await act(id, 'remove'))).toEqual(['running-needs-force']);
    const plan = await act(id, 'remove', '?force=1&dryRun=1');
    expect(warningsOf(plan)).toEqual(expect.arrayContaining(['killed-by-force', 'removal-loses-files']));
    if (kind !== 'simulator') expect(warningsOf(plan)).toContain('volumes-left');
    expect(done(await act(id, 'remove', '?force=1&volumes=1')).undoable).toBe(false);
    expect(await namesLeft()).toBe('');
    if (kind !== 'simulator') expect((await engine.docker('volume', 'ls', '-q')).trim()).toBe('');
    expect((await snapshot()).containers).toEqual([]);
  });

  test('whose answer is lost is done once all the same', async () => {
    const id = await made();
    for (const [verb, state] of [
      ['stop', 'exited'],
      ['start', 'running'],
    ] as const) {
      proxy.break({
        method: 'POST',
        path: new RegExp(`/${verb}$`),
        times: 1,
        fault: { kind: 'cut', at: 'reply' },
      });
      done(await act(id, verb));
      expect(await stateOf('life')).toBe(state);
    }
    proxy.break({ method: 'DELETE', path: /\/containers\//, times: 1, fault: { kind: 'cut', at: 'reply' } });
    done(await act(id, 'remove', '?force=1'));
    expect(await namesLeft()).toBe('');
  });

  test('of a container that there is not is told so', async () => {
    expect(codesOf(await act('0'.repeat(64), 'start'))).toEqual(['container-unknown']);
  });
});

describe('a start is refused where the container would not come up', () => {
  const stopped = async (name: string, ...args: string[]) => {
    await engine.docker('create', '--name', name, ...args, image, 'sleep', '3600');
    await expect.poll(async () => (await snapshot()).containers.map((one) => one.name)).toContain(name);
    return idOf(name);
  };

  test('because its network is gone', async () => {
    await engine.docker('network', 'create', 'passing');
    const id = await stopped('orphan', '--network', 'passing');
    await engine.docker('network', 'rm', 'passing');
    await expect.poll(async () => codesOf(await act(id, 'start'))).toEqual(['start-needs-networks']);
    expect(reasonsOf(await act(id, 'restart'))[0]?.message).toContain('passing');
    expect(await stateOf('orphan')).toBe('created');
  });

  test('because its address is held, its port is taken, or the one it rides on is down', async () => {
    done(
      await run({
        name: 'holder',
        network: 'front',
        ipv4: '172.30.1.70',
        publish: [{ hostPort: 8086, containerPort: 80 }],
      }),
    );
    const late = await stopped('late', '--network', 'front', '--ip', '172.30.1.70', '-p', '8086:80');
    expect(codesOf(await act(late, 'start'))).toEqual(['start-address-taken', 'start-port-taken']);
    const owner = await stopped('owner');
    const rider = await stopped('rider', '--network', 'container:owner');
    expect(codesOf(await act(rider, 'start'))).toEqual(['start-needs-owner']);
    done(await act(owner, 'start'));
    done(await act(rider, 'start'));
  });
});

describe('back on a network', () => {
  const endpointsOf = async (name: string) => {
    const id = await idOf(name);
    return (await snapshot()).endpoints.filter((one) => one.containerId === id).map((one) => one.networkName);
  };

  test('one on none is put in one action, and one that lost its last network too', async () => {
    const { subjectId } = done(await run({ name: 'lonely', network: 'none' }));
    const { networks } = await snapshot();
    const front = networks.find((one) => one.name === 'front')?.id ?? '';
    const wish = { containerId: subjectId, ipv4: '172.30.1.80', aliases: ['shop'] };
    const joined = done(await send(`/networks/${front}/endpoints`, wish));
    expect(await endpointsOf('lonely')).toEqual(['front']);
    done(await send(`/networks/${front}/endpoints/${subjectId}`, undefined, 'DELETE'));
    expect(await endpointsOf('lonely')).toEqual([]);
    done(await send(`/networks/${front}/endpoints`, wish));
    expect(await endpointsOf('lonely')).toEqual(['front']);
    expect(joined.undoable).toBe(true);
  });
});

describe('a container is connected as the docker command that is shown connects it', () => {
  for (const row of connectRows) {
    test(row.api, async () => {
      await engine.docker('run', '-d', '--name', 'peer', '--network', row.network, image, 'sleep', '3600');
      const { subjectId } = done(await run({ name: 'plug' }));
      const { networks } = await snapshot();
      const network = networks.find((one) => one.name === row.network)?.id ?? '';
      const connect = (query = '') =>
        send(`/networks/${network}/endpoints${query}`, { containerId: subjectId, ...row.body });
      const planned = wirePlanSchema.parse((await connect('?dryRun=1')).json);
      if (!planned.ok) {
        expect(planned.reasons).toMatchObject([
          { code: row.lacks?.code, message: expect.stringContaining(row.lacks?.below ?? '') },
        ]);
        return;
      }
      const [command = ''] = planned.commands;
      expect(command).toContain(row.flag);
      done(await connect());
      const connected = await askedOf('plug');
      await engine.docker('network', 'disconnect', row.network, 'plug');
      await engine.docker(...(shellWords(command) ?? []).slice(1));
      expect(connected).toEqual(await askedOf('plug'));
      expect(connected.networks).toHaveLength(2);
    });
  }

  test('and the table in docs/connect-fields.md has these very rows', () => {
    const path = fileURLToPath(new URL('../../docs/connect-fields.md', import.meta.url));
    expect(readFileSync(path, 'utf8')).toContain(connectTable());
  });
});

describe('images', () => {
  test('are listed as the engine holds them', async () => {
    const reply = await server.api(`${base}/images`);
    const images = z.array(localImageSchema).parse(await reply.json());
    expect(images.flatMap((one) => one.tags)).toContain(image);
  });

  test('are pulled by name only', async () => {
    const { status, json } = await send('/images', { reference: 'Not An Image' });
    expect([status, codesOf({ json })]).toEqual([422, ['image-invalid']]);
    const plan = await send('/images?dryRun=1', { reference: 'nginx' });
    expect(plan.json).toMatchObject({ ok: true, commands: ['docker pull nginx'] });
  });

  test('are pulled with their progress told, and given up where nobody listens any more', async ({
    skip,
  }) => {
    skip(kind !== 'simulator', 'no registry can be reached from here');
    const pull = (reference: string, signal?: AbortSignal) =>
      server.api(`${base}/images`, {
        method: 'POST',
        body: JSON.stringify({ reference }),
        headers: { 'content-type': 'application/json' },
        ...(signal && { signal }),
      });
    const held = async () =>
      z
        .array(localImageSchema)
        .parse(await (await server.api(`${base}/images`)).json())
        .flatMap((one) => one.tags);
    const told = (await (await pull('nginx')).text())
      .split('\n')
      .flatMap((line) =>
        line.startsWith('data: ') ? [pullMessageSchema.parse(JSON.parse(line.slice(6)))] : [],
      );
    expect(told.at(-1)).toMatchObject({ type: 'done', image: { tags: ['nginx:latest'] } });
    const shares = told.flatMap((one) => (one.type === 'progress' ? [pullTotals(one.progress).share] : []));
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(await held()).toContain('nginx:latest');

    const control = new AbortController();
    const reply = await pull('redis', control.signal);
    await reply.body?.getReader().read();
    control.abort();
    const last = async () => {
      const page = activityPageSchema.parse(await (await server.api('/api/activity?limit=1')).json());
      return [page.entries[0]?.operation, page.entries[0]?.result, page.entries[0]?.detail];
    };
    await expect.poll(last).toEqual(['pullImage', 'rolledBack', expect.stringContaining('given up')]);
    expect(await held()).not.toContain('redis:latest');
  });

  test('that no registry can be asked for fail in plain words, with the engine’s own beside', async ({
    skip,
  }) => {
    skip(kind === 'simulator', 'whatever is pulled is there');
    const { status, json } = await send('/images', { reference: 'localhost:1/nothing:1' });
    expect(status).toBeGreaterThanOrEqual(400);
    const problem = problemSchema.parse(json);
    expect(problem.engineMessage).toMatch(/connection refused|dial tcp/);
    expect(problem.detail).toContain('registry');
    expect(problem.remedy).toBeDefined();
    const { entries } = activityPageSchema.parse(await (await server.api('/api/activity?limit=1')).json());
    expect(entries[0]).toMatchObject({ operation: 'pullImage', result: 'rolledBack' });
  });
});
