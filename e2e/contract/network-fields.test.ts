import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { changeReplySchema, wirePlanSchema } from '@/lib/contract/plan';
import { problemSchema } from '@/lib/contract/problem';
import { type Engine, engineSchema } from '@/lib/domain/engine';
import { engineKnows, type Since } from '@/lib/domain/engine-knows';
import { engineOptions } from '@/lib/domain/engine-options';
import type { NetworkSpec } from '@/lib/domain/network-spec';
import { aNetworkSpec } from '@/lib/domain/testing/factories';
import { bodyRows, type NetworkFieldRow, optionRows } from '@/lib/domain/testing/network-field-rows';
import { withoutDockerSettings } from '../lab/docker-environment';
import type { LabEngine } from '../lab/lab-engine';
import { runCommand } from '../lab/run-command';
import { startEngine } from '../lab/start-engine';
import { type RunningServer, startServer } from '../start-server';

/**
 * Every field of docs/network-fields.md: made over HTTP and by the docker command that was shown, and `docker network inspect` compared. First
 * the engine is made a Swarm, and last it leaves it again, both over HTTP too.
 */
let engine: LabEngine;
let server: RunningServer;
let known: Engine;
let base: string;

beforeAll(async () => {
  engine = await startEngine({ name: 'fields' });
  server = await startServer(engine);
  const [first] = z.array(engineSchema).parse(await (await server.api('/api/engines')).json());
  if (first === undefined) throw new Error('no engine');
  known = first;
  base = `/api/engines/${first.id}`;
});
afterAll(async () => {
  await server.stop();
  await engine.stop();
});

const name = 'rows';
const pluginScript = fileURLToPath(new URL('../lab/network-plugin.mjs', import.meta.url));
const vxlanOption = 'com.docker.network.driver.overlay.vxlanid_list';

const post = (path: string, body: object = {}) => server.ask('POST', path, body);
const create = (spec: NetworkFieldRow['spec']) => post(`${base}/networks`, { ...spec, name });

const swarmNow = async () =>
  z.array(engineSchema).parse(await (await server.api('/api/engines')).json())[0]?.swarm;
const codesOf = (json: unknown) => problemSchema.parse(json).reasons?.map((reason) => reason.code);
const overlay = { driver: 'overlay', subnets: [{ subnet: '10.199.0.0/24' }] };
let swarmActivity: string;

describe('a Swarm', () => {
  test('is what an overlay needs, and is told so before the engine is asked', async () => {
    const { status, json } = await create(overlay);
    expect(status).toBe(409);
    expect(codesOf(json)).toEqual(['swarm-needed']);
  });

  test('needs an address that others can reach', async () => {
    const { status, json } = await post(`${base}/swarm`, { advertiseAddress: '0.0.0.0' });
    expect(status).toBe(422);
    expect(problemSchema.parse(json).reasons).toMatchObject([
      { code: 'advertise-invalid', field: 'advertiseAddress' },
    ]);
  });

  test('is planned with what it opens and makes, and nothing done', async () => {
    const { json } = await post(`${base}/swarm?dryRun=1`, { advertiseAddress: '10.250.0.2' });
    const plan = wirePlanSchema.parse(json);
    if (!plan.ok) throw new Error('refused');
    expect(plan.commands).toEqual(['docker swarm init --advertise-addr 10.250.0.2']);
    expect(plan.warnings.map((warning) => warning.code)).toEqual([
      'swarm-opens-ports',
      'swarm-makes-networks',
    ]);
    expect(await swarmNow()).toEqual({ state: 'inactive' });
  });

  test('is made, and everyone can see it at once', async () => {
    const { status, json } = await post(`${base}/swarm`, { advertiseAddress: '10.250.0.2' });
    expect({ status, json }).toMatchObject({ status: 200, json: { result: 'done', undoable: true } });
    swarmActivity = changeReplySchema.parse(json).activityId;
    expect(await swarmNow()).toMatchObject({ state: 'active', role: 'manager' });
    expect((await engine.docker('info', '--format', '{{.Swarm.NodeAddr}}')).trim()).toBe('10.250.0.2');
  });

  test('is not made twice', async () => {
    const { status, json } = await post(`${base}/swarm`, { advertiseAddress: '10.250.0.2' });
    expect({ status, codes: codesOf(json) }).toEqual({ status: 409, codes: ['swarm-already'] });
  });
});

