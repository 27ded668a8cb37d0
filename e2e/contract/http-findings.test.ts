import { rmSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type WireFinding, wireFindingSchema } from '@/lib/contract/finding';
import { changeReplySchema, wirePlanSchema } from '@/lib/contract/plan';
import { problemSchema } from '@/lib/contract/problem';
import { wireExplanationSchema } from '@/lib/contract/reach';
import { dismissalSchema } from '@/lib/domain/findings/dismissal';
import type { FindingCode } from '@/lib/domain/findings/finding-facts';
import { contentsOf, type EngineContents, restoreContents } from '../engine-contents';
import type { LabEngine } from '../lab/lab-engine';
import { makeRunDirectory } from '../lab/run-directory';
import { startEngine } from '../lab/start-engine';
import { waitUntil } from '../lab/wait-until';
import { type RunningServer, startServer } from '../start-server';

/** Each finding made true on a real engine, and mended there. What no engine here can be brought to is held by the checks' own tests. */
let engine: LabEngine;
let server: RunningServer;
let base: string;
let empty: EngineContents;
const folder = makeRunDirectory('server').path;
const env = { PORTOLAN_DATA_DIR: join(folder, 'data'), PORTOLAN_TOKEN: 'a-token-that-outlives-its-server' };

beforeAll(async () => {
  engine = await startEngine({ name: 'findings', hostInterfaces: 'many' });
  empty = await contentsOf(engine);
  server = await startServer(engine, env);
  const engines = z
    .array(z.looseObject({ id: z.string() }))
    .parse(await (await server.api('/api/engines')).json());
  base = `/api/engines/${engines[0]?.id}`;
});
afterAll(async () => {
  await server.stop();
  await engine.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => restoreContents(engine, empty));

const docker = (...args: string[]) => engine.docker(...args);
const onHost = (command: string) => engine.inNamespace(command.split(' '));
const network = (name: string, ...args: string[]) => docker('network', 'create', ...args, name);
const run = async (name: string, ...args: string[]) =>
  (await docker('run', '-d', '--name', name, ...args, 'busybox:local', 'sleep', '600')).trim();

/** By the API, for the CLI asks newer engines alone for a chosen MAC address. */
async function runWithMac(name: string, mac: string): Promise<void> {
  const body = JSON.stringify({ Image: 'busybox:local', Cmd: ['sleep', '600'], MacAddress: mac });
  await new Promise<void>((resolve, reject) => {
    const path = `/v1.41/containers/create?name=${name}`;
    const headers = { 'content-type': 'application/json' };
    const call = request({ socketPath: engine.socket, path, method: 'POST', headers }, (reply) => {
      reply.resume().on('end', () => resolve());
    });
    call.on('error', reject).end(body);
  });
  await docker('start', name);
}

const send = (method: string, path: string, body?: unknown) => server.ask(method, `${base}${path}`, body);

async function findings(code?: FindingCode): Promise<WireFinding[]> {
  const all = z.array(wireFindingSchema).parse((await send('GET', '/findings')).json);
  return code === undefined ? all : all.filter((finding) => finding.code === code);
}

/** Waits for a finding of that kind about `subject`. */
async function found(code: FindingCode, subject: string): Promise<WireFinding> {
  let last: WireFinding[] = [];
  await waitUntil(
    async () => {
      last = await findings();
      return last.some((one) => one.code === code && one.subject.name === subject);
    },
    { timeout: 10_000, describe: () => `${code} about ${subject}, not ${JSON.stringify(last, null, 1)}` },
  );
  const finding = last.find((one) => one.code === code && one.subject.name === subject);
  if (finding === undefined) throw new Error('found and lost');
  expect(finding.message).toContain(subject);
  expect(finding.evidence.length).toBeGreaterThan(0);
  expect(finding.remedy.message ?? '').not.toBe('');
  return finding;
}

async function gone(code: FindingCode, subject: string): Promise<void> {
  await waitUntil(async () => !(await findings(code)).some((one) => one.subject.name === subject), {
    timeout: 10_000,
    describe: () => `no ${code} about ${subject}`,
  });
}

describe('addresses', () => {
  test('an overlay over a bridge’s subnet, until one of them goes', async () => {
    await network('shop', '--subnet', '10.55.0.0/24');
    await docker('swarm', 'init', '--advertise-addr', '10.250.0.2');
    await network('mesh', '--driver', 'overlay', '--attachable', '--subnet', '10.55.0.0/16');
    const finding = await found('subnet-overlaps-network', 'mesh');
    expect(finding).toMatchObject({ severity: 'warning', also: [{ name: 'shop' }] });
    await docker('network', 'rm', 'mesh');
    await gone('subnet-overlaps-network', 'mesh');
    await docker('swarm', 'leave', '--force');
  });

  test('a bridge under a route of the host’s, until the route goes', async () => {
    await network('web', '--subnet', '10.66.3.0/24');
    await onHost('ip route add 10.66.0.0/16 dev lan1');
    const finding = await found('subnet-overlaps-host', 'web');
    expect(finding.evidence).toContainEqual({ label: 'host’s route', value: 'lan1: 10.66.0.0/16' });
    await onHost('ip route del 10.66.0.0/16 dev lan1');
    await gone('subnet-overlaps-host', 'web');
  });

  test('a bridge over the host’s own LAN', async () => {
    await network('lan', '--subnet', '192.168.77.0/24', '--gateway', '192.168.77.1');
    expect(await found('subnet-overlaps-host', 'lan')).toMatchObject({ severity: 'problem' });
    await docker('network', 'rm', 'lan');
    await gone('subnet-overlaps-host', 'lan');
  });

  test('a pool that runs out', async () => {
    const excluded = ['--aux-address', 'nas=10.77.0.2', '--aux-address', 'tv=10.77.0.3'];
    await network('small', '--subnet', '10.77.0.0/29', ...excluded);
    await run('m1', '--network', 'small');
    await run('m2', '--network', 'small');
    expect(await found('pool-nearly-full', 'small')).toMatchObject({ severity: 'warning' });
    await run('m3', '--network', 'small');
    await found('pool-full', 'small');
    await expect(run('m4', '--network', 'small')).rejects.toThrow(/no available|address/i);
    await docker('rm', '-f', 'm2', 'm3', 'm4');
    await gone('pool-full', 'small');
    await gone('pool-nearly-full', 'small');
  });

  test('a MAC address had twice', async () => {
    await runWithMac('one', '02:42:00:00:00:99');
    await runWithMac('two', '02:42:00:00:00:99');
    await waitUntil(async () => (await findings('duplicate-mac')).length === 1, {
      timeout: 10_000,
      describe: () => 'a MAC address had twice',
    });
    const [finding] = await findings('duplicate-mac');
    expect(finding).toMatchObject({ severity: 'problem', evidence: [{ label: 'MAC' }, { label: 'MAC' }] });
    const action = finding?.remedy.action;
    if (action?.operation !== 'disconnectContainer') throw new Error('no disconnect');
    await send('DELETE', `/networks/${action.networkId}/endpoints/${action.containerId}`);
    await gone('duplicate-mac', finding?.subject.name ?? '');
  });

  test('an address of the host’s own, given out once more on its LAN', async () => {
    await network('lan', '-d', 'macvlan', '-o', 'parent=lan1', '--subnet', '192.168.77.0/24');
    await run('tv', '--network', 'lan', '--ip', '192.168.77.2');
    const finding = await found('duplicate-address', 'tv');
    expect(finding.evidence).toContainEqual({ label: 'address', value: 'lan1: 192.168.77.2' });
    await docker('network', 'disconnect', 'lan', 'tv');
    await docker('network', 'connect', '--ip', '192.168.77.20', 'lan', 'tv');
    await gone('duplicate-address', 'tv');
  });
});

describe('the host', () => {
  test('its network used, and one port claimed by two', async () => {
    await run('one', '--network', 'host', '--expose', '8088');
    expect(await found('host-network-used', 'one')).toMatchObject({ severity: 'note' });
    await run('two', '--network', 'host', '--expose', '8088');
    expect(await found('host-port-clash', 'one')).toMatchObject({ also: [{ name: 'two' }] });
    await docker('rm', '-f', 'two');
    await gone('host-port-clash', 'one');
    await run('web', '-p', '8088:80');
    expect(await found('host-port-clash', 'one')).toMatchObject({ also: [{ name: 'web' }] });
    await docker('stop', '-t', '0', 'one');
    await gone('host-port-clash', 'one');
    await gone('host-network-used', 'one');
  });

  test('a database’s port open to everybody', async () => {
    await run('db', '-p', '15432:5432', '-p', '127.0.0.1:18080:80');
    const finding = await found('published-everywhere', 'db');
    expect(finding).toMatchObject({ severity: 'warning', message: expect.stringContaining('15432/tcp') });
    expect(finding.message).not.toContain('18080');
    await docker('rm', '-f', 'db');
    await run('db', '-p', '127.0.0.1:15432:5432');
    await gone('published-everywhere', 'db');
  });

  test('a published port that nothing listens on, or only its container, and one that nobody comes to', async () => {
    await network('web');
    await run('front', '--network', 'web', '-p', '127.0.0.1:18081:80', '-p', '127.0.0.1:18082:8082');
    await docker('exec', '-d', 'front', 'httpd', '-f', '-p', '127.0.0.1:8082');
    const unheard = await found('published-unheard', 'front');
    expect(unheard.message).toContain('80/tcp');
    expect(await found('listens-on-loopback', 'front')).toMatchObject({
      severity: 'warning',
      evidence: [{ value: '8082/tcp' }, { value: '127.0.0.1:8082/tcp' }],
    });
    await docker('exec', '-d', 'front', 'httpd', '-f', '-p', '80');
    await gone('published-unheard', 'front');
    await docker(
      'run',
      '-d',
      '--name',
      'shop',
      '--network',
      'none',
      'busybox:local',
      'httpd',
      '-f',
      '-p',
      '81',
    );
    const vain = await found('listens-unreached', 'shop');
    expect(vain.remedy.action).toMatchObject({ operation: 'connectContainer' });
  });

  test('a parent interface that goes down, and one that goes away', async () => {
    await onHost('ip link add trunk type veth peer name trunk-end');
    await onHost('ip link set trunk up');
    await onHost('ip link set trunk-end up');
    await network('lan', '-d', 'macvlan', '-o', 'parent=trunk', '--subnet', '192.168.88.0/24');
    await onHost('ip link set trunk down');
    const down = await found('parent-down', 'lan');
    for (const command of down.remedy.commands ?? []) await onHost(command);
    await gone('parent-down', 'lan');
    await onHost('ip link del trunk');
    expect(await found('parent-missing', 'lan')).toMatchObject({ severity: 'problem' });
    await onHost('ip link add trunk type veth peer name trunk-end');
    await onHost('ip link set trunk-end up');
    await onHost('ip link set trunk up');
    await gone('parent-missing', 'lan');
    await docker('network', 'rm', 'lan');
    await onHost('ip link del trunk');
  });

  test('a macvlan out of the host’s reach, until the shim that the finding gives is there', async () => {
    await network('lan', '-d', 'macvlan', '-o', 'parent=lan1', '--subnet', '192.168.77.0/24');
    await run('nas', '--network', 'lan', '--ip', '192.168.77.50');
    const ping = () =>
      docker('run', '--rm', '--network', 'host', 'busybox:local', 'ping', '-c1', '-W1', '192.168.77.50');
    const finding = await found('macvlan-host-isolation', 'lan');
    expect(finding).toMatchObject({ severity: 'note', also: [{ name: 'nas' }] });
    await expect(ping()).rejects.toThrow();
    for (const command of finding.remedy.commands ?? []) await onHost(command);
    expect(await ping()).toContain('1 packets received');
    await gone('macvlan-host-isolation', 'lan');
    const shim = /dev (shim-\S+)/.exec(finding.remedy.commands?.join('\n') ?? '')?.[1];
    await onHost(`ip link del ${shim}`);
    await found('macvlan-host-isolation', 'lan');
  });
});

describe('memberships', () => {
  test('a network that a stopped container still needs', async () => {
    await network('old');
    await network('web');
    await docker('create', '--name', 'job', '--network', 'old', 'busybox:local', 'sleep', '600');
    await docker('network', 'rm', 'old');
    const finding = await found('network-missing', 'job');
    const { action } = finding.remedy;
    if (action?.operation !== 'moveContainer') throw new Error('no move');
    await expect(docker('start', 'job')).rejects.toThrow(/not found/);
    const toNetworkId = (await docker('network', 'inspect', '--format', '{{.Id}}', 'web')).trim();
    const { containerId, fromNetworkId } = action;
    const moved = await send('POST', '/moves', { containerId, fromNetworkId, toNetworkId });
    expect(moved.status).toBe(200);
    await gone('network-missing', 'job');
  });

  test('a network that a container was made on and left, where the engine needs it', async () => {
    await network('old');
    await network('web');
    await run('job', '--network', 'old');
    await docker('network', 'connect', 'web', 'job');
    await docker('network', 'disconnect', 'old', 'job');
    await docker('network', 'rm', 'old');
    await docker('stop', '-t', '0', 'job');
    const starts = await docker('start', 'job').then(
      () => true,
      () => false,
    );
    if (starts) {
      expect(await findings('made-on-missing')).toEqual([]);
      return;
    }
    const finding = await found('made-on-missing', 'job');
    for (const command of finding.remedy.commands ?? []) await docker(...command.split(' ').slice(1));
    await gone('made-on-missing', 'job');
    await docker('start', 'job');
  });

  test('a ghost that a failed connect left behind', async () => {
    await network('web', '--subnet', '10.88.0.0/24');
    await run('one', '--network', 'web', '--ip', '10.88.0.9');
    await run('two');
    await expect(docker('network', 'connect', '--ip', '10.88.0.9', 'web', 'two')).rejects.toThrow(/in use/);
    // No event tells of a connect that failed: it is seen with the next word about the container, or with the next reconciling read.
    await docker('pause', 'two');
    await docker('unpause', 'two');
    const finding = await found('ghost-endpoint', 'two');
    const { action } = finding.remedy;
    if (action?.operation !== 'disconnectContainer') throw new Error('no disconnect');
    const { networkId, containerId } = action;
    expect((await send('DELETE', `/networks/${networkId}/endpoints/${containerId}`)).status).toBe(200);
    await gone('ghost-endpoint', 'two');
  });

  test('a container whose network’s owner is gone', async () => {
    const vpn = await run('vpn');
    await run('rider', '--network', 'container:vpn');
    await docker('rm', '-f', 'vpn');
    const finding = await found('provider-missing', 'rider');
    expect(finding.message).toContain(vpn.slice(0, 12));
    await docker('rm', '-f', 'rider');
    await run('vpn');
    await run('rider', '--network', 'container:vpn');
    await gone('provider-missing', 'rider');
  });

  test('two on the default network, which knows no names', async () => {
    await run('one');
    await run('two');
    expect(await found('default-bridge-no-names', 'bridge')).toMatchObject({
      also: [{ name: 'one' }, { name: 'two' }],
    });
    await expect(docker('exec', 'one', 'ping', '-c1', '-W1', 'two')).rejects.toThrow(/bad address/);
    await network('together');
    for (const name of ['one', 'two']) await docker('network', 'connect', 'together', name);
    for (const name of ['one', 'two']) await docker('network', 'disconnect', 'bridge', name);
    expect(await docker('exec', 'one', 'ping', '-c1', '-W1', 'two')).toContain('1 packets received');
    await gone('default-bridge-no-names', 'bridge');
  });

  test('a network unused, then of one alone, then of stopped ones only', async () => {
    await network('quiet');
    const finding = await found('network-unused', 'quiet');
    expect(finding.remedy.action).toMatchObject({
      operation: 'removeNetwork',
      networkId: finding.subject.id,
    });
    await run('one', '--network', 'quiet');
    await gone('network-unused', 'quiet');
    await found('alone-on-network', 'quiet');
    await run('two', '--network', 'quiet');
    await gone('alone-on-network', 'quiet');
    await docker('stop', '-t', '0', 'one', 'two');
    const stopped = await found('only-stopped-members', 'quiet');
    for (const command of stopped.remedy.commands ?? []) await docker(...command.split(' ').slice(1));
    await gone('only-stopped-members', 'quiet');
  });

  test('a health check that fails, until it passes', async () => {
    const check = ['--health-cmd', 'test -e /tmp/well', '--health-interval', '1s', '--health-retries', '1'];
    await run('sick', ...check);
    expect(await found('unhealthy', 'sick')).toMatchObject({ severity: 'problem' });
    await docker('exec', 'sick', 'touch', '/tmp/well');
    await gone('unhealthy', 'sick');
  });

  test('a container that is no longer where Compose made it, until it is moved back', async () => {
    await network('shop_default', '--label', 'com.docker.compose.project=shop');
    await network('other');
    const labels = ['com.docker.compose.project=shop', 'com.docker.compose.service=web'];
    await run('shop-web-1', '--network', 'shop_default', ...labels.flatMap((label) => ['--label', label]));
    await docker('network', 'connect', 'other', 'shop-web-1');
    await docker('network', 'disconnect', 'shop_default', 'shop-web-1');
    const finding = await found('compose-drift', 'shop-web-1');
    const { action } = finding.remedy;
    if (action?.operation !== 'moveContainer') throw new Error('no move');
    const { operation: _, ...body } = action;
    expect((await send('POST', '/moves', body)).status).toBe(200);
    await gone('compose-drift', 'shop-web-1');
  });
});

describe('a dismissal', () => {
  test('is kept with who, when and why, over a restart, until the evidence is another', async () => {
    await run('web', '-p', '18080:80');
    const { key } = await found('published-everywhere', 'web');
    const empty = await send('POST', `/findings/${key}/dismissal`, { reason: ' ' });
    expect(problemSchema.parse(empty.json)).toMatchObject({ status: 422, reasons: [{ field: 'reason' }] });
    const done = await send('POST', `/findings/${key}/dismissal`, { reason: 'behind a firewall' });
    const dismissal = { reason: 'behind a firewall', who: expect.stringContaining('API token') };
    expect(wireFindingSchema.parse(done.json)).toMatchObject({ key, dismissal });

    await server.stop();
    server = await startServer(engine, env);
    expect(await found('published-everywhere', 'web')).toMatchObject({ key, dismissal });

    await docker('rm', '-f', 'web');
    await run('web', '-p', '18080:80', '-p', '15432:5432');
    await waitUntil(async () => (await findings('published-everywhere'))[0]?.severity === 'warning', {
      timeout: 10_000,
      describe: () => 'the finding to come back',
    });
    expect((await findings('published-everywhere'))[0]?.dismissal).toBeUndefined();
  });

  test('is taken back, once', async () => {
    await network('quiet');
    const { key } = await found('network-unused', 'quiet');
    await send('POST', `/findings/${key}/dismissal`, { reason: 'for later' });
    const kept = z.array(dismissalSchema).parse((await send('GET', '/dismissals')).json);
    expect(kept.map((one) => one.key)).toContain(key);
    expect((await send('DELETE', `/findings/${key}/dismissal`)).status).toBe(200);
    expect((await found('network-unused', 'quiet')).dismissal).toBeUndefined();
    expect((await send('DELETE', `/findings/${key}/dismissal`)).status).toBe(404);
  });

  test('of what is not found is not kept', async () => {
    expect((await send('POST', '/findings/network-unused.0/dismissal', { reason: 'x' })).status).toBe(404);
  });

  test('a network tells its own findings', async () => {
    await network('quiet');
    const { subject } = await found('network-unused', 'quiet');
    const { json } = await send('GET', `/networks/${subject.id}`);
    expect(json).toMatchObject({ findings: [{ code: 'network-unused' }] });
  });
});

describe('a prune', () => {
  const names = async () =>
    (await docker('network', 'ls', '--filter', 'type=custom', '--format', '{{.Name}}'))
      .trim()
      .split('\n')
      .sort();

  test('lists exactly what goes, keeps what a stopped container needs, and is taken back whole', async () => {
    await network('old-a', '--subnet', '10.91.0.0/24', '--label', 'team=shop');
    await network('old-b');
    await network('used');
    await network('needed');
    await run('web', '--network', 'used');
    await docker('create', '--name', 'job', '--network', 'needed', 'busybox:local');
    await found('network-unused', 'old-b');
    const before = await docker('network', 'inspect', 'old-a');

    const tried = await send('POST', '/networks/prune?dryRun=1');
    expect(wirePlanSchema.parse(tried.json)).toMatchObject({
      commands: ['docker network rm old-a', 'docker network rm old-b'],
      warnings: [{ code: 'prune-keeps', message: expect.stringMatching(/needed stays.*job/) }],
    });
    expect(await names()).toEqual(['needed', 'old-a', 'old-b', 'used']);

    const done = changeReplySchema.parse((await send('POST', '/networks/prune')).json);
    expect(done).toMatchObject({
      result: 'done',
      undoable: true,
      detail: 'Removed 2 networks: old-a and old-b.',
    });
    expect(await names()).toEqual(['needed', 'used']);
    await docker('start', 'job');

    const undo = await server.api(`/api/activity/${done.activityId}/undo`, { method: 'POST' });
    const undone = changeReplySchema.parse(await undo.json());
    expect(undone).toMatchObject({
      result: 'done',
      undoable: true,
      detail: 'Created 2 networks: old-a and old-b.',
    });
    expect(await names()).toEqual(['needed', 'old-a', 'old-b', 'used']);
    expect(settings(await docker('network', 'inspect', 'old-a'))).toEqual(settings(before));

    const again = await server.api(`/api/activity/${undone.activityId}/undo`, { method: 'POST' });
    expect(again.status).toBe(200);
    expect(await names()).toEqual(['needed', 'used']);
  });

  test('takes what Docker’s own would, and no more', async () => {
    await network('plain');
    await network('template', '--config-only', '--subnet', '10.92.0.0/24');
    await network('riding', '-d', 'macvlan', '-o', 'parent=lan1', '--subnet', '192.168.99.0/24');
    await found('network-unused', 'plain');
    const tried = wirePlanSchema.parse((await send('POST', '/networks/prune?dryRun=1')).json);
    const ours = tried.ok ? tried.commands.map((command) => command.split(' ').at(-1)) : [];
    const theirs = (await docker('network', 'prune', '--force'))
      .split('\n')
      .filter((line) => !/[: ]|^$/.test(line));
    expect(ours).toEqual(theirs.sort());
  });

  test('of named networks takes those alone, and none where one is in use', async () => {
    const a = (await network('old-a')).trim();
    const b = (await network('old-b')).trim();
    await run('web', '--network', 'old-b');
    await found('network-unused', 'old-a');
    const refused = await send('POST', '/networks/prune', { networkIds: [a, b] });
    expect(refused.status).toBe(409);
    expect(problemSchema.parse(refused.json).reasons).toMatchObject([{ code: 'network-in-use' }]);
    expect((await send('POST', '/networks/prune', { networkIds: [a] })).status).toBe(200);
    expect(await names()).toEqual(['old-b']);
    const nothing = await send('POST', '/networks/prune');
    expect(problemSchema.parse(nothing.json).reasons).toMatchObject([{ code: 'nothing-to-prune' }]);
  });
});

function settings(inspected: string) {
  const [network] = z.array(z.looseObject({})).parse(JSON.parse(inspected));
  const { Id: _, Created: __, ...rest } = network ?? {};
  return rest;
}

describe('who reaches whom', () => {
  test('is told in sentences, with what mends it; of nobody that is not there', async () => {
    await network('quay');
    await run('ship', '--network', 'quay');
    const anchor = await run('anchor');
    const reach = (query: string) => send('GET', `/reach?${query}`);
    const apart = await reach('from=container:ship&to=container:anchor&port=80');
    expect(apart.status).toBe(200);
    expect(wireExplanationSchema.parse(apart.json)).toMatchObject({
      verdict: 'unreachable',
      headline: 'ship can not reach anchor on port 80/tcp: they share no network',
      blocked: [
        {
          code: 'no-shared-network',
          remedy: {
            message: 'Connect anchor to quay.',
            action: { operation: 'connectContainer', containerId: anchor },
            commands: ['docker network connect quay anchor'],
          },
        },
      ],
    });
    const host = wireExplanationSchema.parse((await reach(`from=host&to=container:${anchor}`)).json);
    expect(host).toMatchObject({ verdict: 'reachable', ways: [{ kind: 'routed' }] });
    expect((await reach('from=container:whale&to=host')).status).toBe(404);
    for (const wrong of [
      'from=whale&to=host',
      'from=host',
      'from=host&to=host&port=0',
      'from=host&to=host&protocol=icmp',
    ])
      expect((await reach(wrong)).status).toBe(422);
  });
});