describe('what a Swarm takes and never makes work', () => {
  const made = ['network', 'create', '--driver', 'overlay', '--subnet', '10.198.0.0/24', '--opt'];
  beforeAll(() => engine.docker(...made, 'com.docker.network.driver.overlay.vxlanid_list=4300', 'first'));
  afterAll(() => engine.docker('network', 'rm', 'first'));

  test.each([
    ['the subnet of another overlay', { subnets: [{ subnet: '10.198.0.0/25' }] }, 'overlaps-network'],
    ['the VXLAN id of another overlay', { options: { [vxlanOption]: '4300' } }, 'vxlan-taken'],
  ])('%s is refused beforehand', async (_, spec, code) => {
    await expect.poll(() => engine.docker('network', 'inspect', 'first')).toContain('10.198.0.0/24');
    const { status, json } = await create({ ...overlay, ...spec });
    expect({ status, codes: codesOf(json) }).toEqual({ status: 409, codes: [code] });
  });
});

/** Runs what was shown as one would: in a shell. */
const inShell = (command: string) =>
  runCommand(['sh', '-c', command], {
    env: { ...withoutDockerSettings(process.env), DOCKER_HOST: engine.dockerHost },
  });

const inspection = z
  .array(
    z.looseObject({
      IPAM: z.looseObject({ Config: z.array(z.looseObject({ Subnet: z.string() })).nullable() }),
    }),
  )
  .length(1);

/** All that is said of the network but what no two have in common. */
async function inspected(): Promise<Record<string, unknown>> {
  const [network] = inspection.parse(JSON.parse(await engine.docker('network', 'inspect', name)));
  if (network === undefined) throw new Error(`no network ${name}`);
  const { Id: _, Created: __, ...rest } = network;
  const sorted = (rest.IPAM.Config ?? []).toSorted((a, b) => a.Subnet.localeCompare(b.Subnet));
  return { ...rest, IPAM: { ...rest.IPAM, Config: sorted } };
}

/** What an overlay is given by the Swarm, each another. */
function withoutVxlan(network: Record<string, unknown>, spec: NetworkSpec): Record<string, unknown> {
  const options = z.record(z.string(), z.string()).nullable().parse(network.Options);
  if (options === null || spec.options[vxlanOption] !== undefined) return network;
  const { [vxlanOption]: _, ...own } = options;
  return { ...network, Options: own };
}

/** That the field has arrived, and not only that both ways forget it. */
function expected(spec: NetworkSpec): object {
  const isTemplate = spec.configOnly;
  const isOverlay = spec.driver === 'overlay';
  const isLeftToNodes = spec.scope === 'swarm' && !isOverlay;
  return {
    Driver: isTemplate ? 'null' : spec.driver,
    Scope: isOverlay ? 'swarm' : (spec.scope ?? 'local'),
    Internal: spec.internal,
    Attachable: spec.attachable,
    Ingress: spec.ingress,
    ConfigOnly: isTemplate,
    ConfigFrom: { Network: spec.configFrom ?? '' },
    EnableIPv6: spec.enableIPv6,
    ...(!spec.enableIPv4 && { EnableIPv4: false }),
    ...(!isLeftToNodes && {
      IPAM: {
        Driver: 'default',
        Config: expect.arrayContaining(
          spec.subnets.map(({ subnet, gateway, ipRange, auxAddresses }) =>
            expect.objectContaining({
              Subnet: subnet,
              ...(gateway !== undefined && { Gateway: gateway }),
              ...(ipRange !== undefined && { IPRange: ipRange }),
              ...(Object.keys(auxAddresses).length > 0 && { AuxiliaryAddresses: auxAddresses }),
            }),
          ),
        ),
        ...(Object.keys(spec.ipamOptions).length > 0 && { Options: spec.ipamOptions }),
      },
      ...(Object.keys(engineOptions(spec)).length > 0 && { Options: engineOptions(spec) }),
      ...(Object.keys(spec.labels).length > 0 && { Labels: spec.labels }),
    }),
  };
}

const knows = (since: Since | undefined) =>
  engineKnows({ engineVersion: known.version, apiVersion: known.apiVersion }, since);

describe.each([...bodyRows, ...optionRows])('$field', (row) => {
  const spec = aNetworkSpec({ ...row.spec, name });

  test('is made the same by the API and by the command', async () => {
    if (row.before !== undefined) await inShell(`yes | docker ${row.before.join(' ')}`);
    if (spec.ingress) await untilGone('ingress');
    const { status, json } = await create(row.spec);
    if (row.refused !== undefined || !knows(row.since)) {
      // An engine from before the field takes it all the same, and does nothing.
      expect([409, 422]).toContain(status);
      const tooOld = ['option-needs-engine', 'ipv4-off-needs-api', 'mode-unknown'];
      expect(codesOf(json)).toContainEqual(row.refused ?? expect.toBeOneOf(tooOld));
      return;
    }
    if (row.kernel !== undefined && status !== 200) {
      const problem = problemSchema.parse(json);
      expect(problem).toMatchObject({ code: 'engine-refused', change: { result: 'rolledBack' } });
      const [command = ''] = commandsOf(problem.change?.plan);
      await expect(inShell(command)).rejects.toThrow(problem.engineMessage);
      return;
    }
    expect({ status, json }).toMatchObject({ status: 200 });
    const [command = ''] = commandsOf(changeReplySchema.parse(json).plan);
    const made = await inspected();
    expect(made).toMatchObject(expected(spec));
    await remove();
    await inShell(command);
    await expect.poll(async () => withoutVxlan(await inspected(), spec)).toEqual(withoutVxlan(made, spec));
    await remove();
    if (spec.configFrom !== undefined) await engine.docker('network', 'rm', spec.configFrom);
  });
});

function commandsOf(plan: z.infer<typeof changeReplySchema>['plan'] | undefined): string[] {
  return plan?.ok ? plan.commands : [];
}

/** A Swarm goes on taking an overlay away after it has said that it did. */
async function remove(): Promise<void> {
  await inShell(`yes | docker network rm ${name}`);
  await untilGone(name);
}

async function untilGone(network: string): Promise<void> {
  await expect
    .poll(() => engine.docker('network', 'ls', '--quiet', '--filter', `name=^${network}$`))
    .toBe('');
}

describe('a plugin’s driver', () => {
  const socket = '/run/docker/plugins/portolan-test.sock';
  const spec = {
    driver: 'portolan-test',
    subnets: [{ subnet: '10.196.0.0/24', gateway: '10.196.0.1' }],
    options: { 'com.example.mood': 'calm' },
    labels: { by: 'a plugin' },
  };
  let plugin: ChildProcess | undefined;
  // Its stdin ends, and with it the plugin.
  afterAll(() => plugin?.stdin?.end());

  test('is made the same by the API and by the command, once the engine lists it', async ({ skip }) => {
    const [enter, ...within] = engine.hostPrefix ?? [];
    if (enter === undefined) return skip('the engine’s own host can not be entered here');
    const stdio = ['pipe', 'inherit', 'inherit'] as const;
    plugin = spawn(enter, [...within, process.execPath, pluginScript, socket], { stdio: [...stdio] });
    await expect
      .poll(() => engine.inNamespace(['ls', '/run/docker/plugins']))
      .toContain('portolan-test.sock');
    // An engine lists a plugin of this kind from its first network on.
    expect(codesOf((await create(spec)).json)).toEqual(['driver-missing']);
    await engine.docker(
      'network',
      'create',
      '--driver',
      spec.driver,
      '--subnet',
      '10.195.0.0/24',
      'first-of-it',
    );
    const { status, json } = await create(spec);
    expect({ status, json }).toMatchObject({ status: 200 });
    const [command = ''] = commandsOf(changeReplySchema.parse(json).plan);
    const made = await inspected();
    expect(made).toMatchObject(expected(aNetworkSpec({ ...spec, name })));
    await remove();
    await inShell(command);
    expect(await inspected()).toEqual(made);
    await remove();
    await engine.docker('network', 'rm', 'first-of-it');
  });
});

test('a network that is asked for twice at once is made once', async () => {
  const spec = { driver: 'bridge', subnets: [{ subnet: '10.197.0.0/24' }] };
  const replies = await Promise.all([create(spec), create(spec)]);
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  const ids = await engine.docker('network', 'ls', '--quiet', '--filter', `name=^${name}$`);
  expect(ids.trim().split('\n')).toHaveLength(1);
  await remove();
});

describe('leaving the Swarm again', () => {
  const undo = () => post(`/api/activity/${swarmActivity}/undo`);

  test('is refused while something is in it', async () => {
    await create(overlay);
    const { status, json } = await undo();
    expect(status).toBe(409);
    expect(problemSchema.parse(json).reasons).toMatchObject([
      { code: 'swarm-in-use', message: expect.stringContaining(name) },
    ]);
    await remove();
  });

  test('leaves an engine without one', async () => {
    const { status, json } = await undo();
    expect({ status, json }).toMatchObject({ status: 200, json: { result: 'done' } });
    expect(await swarmNow()).toEqual({ state: 'inactive' });
    expect((await engine.docker('info', '--format', '{{.Swarm.LocalNodeState}}')).trim()).toBe('inactive');
  });
});
